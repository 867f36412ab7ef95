package dev.thalweg.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OutputTest {
    private static TestSession session;

    @BeforeAll
    static void start() {
        session = new TestSession();
    }

    @AfterAll
    static void stop() {
        session.close();
    }

    @Test
    void streamsAreToldApart() {
        session.define("System.out.println(\"héllo ∂\"); System.err.print(\"oh\"); System.out.printf(\"%d%n\", 3);");
        assertEquals("héllo ∂\n3\n", session.output().out());
        assertEquals("oh", session.output().err());
    }

    @Test
    void charactersWrittenInPartsStayWhole() {
        session.define("byte[] b = \"∂€\".getBytes(\"UTF-8\"); for (byte each : b) { System.out.write(each); System.out.flush(); }");
        assertEquals("∂€", session.output().out());
    }

    @Test
    void lateOutputBelongsToTheCellOfItsThread() throws Exception {
        session.define("var gate = new java.util.concurrent.CountDownLatch(1);\n"
                + "Thread late = new Thread(() -> { try { gate.await(); } catch (InterruptedException e) { } System.out.print(\"late\"); });\nlate.start();");
        RecordedOutput first = session.output();
        session.define("System.out.print(\"second\"); gate.countDown(); late.join();");
        assertEquals("late", first.out());
        assertEquals("second", session.output().out());
    }

    @Test
    void aMegabyteArrivesWhole() {
        session.define("for (int i = 0; i < 16_384; i++) System.out.println(\"x\".repeat(63));");
        assertEquals(1 << 20, session.output().out().length());
    }

    @Test
    void inputComesFromTheUser() {
        assertEquals("answer to ", session.value("new Scanner(System.in).nextLine()"));
        assertEquals("answer to name? ", session.value("ask(\"name? \")"));
    }

    @Test
    void valuesAreShownWhileTheCellRuns() {
        session.define("display(3); display(new int[] {1, 2});");
        assertEquals(MimeBundle.text("3"), session.output().displayed().getFirst());
        assertEquals(MimeBundle.text("[1, 2]"), session.output().displayed().getLast());
    }

    @Test
    void figuresArePictures() {
        Evaluation.Value value = (Evaluation.Value) session.run("plot(sin, 0, 3)");
        byte[] png = (byte[]) value.bundle().data().get("image/png");
        assertArrayEquals(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, Arrays.copyOf(png, 4));
        assertTrue(value.bundle().data().get("text/plain") instanceof String);
        Map<?, ?> metadata = (Map<?, ?>) value.bundle().metadata().get("image/png");
        assertEquals("light", metadata.get("needs_background"));
        assertTrue((Integer) metadata.get("width") > 100 && (Integer) metadata.get("height") > 100 && !((String) metadata.get("alt")).isEmpty());
    }
}
