package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Program.scalars;

import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.catalogue.Shapes.Circle;
import dev.thalweg.catalogue.Shapes.Rectangle;
import dev.thalweg.catalogue.Shapes.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/// Cases whose programs are recorded, not compiled: collections, functions kept in them, derivatives inside, exceptions.
final class RecordedPrograms {
    static final Group GROUP = new Group()
            .with("zyg-dict", scalars(RecordedPrograms::throughMap))
            .with("prog-list-append", scalars(RecordedPrograms::throughList))
            .with("prog-sealed-interface", scalars(RecordedPrograms::totalArea))
            .with("zyg-dict-of-functions", scalars(RecordedPrograms::lookedUp))
            .with("jax-perturbation-confusion", scalars(x -> x * Autodiff.gradient((double y) -> x + y, 1)))
            .with("nested-product", scalars(x -> x * Autodiff.gradient((double y) -> x * y * y, 3)))
            .with("zyg-limit-trycatch", scalars(RecordedPrograms::guarded));

    private RecordedPrograms() {}

    static double throughMap(double x) {
        Map<String, Double> map = new HashMap<>();
        map.put("x", x);
        return map.get("x") * map.get("x");
    }

    static double throughList(double x) {
        List<Double> list = new ArrayList<>();
        for (int k = 1; k <= 5; k++) {
            list.add(Math.sin(k * x));
        }
        list.remove(0);
        double product = 1;
        for (double factor : list) {
            product *= factor;
        }
        return product;
    }

    static double totalArea(double x, double y) {
        double sum = 0;
        for (Shape shape : new Shape[] {new Circle(x), new Rectangle(x, y), new Circle(y)}) {
            sum += shape.area();
        }
        return sum;
    }

    static double lookedUp(double x) {
        Map<String, DoubleUnaryOperator> functions = Map.of("sin", Math::sin, "cos", Math::cos);
        return functions.get("sin").applyAsDouble(x);
    }

    static double guarded(double x) {
        try {
            return Math.sqrt(x);
        } catch (ArithmeticException e) {
            return 0;
        }
    }
}
