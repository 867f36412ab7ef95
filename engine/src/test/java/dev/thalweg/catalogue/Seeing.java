package dev.thalweg.catalogue;

import static dev.thalweg.autodiff.Autodiff.graph;
import static dev.thalweg.autodiff.Autodiff.locateNaN;
import static dev.thalweg.autodiff.Inspection.checkGradients;
import static dev.thalweg.autodiff.Inspection.explain;
import static dev.thalweg.autodiff.Inspection.explainJvp;
import static dev.thalweg.autodiff.Inspection.stages;

import dev.thalweg.autodiff.Objective;
import dev.thalweg.autodiff.ScalarFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// The programs of `docs/seeing.md`, and the expressions whose values it shows, in the page's order.
final class Seeing {
    static final Objective<double[]> huber = Seeing::pseudoHuber;
    static final ScalarFunction cube = Seeing::cubed;
    static final ScalarFunction boxed = Seeing::inList;
    static final ScalarFunction tariff = Seeing::price;
    static final ScalarFunction ratio = Seeing::quotient;
    static final ScalarFunction distance = Seeing::length;

    static final List<Supplier<Object>> EXAMPLES = List.of(
            shown(() -> explain(huber)),
            shown(() -> explainJvp(huber)),
            shown(() -> graph(huber, new double[] {0.75})),
            shown(() -> graph(boxed, 2).source()),
            shown(() -> stages(cube).text("lift")),
            shown(() -> stages(cube).text("collect terms")),
            shown(() -> stages(cube).text("emit")),
            shown(() -> checkGradients(huber, new double[] {0.75, -2})),
            shown(() -> checkGradients(tariff, 1)),
            shown(() -> locateNaN(huber, new double[] {0.75, -2})),
            shown(() -> locateNaN(ratio, 1)),
            shown(() -> locateNaN(distance, 0)));

    private Seeing() {}

    private static Supplier<Object> shown(Supplier<Object> value) {
        return value;
    }

    static double pseudoHuber(double[] r) {
        double sum = 0;
        for (double ri : r) {
            sum += Math.sqrt(1 + ri * ri) - 1;
        }
        return sum;
    }

    static double cubed(double x) {
        return x * x * x;
    }

    static double inList(double x) {
        List<Double> factors = new ArrayList<>(List.of(x, x + 1));
        double product = 2;
        for (double factor : factors) {
            product *= factor;
        }
        return product;
    }

    static double price(double x) {
        return x < 1 ? x : 3 * x;
    }

    static double quotient(double x) {
        return (x * x - 1) / (x - 1);
    }

    static double length(double x) {
        return Math.sqrt(x * x);
    }
}
