package dev.thalweg.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thalweg.shell.value.Values;
import dev.thalweg.tensor.Tensors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Tensors have their names in cells, and their derivatives.
class TensorsInCellsTest {
    private TestSession session;

    @BeforeEach
    void start() {
        session = new TestSession();
    }

    @AfterEach
    void stop() {
        session.close();
    }

    @Test
    void aTensorPrintsAndIsATable() {
        assertEquals("[[1. 2.]\n [3. 4.]]", session.value("tensor(new double[][] {{1, 2}, {3, 4}})"));
        assertTrue(((String) Values.bundle(Tensors.eye(2)).data().get("text/html")).startsWith("<table>"));
    }

    @Test
    void aFunctionOfATensorHasAGradient() {
        session.define("Tensor x = tensor(1.0, 2, 3);");
        assertEquals("[2. 4. 6.]", session.value("gradient(t -> t.square().sum(), x)"));
    }

    @Test
    void aMethodsNameIsAFunctionOfTensors() {
        session.define("Tensor energy(Tensor t) { return t.mul(t).sum(); }\nTensor x = tensor(1.0, 2, 3);");
        assertEquals("[2. 4. 6.]", session.value("gradient(energy, x)"));
    }
}
