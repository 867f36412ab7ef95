package dev.thalweg.autodiff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.thalweg.bytecode.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetsTest {
    private static ScalarFunction times(double factor) {
        return x -> factor * x * x;
    }

    @Test
    void theTargetOfALambdaIsFoundOnce() {
        ScalarFunction f = x -> 3 * x;
        assertSame(Targets.of(f, 1), Targets.of(f, 1));
        ScalarFunction captures = times(2);
        assertSame(Targets.of(captures, 1), Targets.of(captures, 1));
    }

    @Test
    void lambdasOfOneClassKeepTheirOwnCapturedValues() {
        ScalarFunction two = times(2);
        ScalarFunction three = times(3);
        for (int round = 0; round < 3; round++) {
            assertEquals(List.of(2.0), Targets.of(two, 1).captured());
            assertEquals(List.of(3.0), Targets.of(three, 1).captured());
            assertEquals(20, Autodiff.gradient(two, 5));
            assertEquals(30, Autodiff.gradient(three, 5));
        }
    }

    @Test
    void objectsOfOneClassAreTheirOwnTargets() {
        record Line(double slope) implements ScalarFunction, ScalarFunction2 {
            private static final long serialVersionUID = 1L;

            @Override
            public double applyAsDouble(double x) {
                return slope * x;
            }

            @Override
            public double applyAsDouble(double x, double y) {
                return slope * x * y;
            }
        }
        Line one = new Line(1);
        Line two = new Line(2);
        Target ofOne = Targets.of(one, 1);
        assertSame(one, ofOne.captured().getFirst());
        assertSame(two, Targets.of(two, 1).captured().getFirst());
        assertEquals("(DD)D", Targets.of(two, 2).method().descriptor());
        assertEquals("(D)D", Targets.of(two, 1).method().descriptor());
    }
}
