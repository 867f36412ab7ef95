package dev.thalweg.bench.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class TurnsTest {
    @Test
    void everyTrainingLowersItsLoss() throws IOException {
        for (String name : Training.all().keySet()) {
            String[] losses = answer(name + " losses\n").strip().split(" ");
            assertEquals(10, losses.length);
            assertTrue(Double.parseDouble(losses[9]) < Double.parseDouble(losses[0]), name + ": " + String.join(" ", losses));
        }
        assertEquals("-", answer("nothing losses\n").strip());
    }

    @Test
    void answersWithANumberForWorkItKnows() throws IOException {
        String out = answer("matmul-float32-256 1\nchain-gradient-1000000 1\nnothing 1\n");
        assertTrue(out.matches("\\d+\\R\\d+\\R-\\R"), out);
    }

    private static String answer(String requests) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Turns.serve(new BufferedReader(new StringReader(requests)), new PrintStream(out));
        return out.toString();
    }
}
