package dev.thalweg.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.autodiff.NotDifferentiableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What cannot be differentiated is an error that names the method, the file and the line; never a number.
class RefusedTest {
    private static final Path SOURCE = Path.of("src/test/java/dev/thalweg/catalogue/Refused.java");

    static List<Refused.Refusal> refusals() {
        return Refused.ALL;
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void isRefusedWithItsPlace(Refused.Refusal refusal) throws IOException {
        String message = assertThrows(NotDifferentiableException.class, () -> refusal.program().derive(refusal.point())).getMessage();
        String place = "(Refused.java:" + lineOf(refusal.method()) + ")";
        assertTrue(message.contains(place), "the message names " + place + ": " + message);
        assertTrue(message.contains("Refused."), "the message names the method: " + message);
        for (String fragment : refusal.fragments()) {
            assertTrue(message.contains(fragment), "the message names " + fragment + ": " + message);
        }
    }

    @Test
    void theFunctionItselfRunsAsBefore() {
        for (Refused.Refusal refusal : Refused.ALL) {
            assertTrue(Double.isFinite(refusal.program().at(refusal.point())), refusal.method());
        }
    }

    /// A lambda of a JDK interface does not say which method it runs.
    @Test
    void aFunctionThatCannotBeReadIsRefusedWithARemedy() {
        DoubleUnaryOperator unreadable = x -> x * x;
        String message = assertThrows(NotDifferentiableException.class, () -> Autodiff.gradient(unreadable::applyAsDouble, 2)).getMessage();
        assertTrue(message.contains("ScalarFunction"), message);
    }

    @Test
    void aRefusalIsTheSameTheSecondTime() {
        Refused.Refusal refusal = Refused.ALL.getFirst();
        String first = assertThrows(NotDifferentiableException.class, () -> refusal.program().derive(refusal.point())).getMessage();
        String second = assertThrows(NotDifferentiableException.class, () -> refusal.program().derive(refusal.point())).getMessage();
        assertEquals(first, second);
    }

    private static int lineOf(String marker) throws IOException {
        List<String> lines = Files.readAllLines(SOURCE);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).endsWith("// refused: " + marker)) {
                return i + 1;
            }
        }
        throw new AssertionError("no line of Refused.java is marked " + marker);
    }
}
