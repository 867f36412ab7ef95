package dev.thalweg.plot;

import static dev.thalweg.plot.Plots.contour;
import static dev.thalweg.plot.Plots.plot;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/// Figures to look at, and to compare with the golden files. `main` writes them all into a folder, as PNG and SVG.
final class Gallery {
    private static final double[][] DESCENT = descent(400);

    private Gallery() {
    }

    static double rosenbrock(double x, double y) {
        return (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x);
    }

    static Map<String, Figure> figures() {
        Map<String, Figure> all = new LinkedHashMap<>();
        all.put("rosenbrock", contour(Gallery::rosenbrock, -2, 2, -1, 3).log().path(DESCENT).minimum(1, 1)
                .title("Rosenbrock, gradient descent with momentum"));
        all.put("bowl", contour((x, y) -> x * x + 3 * y * y + x * y - 2 * x, -4, 4, -3, 3).title("A quadratic bowl").label("f(x, y)"));
        all.put("waves", plot(Math::sin, -6, 6).label("sin x").and(Math::cos).label("cos x").title("Sine and cosine").xLabel("x"));
        all.put("loss", plot(losses()).logY().label("momentum 0.9").and(slow()).label("plain")
                .title("Loss").xLabel("step").yLabel("f(x, y)"));
        all.put("poles", plot(Math::tan, -5, 5).title("Tangent"));
        all.put("tiny", plot(x -> x * 1e-9, 0, 2e-9).title("Tiny numbers").yLabel("y").xLabel("x"));
        all.put("huge", plot(x -> 1e12 + x * x, 0, 3).title("A large offset").yLabel("y").and(x -> 1e12 + 3 * x));
        all.put("giant", contour((x, y) -> x * y, -1e12, 1e12, -2e12, -1e12).title("Large numbers"));
        all.put("negative", plot(x -> -x * x - 50, -300, -100).title("Below zero"));
        all.put("holes", contour((x, y) -> Math.sqrt(x * x + y * y - 1) + 0.3 * Math.sin(3 * x), -3, 3, -2, 2)
                .title("No value inside the circle"));
        all.put("kinks", contour((x, y) -> Math.max(Math.abs(x), Math.abs(y)) + Math.floor(x / 2), -3, 3, -3, 3).title("Kinks and jumps"));
        all.put("peaks", contour((x, y) -> 3 * Math.exp(-x * x - y * y)
                - 2 * Math.exp(-(x - 1) * (x - 1) - (y - 1) * (y - 1)), -2, 3, -2, 3)
                .title("Two hills").label("h").xLabel("east").yLabel("north"));
        all.put("offset", contour((x, y) -> -3.25 + (x - 1) * (x - 1) + 4 * (y + 1) * (y + 1), -1, 3, -3, 1).log().minimum(1, -1)
                .path(new double[][] {{-0.5, 0.5}, {0.1, -0.2}, {0.6, -0.8}, {0.9, -0.95}, {1, -1}}).title("Levels above the minimum"));
        all.put("flat", contour((x, y) -> 7, 0, 1, 0, 1).title("A constant"));
        all.put("narrow", plot(x -> 1 + 1e-9 * Math.sin(x), 0, 10).title("Nearly constant"));
        all.put("steps", plot(x -> Math.floor(x) + 0.2 * x, -3, 3).and(x -> Math.sqrt(x)).and(x -> Math.log(x)).and(x -> 1 / x)
                .label("1/x").title("Jumps, edges, a pole"));
        all.put("noise", plot(IntStream.range(0, 200_000).mapToDouble(i -> Math.sin(i / 2e4) + 0.2 * Math.sin(i * 12.9898 * i)).toArray())
                .title("Many values"));
        all.put("decade", plot(new double[] {3.1, 2.7, 2.2, Double.NaN, 1.6, 1.4, Double.NaN, 1.25, Double.NaN, 1.2}).logY()
                .title("A short logarithmic axis"));
        all.put("wide", plot(x -> Math.exp(-x), 0, 60).logY().title("Many decades ∇f(θ) → 0, ∂L/∂w ≤ ε²"));
        all.put("small", plot(Math::sin, 0, 1).size(240, 160));
        return all;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        figures().forEach((name, figure) -> {
            figure.save(folder.resolve(name + ".png"));
            figure.save(folder.resolve(name + ".svg"));
        });
    }

    private static double[] losses() {
        return IntStream.range(0, DESCENT.length).mapToDouble(i -> rosenbrock(DESCENT[i][0], DESCENT[i][1])).toArray();
    }

    private static double[] slow() {
        return IntStream.range(0, DESCENT.length).mapToDouble(i -> 18 / (1 + 0.4 * i) + 4 * Math.exp(-i / 900.0)).toArray();
    }

    /// Gradient descent with momentum on the Rosenbrock function.
    private static double[][] descent(int steps) {
        double[][] points = new double[steps + 1][];
        double x = -1.2;
        double y = 2;
        double vx = 0;
        double vy = 0;
        for (int i = 0; i <= steps; i++) {
            points[i] = new double[] {x, y};
            vx = 0.9 * vx - 5e-4 * (2 * (x - 1) - 400 * x * (y - x * x));
            vy = 0.9 * vy - 5e-4 * 200 * (y - x * x);
            x += vx;
            y += vy;
        }
        return points;
    }
}
