package dev.thalweg.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/// The programs of [Later]: collections, objects, functions as values, exceptions.
final class LaterPrograms {
    record Point(double x, double y) {
        Point plus(Point other) {
            return new Point(x + other.x, y + other.y);
        }

        double norm() {
            return Math.sqrt(x * x + y * y);
        }
    }

    record Linear(double[][] w, double[] b) {
        double sumAt(double[] x) {
            double sum = 0;
            for (double y : Tutorials.affine(w, b, x)) {
                sum += y;
            }
            return sum;
        }
    }

    sealed interface Shape {
        double area();
    }

    record Circle(double radius) implements Shape {
        @Override
        public double area() {
            return Math.PI * radius * radius;
        }
    }

    record Rectangle(double width, double height) implements Shape {
        @Override
        public double area() {
            return width * height;
        }
    }

    private static final class Accumulator {
        private double sum;
        private double next;

        private void step() {
            sum += next * next;
            next = Math.sin(next);
        }
    }

    private LaterPrograms() {}

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

    static double distanceOfSum(double ax, double ay, double bx, double by) {
        return new Point(ax, ay).plus(new Point(bx, by)).norm();
    }

    static double totalArea(double x, double y) {
        double sum = 0;
        for (Shape shape : new Shape[] {new Circle(x), new Rectangle(x, y), new Circle(y)}) {
            sum += shape.area();
        }
        return sum;
    }

    static double throughFields(double x) {
        Accumulator state = new Accumulator();
        state.next = x;
        for (int i = 0; i < 4; i++) {
            state.step();
        }
        return state.sum * state.next;
    }

    static double lookedUp(double x) {
        Map<String, DoubleUnaryOperator> functions = Map.of("sin", Math::sin, "cos", Math::cos);
        return functions.get("sin").applyAsDouble(x);
    }

    static double composed(double x, double c) {
        DoubleUnaryOperator f = Math::sin;
        DoubleUnaryOperator g = y -> y * y + c;
        return f.andThen(g).andThen(f).applyAsDouble(x);
    }

    static double guarded(double x) {
        try {
            return Math.sqrt(x);
        } catch (ArithmeticException e) {
            return 0;
        }
    }
}
