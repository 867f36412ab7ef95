package dev.thalweg.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.autodiff.Objective;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import org.junit.jupiter.api.Test;

class LatencyTest {
    @Test
    void theFunctionHasAThousandBytes() throws IOException {
        try (InputStream in = ThousandBytes.class.getResourceAsStream("ThousandBytes.class")) {
            MethodModel method = ClassFile.of().parse(in.readAllBytes()).methods().stream()
                    .filter(m -> m.methodName().equalsString("value")).findFirst().orElseThrow();
            assertEquals(1_000, ((CodeAttribute) method.code().orElseThrow()).codeLength(), 20);
        }
    }

    @Test
    void itsGradientAgreesWithDifferences() {
        double[] x = ThousandBytes.POINT.clone();
        Differences.assertAgree(() -> ThousandBytes.value(x), x, Autodiff.gradient(ThousandBytes.FUNCTION, x), 1e-7);
    }

    @Test
    void eachNewFunctionIsOfANewClass() throws IOException, ReflectiveOperationException {
        Objective<double[]> first = Latency.newFunction();
        assertNotSame(first.getClass(), Latency.newFunction().getClass());
        assertArrayEquals(Autodiff.gradient(ThousandBytes.FUNCTION, ThousandBytes.POINT), Autodiff.gradient(first, ThousandBytes.POINT));
    }

    @Test
    void whatACallAllocatesIsCounted() throws InterruptedException {
        double[][] kept = new double[1][];
        Memory.Use use = Memory.use(() -> {
            kept[0] = new double[100_000];
            return kept[0].length;
        });
        assertTrue(use.later() >= 800_000 && use.later() < 900_000, use::toString);
    }
}
