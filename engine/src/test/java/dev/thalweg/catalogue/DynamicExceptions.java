package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Construct.of;
import static dev.thalweg.catalogue.Program.scalars;

import java.util.List;

/// Exceptions that carry numbers or jump, and locks.
final class DynamicExceptions {
    private static final double[] X = {0.5, -1.2, 2.0, 0.8};

    static final List<Construct> ALL = List.of(
            of("an exception that carries a number", scalars(DynamicExceptions::carried), 1.2),
            of("nested try, catch, finally", scalars(DynamicExceptions::nestedTry), 1.2),
            of("try with resources", scalars(DynamicExceptions::resources), 1.2),
            of("an exception through three calls", scalars(x -> outermost(x)), 1.2),
            of("a null pointer caught", scalars(DynamicExceptions::nullCaught), 1.2),
            of("a return in finally", scalars(DynamicExceptions::returnInFinally), 1.2),
            of("a synchronized method", scalars(x -> new DynamicExceptions().locked(x)), 1.2),
            of("a synchronized static method that throws", scalars(DynamicExceptions::lockedThrows), 1.2),
            of("nested locks", scalars(DynamicExceptions::nestedLocks), 1.2));

    private double held;

    private DynamicExceptions() {}

    private static final class Diverged extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final double at;

        Diverged(double at) {
            super("diverged at " + at);
            this.at = at;
        }
    }

    private static double carried(double x) {
        try {
            double y = x;
            while (true) {
                y *= x;
                if (y > 3) {
                    throw new Diverged(y);
                }
            }
        } catch (Diverged e) {
            return e.at * x;
        }
    }

    private static double nestedTry(double x) {
        double y = x;
        try {
            try {
                y *= x;
                Integer.parseInt("none");
                y = 0;
            } catch (NumberFormatException e) {
                y *= Math.sin(x);
                throw new IllegalStateException(e);
            } finally {
                y += x;
            }
        } catch (IllegalStateException e) {
            y *= 2;
        }
        return y;
    }

    private static final class Resource implements AutoCloseable {
        private final double[] log;
        private final double weight;

        Resource(double[] log, double weight) {
            this.log = log;
            this.weight = weight;
        }

        @Override
        public void close() {
            log[0] += weight;
        }
    }

    private static double resources(double x) {
        double[] log = {x};
        try (Resource a = new Resource(log, x * x); Resource b = new Resource(log, Math.sin(x))) {
            log[0] *= a.weight * b.weight;
        }
        return log[0];
    }

    private static double outermost(double x) {
        try {
            return middle(x * x) + 1;
        } catch (IllegalArgumentException e) {
            return x * x * x;
        }
    }

    private static double middle(double x) {
        return innermost(x) * 2;
    }

    private static double innermost(double x) {
        if (x > 1) {
            throw new IllegalArgumentException("too large: " + x);
        }
        return x;
    }

    private static double nullCaught(double x) {
        double[] none = null;
        try {
            return none[0] * x;
        } catch (NullPointerException e) {
            return x * x;
        }
    }

    @SuppressWarnings("finally")
    private static double returnInFinally(double x) {
        try {
            throw new IllegalStateException("never seen");
        } finally {
            return x * Math.exp(x);
        }
    }

    private synchronized double locked(double x) {
        held = x * x;
        return held + lockedAgain(x);
    }

    private synchronized double lockedAgain(double x) {
        return held * x;
    }

    private static synchronized double throwing(double x) {
        if (x > 0) {
            throw new IllegalStateException();
        }
        return x;
    }

    private static double lockedThrows(double x) {
        try {
            return throwing(x);
        } catch (IllegalStateException e) {
            return Thread.holdsLock(DynamicExceptions.class) ? 0 : x * x;
        }
    }

    private static double nestedLocks(double x) {
        Object a = new Object();
        synchronized (a) {
            synchronized (X) {
                return x * x;
            }
        }
    }
}
