package dev.thalweg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thalweg.message.Broadcast;
import dev.thalweg.shell.MimeBundle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CellStreamTest {
    private final List<Broadcast> published = new ArrayList<>();
    private final List<Runnable> scheduled = new ArrayList<>();
    private final CellStream stream = new CellStream(published::add, scheduled::add, (prompt, _) -> prompt);

    @Test
    void textIsGatheredUntilTheTimer() {
        stream.stdout("a");
        stream.stdout("b");
        assertEquals(List.of(), published);
        assertEquals(1, scheduled.size());
        scheduled.removeFirst().run();
        assertEquals(List.of(new Broadcast.Stream("stdout", "ab")), published);
        stream.stdout("c");
        assertEquals(1, scheduled.size());
    }

    @Test
    void aChangeOfStreamKeepsTheOrder() {
        stream.stdout("a");
        stream.stderr("b");
        stream.display(MimeBundle.text("c"), null);
        stream.stdout("d");
        stream.flush();
        assertEquals(List.of(new Broadcast.Stream("stdout", "a"), new Broadcast.Stream("stderr", "b"),
                new Broadcast.DisplayData(Map.of("text/plain", "c"), Map.of(), Map.of()), new Broadcast.Stream("stdout", "d")), published);
    }

    @Test
    void muchTextGoesOutAtOnceWithoutSplittingACharacter() {
        String almostFull = "x".repeat((1 << 16) - 1);
        stream.stdout(almostFull + "\uD83D");
        assertEquals(List.of(new Broadcast.Stream("stdout", almostFull)), published);
        stream.stdout("\uDE00");
        stream.flush();
        assertEquals(new Broadcast.Stream("stdout", "😀"), published.getLast());
    }

    @Test
    void nothingIsPublishedForNothing() {
        stream.stdout("");
        stream.flush();
        assertEquals(List.of(), published);
        assertEquals(List.of(), scheduled);
    }

    @Test
    void aQuestionComesAfterWhatWasPrinted() throws Exception {
        stream.stdout("name: ");
        assertEquals("?", stream.readLine("?", false));
        assertEquals(List.of(new Broadcast.Stream("stdout", "name: ")), published);
    }
}
