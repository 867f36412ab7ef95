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
        all.put("loss", plot(losses()).logY().label("momentum 0.9").and(slow()).label("plain").title("Loss").xLabel("step").yLabel("f(x, y)"));
        all.put("poles", plot(Math::tan, -5, 5).title("Tangent"));
        all.put("tiny", plot(x -> x * 1e-9, 0, 2e-9).title("Tiny numbers").yLabel("y").xLabel("x"));
        all.put("huge", plot(x -> 1e12 + x * x, 0, 3).title("A large offset").yLabel("y").and(x -> 1e12 + 3 * x));
        all.put("giant", contour((x, y) -> x * y, -1e12, 1e12, -2e12, -1e12).title("Large numbers"));
        all.put("negative", plot(x -> -x * x - 50, -300, -100).title("Below zero"));
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
