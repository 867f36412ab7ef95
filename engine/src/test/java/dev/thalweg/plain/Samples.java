package dev.thalweg.plain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/// Code with all that [Plain] rewrites; [#report] tells what it does.
public final class Samples implements Supplier<String> {
    private final StringBuilder out = new StringBuilder();
    private final int field = 5;

    sealed interface Shape permits Circle, Box, Nothing {
        default Supplier<String> named() {
            return () -> "shape " + this;
        }
    }

    record Circle(double radius) implements Shape {}

    record Box(int width, long height, String name) implements Shape {}

    record Nothing() implements Shape {}

    record All(boolean a, byte b, char c, short d, int e, long f, float g, double h, int[] i, Object j) {}

    interface Widening {
        double apply(int a, float b);
    }

    interface Pair<A, B extends Comparable<B>> {
        B second(A first, B second);
    }

    private static final class Inner {
        private int count;

        private Runnable counting(int by) {
            return () -> count += secret(by);
        }

        private int secret(int by) {
            return by + 1;
        }
    }

    /// A new object of this class, for whoever has loaded it.
    @Override
    public String get() {
        lambdas();
        references();
        switches();
        records();
        return out.toString();
    }

    private void note(Object what) {
        out.append(what).append('\n');
    }

    private void lambdas() {
        boolean yes = true;
        byte small = 1;
        char letter = 'x';
        short number = 2;
        long large = 1L << 40;
        float single = 0.5f;
        double real = 0.25;
        String text = "text";
        DoubleSupplier sum = () -> (yes ? small : 0) + letter + number + large + single + real + text.length() + field;
        note(sum.getAsDouble());
        Function<Integer, Integer> boxes = i -> i + 1;
        note(boxes.andThen(i -> i * 2).apply(3));
        Inner inner = new Inner();
        inner.counting(4).run();
        note(inner.count);
        Supplier<Supplier<Integer>> nested = () -> () -> field + small;
        note(nested.get().get());
        note(new Circle(1).named().get());
        Supplier<Runnable> same = () -> () -> { };
        note(same.get() == same.get());
    }

    private void references() {
        Widening widening = Samples::plus;
        note(widening.apply(1, 2.5f));
        ToDoubleFunction<Integer> toDouble = Integer::intValue;
        ToLongFunction<Integer> unboxes = Samples::twice;
        note(toDouble.applyAsDouble(3) + unboxes.applyAsLong(4));
        Function<String, Integer> length = String::length;
        Supplier<List<String>> list = ArrayList::new;
        IntFunction<int[]> array = int[]::new;
        note(length.apply("abc") + list.get().size() + array.apply(7).length);
        Consumer<String> dropped = new ArrayList<String>()::add;
        dropped.accept("dropped");
        Predicate<Object> isText = String.class::isInstance;
        note(isText.test("a") + " " + isText.negate().test("a"));
        BiFunction<List<String>, Integer, String> get = List::get;
        note(get.apply(List.of("first"), 0));
        Pair<String, String> pair = (first, second) -> first.compareTo(second) < 0 ? second : first;
        note(pair.second("a", "b"));
        Function<Double, Circle> circle = Circle::new;
        note(circle.apply(2.0));
        note(List.of("b", "a").stream().sorted(Comparator.comparing((String s) -> s)).map(UnaryOperator.identity()).toList());
    }

    private static double plus(double a, double b) {
        return a + b;
    }

    private static int twice(int x) {
        return 2 * x;
    }

    private void switches() {
        for (Object o : new Object[] {new Circle(1), new Circle(-1), new Box(1, 2, "box"), new Nothing(), "text", 3}) {
            note(switch (o) {
                case Circle(double r) when r < 0 -> "negative";
                case Circle c -> "circle";
                case Box(int w, long h, String n) -> n + w + h;
                case Shape s -> "shape";
                case CharSequence s -> "text";
                default -> "other";
            });
        }
        Shape none = null;
        try {
            note(switch (none) {
                case Circle c -> 1;
                case Box b -> 2;
                case Nothing n -> 3;
            });
        } catch (NullPointerException e) {
            note("null");
        }
    }

    private void records() {
        int[] i = {};
        All one = new All(true, (byte) 1, 'c', (short) 2, 3, 4L, 0f, Double.NaN, i, "j");
        note(one.equals(new All(true, (byte) 1, 'c', (short) 2, 3, 4L, 0f, Double.NaN, i, "j")));
        note(one.equals(new All(true, (byte) 1, 'c', (short) 2, 3, 4L, -0f, Double.NaN, i, "j")));
        note(one.equals(new All(true, (byte) 1, 'c', (short) 2, 3, 4L, 0f, Double.NaN, new int[0], "j")));
        note(one.equals(new All(true, (byte) 1, 'c', (short) 2, 3, 5L, 0f, Double.NaN, i, null)));
        note(one.equals("one") || new Nothing().hashCode() != 0 || !new Nothing().equals(new Nothing()));
        note(new Box(1, 1L << 33, "x").hashCode() + " " + new Circle(0.1).hashCode() + " " + new Box(0, 0, null).hashCode());
    }
}
