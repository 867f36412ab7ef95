package dev.thalweg.fuzz.features;

import java.util.List;

/// Mutable objects, which are shared, and methods whose receiver shows only at run time.
final class Objects {
    static final Feature FEATURE = new Feature("objects", """
                static final class Cell {
                    double value;
                    final double[] data = new double[4];
                    Cell next;
                    int count;

                    Cell(double value) {
                        this.value = value;
                        data[1] = 0.5 * value;
                    }

                    void add(double z) {
                        value = 0.5 * value + z;
                        data[count & 3] += Math.sin(z);
                        count++;
                    }

                    double total() {
                        double r = value;
                        for (double e : data) {
                            r += 0.3 * e;
                        }
                        return Math.sin(r);
                    }

                    double chain(int depth) {
                        return depth > 0 && next != null ? Math.sin(value + next.chain(depth - 1)) : value;
                    }
                }

                abstract static class Shape {
                    protected double size;

                    Shape(double size) {
                        this.size = size;
                    }

                    abstract double area();

                    double twice() {
                        return 2 * Math.tanh(area());
                    }
                }

                static final class Disc extends Shape {
                    Disc(double size) {
                        super(size);
                    }

                    @Override
                    double area() {
                        return Math.sin(size * size);
                    }
                }

                static final class Box extends Shape {
                    private final double other;

                    Box(double size, double other) {
                        super(size * 0.5);
                        this.other = other;
                    }

                    @Override
                    double area() {
                        return size * other;
                    }

                    @Override
                    double twice() {
                        return super.twice() + other;
                    }
                }
            """,
            List.of("Cell cell = new Cell(#s);", "Cell other = #c ? cell : new Cell(b);", "Shape shape = #c ? new Disc(#n) : new Box(#s, #s);"),
            List.of("cell.value = #s;", "cell.value += 0.3 * #s;", "cell.add(#s);", "other.add(#s);", "other = cell;", "cell.next = other;", "cell.data[#i] = #s;",
                    "other.data[#i] *= #s;", "cell = new Cell(#s);", "{ Cell #swap = cell; cell = other; other = #swap; }", "shape = new Box(#s, shape.size);",
                    "shape = #c ? shape : new Disc(#s);", "shape.size = #s;", "if (shape instanceof Box #box) { #v = Math.sin(#box.other + #n); }",
                    "#v = 0.5 * shape.area();", "#u = cell.data;", "synchronized (cell) { #{} cell.count++; }", "if (cell == other) #v = #s;"),
            List.of("cell.value", "other.value", "cell.total()", "cell.chain(3)", "cell.data[#i]", "shape.twice()", "shape.area()", "shape.size * 0.5",
                    "new Box(#s, #s).area()", "cell.count * 0.1"));

    private Objects() {}
}
