package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Program.objective;
import static dev.thalweg.catalogue.Program.scalars;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thalweg.autodiff.NotDifferentiableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Spliterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/// What recording refuses, word for word; never a number.
class RecordingRefusalTest {
    private static final String REMEDY = "Write it as arithmetic in the function, or compute it outside of it.";
    private static double total;

    private static String refusal(Program program, Object point) {
        String message = assertThrows(NotDifferentiableException.class, () -> program.derive(point)).getMessage();
        return message.replaceAll("\\(RecordingRefusalTest.java:\\d+\\)", "(HERE)");
    }

    private static double adds(double x) {
        DoubleAdder adder = new DoubleAdder();
        adder.add(x);
        return adder.sum() * x;
    }

    @Test
    void anActiveNumberWithoutARule() {
        assertEquals("RecordingRefusalTest.adds (HERE) passes an active number to DoubleAdder.add, which has no rule.\n" + REMEDY,
                refusal(scalars(RecordingRefusalTest::adds), 1.5));
    }

    private static double hashed(double[] x) {
        return java.util.Arrays.hashCode(x) + x[0];
    }

    @Test
    void anArrayOfActiveNumbersWithoutARule() {
        assertEquals("RecordingRefusalTest.hashed (HERE) passes an array of active numbers to Arrays.hashCode, which has no rule.\n" + REMEDY,
                refusal(objective((double[] x) -> new ArrayList<>(List.of(hashed(x))).getFirst()), new double[] {1, 2}));
    }

    private static final class Summing implements Consumer<Double> {
        private double sum;

        @Override
        public void accept(Double x) {
            sum += x;
        }
    }

    private static double calledBack(double x) {
        Summing summing = new Summing();
        List.of(x, x * x).stream().forEach(summing);
        return summing.sum;
    }

    @Test
    void anObjectThatTheJdkCouldCall() {
        assertEquals("RecordingRefusalTest.calledBack (HERE) passes an object of dev.thalweg.catalogue.RecordingRefusalTest$Summing to "
                + "Stream.forEach, which may call its methods where nothing is recorded.\n" + REMEDY,
                refusal(scalars(RecordingRefusalTest::calledBack), 1.5));
    }

    private static double swallowed(double x) {
        try {
            DoubleAdder adder = new DoubleAdder();
            adder.add(x);
            return adder.sum();
        } catch (RuntimeException e) {
            return x;
        }
    }

    @Test
    void aHandlerDoesNotUndoARefusal() {
        assertEquals("RecordingRefusalTest.swallowed (HERE) passes an active number to DoubleAdder.add, which has no rule.\n" + REMEDY,
                refusal(scalars(RecordingRefusalTest::swallowed), 1.5));
    }

    private static double split(double x) {
        double[] sum = {0};
        Spliterator.OfDouble numbers = DoubleStream.of(x, 2 * x).spliterator();
        numbers.forEachRemaining((double v) -> sum[0] += v * v);
        return sum[0];
    }

    /// It gave no numbers once, and so a derivative of 0.
    @Test
    void theSpliteratorOfActiveNumbers() {
        String message = refusal(scalars(RecordingRefusalTest::split), 1.5);
        assertTrue(message.contains("spliterator") && message.contains("has no rule"), message);
    }

    private static double elsewhere(double x) {
        return CompletableFuture.supplyAsync(() -> x * x).join();
    }

    @Test
    void otherThreads() {
        String message = refusal(scalars(RecordingRefusalTest::elsewhere), 1.5);
        assertEquals("A function made while a derivative is recorded was called by another thread, and recordings are of one thread.\n"
                + "Use sequential streams and loops in the function.", message);
    }

    record Logged(double value) {
        Logged {
            total = 1;
        }
    }

    @Test
    void aRecordWhoseConstructorDoesMore() {
        assertEquals("RecordingRefusalTest.logged (HERE) makes a Logged of an active number, and its constructor writes the static field "
                + "RecordingRefusalTest.total.\nLet the constructor only check and store what it is given.",
                refusal(scalars(RecordingRefusalTest::logged), 1.5));
    }

    private static double logged(double x) {
        List<Logged> all = new ArrayList<>();
        all.add(new Logged(x));
        return all.getFirst().value() * x;
    }

    private static double stored(double x) {
        List<Double> all = new ArrayList<>(List.of(x));
        total = all.getFirst();
        return total;
    }

    @Test
    void aStaticField() {
        assertEquals("RecordingRefusalTest.stored (HERE) writes the static field RecordingRefusalTest.total, and no derivative flows through "
                + "static state.\nReturn the value instead.", refusal(scalars(RecordingRefusalTest::stored), 1.5));
    }

    private static double throughText(double x) {
        List<Double> all = new ArrayList<>(List.of(x));
        return Double.parseDouble("" + all.getFirst());
    }

    @Test
    void textThatIsReadAgain() {
        assertEquals("RecordingRefusalTest.throughText (HERE) calls Double.parseDouble after an active number was made into text, and no derivative "
                + "flows through text.\n" + REMEDY, refusal(scalars(RecordingRefusalTest::throughText), 1.5));
    }
}
