package dev.thalweg.bench.tensor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class TurnsTest {
    @Test
    void answersWithANumberForWorkItKnows() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Turns.serve(new BufferedReader(new StringReader("matmul-float32-256 1\nchain-gradient-1000000 1\nnothing 1\n")), new PrintStream(out));
        assertTrue(out.toString().matches("\\d+\\R\\d+\\R-\\R"), out.toString());
    }
}
