package dev.thalweg.bench.tensor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;

/// Does work when it is asked to, so that others can have their turns: reads `name milliseconds`, answers the nanoseconds of one call.
/// It also reads `name losses`, and answers the losses of the first ten steps of a training.
///
/// With no work of that name it answers `-`. It is the shortest call that counts, because what else a machine does makes calls only longer.
public final class Turns {
    private static final long MILLION = 1_000_000;
    private static final int STEPS = 10;

    private Turns() {}

    public static void main(String[] arguments) throws IOException {
        serve(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), System.out);
    }

    static void serve(BufferedReader in, PrintStream out) throws IOException {
        Map<String, Runnable> works = Works.all();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] request = line.split(" ");
            out.println(request[1].equals("losses") ? losses(request[0]) : nanoseconds(works.get(request[0]), request[1]));
            out.flush();
        }
    }

    private static String nanoseconds(Runnable work, String milliseconds) {
        return work == null ? "-" : Long.toString(shortest(work, Long.parseLong(milliseconds) * MILLION));
    }

    private static String losses(String name) {
        Training<?> training = Training.all().get(name);
        if (training == null) {
            return "-";
        }
        StringJoiner losses = new StringJoiner(" ");
        for (int step = 0; step < STEPS; step++) {
            training.run();
            losses.add(Double.toString(training.last()));
        }
        return losses.toString();
    }

    private static long shortest(Runnable work, long nanoseconds) {
        long shortest = Long.MAX_VALUE;
        long end = System.nanoTime() + nanoseconds;
        do {
            long start = System.nanoTime();
            work.run();
            shortest = Math.min(shortest, System.nanoTime() - start);
        } while (System.nanoTime() < end);
        return shortest;
    }
}
