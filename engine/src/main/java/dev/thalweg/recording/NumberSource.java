package dev.thalweg.recording;

import java.util.Iterator;
import java.util.PrimitiveIterator;
import java.util.function.DoublePredicate;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.function.LongToDoubleFunction;
import java.util.function.ToDoubleFunction;

/// Gives numbers one after another: what a stream of numbers is made of.
abstract class NumberSource {
    private double value;

    /// Whether there is another number, which is the value from now on.
    abstract boolean advance();

    double value() {
        return value;
    }

    boolean give(double x) {
        value = x;
        return true;
    }

    static final class Elements extends NumberSource {
        private final double[] values;
        private final int to;
        private int next;

        Elements(double[] values, int from, int to) {
            this.values = values;
            this.next = from;
            this.to = to;
        }

        @Override
        boolean advance() {
            return next < to && give(values[next++]);
        }
    }

    static final class Mapped extends NumberSource {
        private final NumberSource from;
        private final DoubleUnaryOperator f;

        Mapped(NumberSource from, DoubleUnaryOperator f) {
            this.from = from;
            this.f = f;
        }

        @Override
        boolean advance() {
            return from.advance() && give(f.applyAsDouble(from.value()));
        }
    }

    static final class OfObjects<T> extends NumberSource {
        private final Iterator<T> from;
        private final ToDoubleFunction<? super T> f;

        OfObjects(Iterator<T> from, ToDoubleFunction<? super T> f) {
            this.from = from;
            this.f = f;
        }

        @Override
        boolean advance() {
            return from.hasNext() && give(f.applyAsDouble(from.next()));
        }
    }

    static final class OfIntegers extends NumberSource {
        private final PrimitiveIterator.OfInt from;
        private final IntToDoubleFunction f;

        OfIntegers(PrimitiveIterator.OfInt from, IntToDoubleFunction f) {
            this.from = from;
            this.f = f;
        }

        @Override
        boolean advance() {
            return from.hasNext() && give(f.applyAsDouble(from.nextInt()));
        }
    }

    static final class OfLongs extends NumberSource {
        private final PrimitiveIterator.OfLong from;
        private final LongToDoubleFunction f;

        OfLongs(PrimitiveIterator.OfLong from, LongToDoubleFunction f) {
            this.from = from;
            this.f = f;
        }

        @Override
        boolean advance() {
            return from.hasNext() && give(f.applyAsDouble(from.nextLong()));
        }
    }

    static final class Supplied extends NumberSource {
        private final DoubleSupplier from;

        Supplied(DoubleSupplier from) {
            this.from = from;
        }

        @Override
        boolean advance() {
            return give(from.getAsDouble());
        }
    }

    static final class Iterated extends NumberSource {
        private final DoubleUnaryOperator f;
        private double next;

        Iterated(double seed, DoubleUnaryOperator f) {
            this.next = seed;
            this.f = f;
        }

        private boolean isStarted;

        @Override
        boolean advance() {
            next = isStarted ? f.applyAsDouble(next) : next;
            isStarted = true;
            return give(next);
        }
    }

    static final class Filtered extends NumberSource {
        private final NumberSource from;
        private final DoublePredicate test;

        Filtered(NumberSource from, DoublePredicate test) {
            this.from = from;
            this.test = test;
        }

        @Override
        boolean advance() {
            while (from.advance()) {
                if (test.test(from.value())) {
                    return give(from.value());
                }
            }
            return false;
        }
    }

    static final class Limited extends NumberSource {
        private final NumberSource from;
        private long left;

        Limited(NumberSource from, long most) {
            this.from = from;
            this.left = most;
        }

        @Override
        boolean advance() {
            return left-- > 0 && from.advance() && give(from.value());
        }
    }

    static final class Behind extends NumberSource {
        private final NumberSource from;
        private long left;

        Behind(NumberSource from, long count) {
            this.from = from;
            this.left = count;
        }

        @Override
        boolean advance() {
            while (left > 0 && from.advance()) {
                left--;
            }
            return left <= 0 && from.advance() && give(from.value());
        }
    }

    static final class While extends NumberSource {
        private final NumberSource from;
        private final DoublePredicate test;
        private boolean hasEnded;

        While(NumberSource from, DoublePredicate test) {
            this.from = from;
            this.test = test;
        }

        @Override
        boolean advance() {
            hasEnded = hasEnded || !from.advance() || !test.test(from.value());
            return !hasEnded && give(from.value());
        }
    }

    static final class From extends NumberSource {
        private final NumberSource from;
        private final DoublePredicate test;
        private boolean hasStarted;

        From(NumberSource from, DoublePredicate test) {
            this.from = from;
            this.test = test;
        }

        @Override
        boolean advance() {
            while (from.advance()) {
                hasStarted = hasStarted || !test.test(from.value());
                if (hasStarted) {
                    return give(from.value());
                }
            }
            return false;
        }
    }
}
