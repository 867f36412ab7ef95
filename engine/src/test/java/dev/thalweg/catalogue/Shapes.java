package dev.thalweg.catalogue;

/// Shapes behind one interface: what the constructs and cases about objects share.
final class Shapes {
    private Shapes() {}

    sealed interface Shape {
        double area();

        default double twice() {
            return 2 * area();
        }

        /// So that other classes can be shapes too, which a `switch` need not know.
        non-sealed interface Open extends Shape {}
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

    static class Base {
        final double width;
        final double height;

        Base(double width, double height) {
            this.width = width;
            this.height = height;
        }

        double area() {
            return width * height;
        }
    }

    static final class Box extends Base {
        private final double depth;

        Box(double width, double height, double depth) {
            super(width, height);
            this.depth = depth;
        }

        @Override
        double area() {
            return 2 * super.area() + 2 * depth * (width + height);
        }

        double volume() {
            return super.area() * depth;
        }
    }
}
