package dev.thalweg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thalweg.message.HistoryQuery;
import dev.thalweg.message.Reply;
import dev.thalweg.message.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
    @TempDir
    Path folder;
    private History earlier;
    private History current;

    @BeforeEach
    void twoSessions() {
        earlier = open();
        earlier.add(1, "a = 1\n\tb\\n");
        earlier.add(2, "c");
        current = open();
        current.add(1, "c");
        current.add(2, "x1");
        current.add(3, "x2");
    }

    private History open() {
        return new History(new HistoryFile(folder.resolve("sub/history")));
    }

    private static List<List<Object>> rows(History history, HistoryQuery query) {
        return ((Reply.History) history.answer(new Request.History(query, false))).history();
    }

    private static List<Object> row(int session, int line, Object source) {
        return List.of(session, line, source);
    }

    @Test
    void tailCrossesSessions() {
        assertEquals(List.of(row(1, 2, "c"), row(2, 1, "c"), row(2, 2, "x1"), row(2, 3, "x2")), rows(current, new HistoryQuery.Tail(4)));
        assertEquals(5, rows(current, new HistoryQuery.Tail(100)).size());
        assertEquals(List.of(), rows(current, new HistoryQuery.Tail(0)));
    }

    @Test
    void sourceSurvivesTheFile() {
        assertEquals(List.of(row(1, 1, "a = 1\n\tb\\n")), rows(current, new HistoryQuery.Range(-1, 1, 2)));
    }

    @Test
    void rangesCountFromTheSessionsStartOrBackFromItsEnd() {
        assertEquals(List.of(row(2, 1, "c"), row(2, 2, "x1")), rows(current, new HistoryQuery.Range(0, 1, 3)));
        assertEquals(List.of(row(2, 2, "x1"), row(2, 3, "x2")), rows(current, new HistoryQuery.Range(2, -2, null)));
        assertEquals(List.of(row(2, 1, "c"), row(2, 2, "x1")), rows(current, new HistoryQuery.Range(0, 0, -1)));
        assertEquals(List.of(), rows(current, new HistoryQuery.Range(9, 0, null)));
    }

    @Test
    void searchMatchesGlobs() {
        assertEquals(List.of(row(2, 2, "x1"), row(2, 3, "x2")), rows(current, new HistoryQuery.Search("x?", null, false)));
        assertEquals(List.of(row(2, 3, "x2")), rows(current, new HistoryQuery.Search("*", 1, false)));
        assertEquals(List.of(row(1, 1, "a = 1\n\tb\\n")), rows(current, new HistoryQuery.Search("a*n", null, false)));
        assertEquals(List.of(row(2, 1, "c")), rows(current, new HistoryQuery.Search("c", null, true)));
        assertEquals(List.of(row(2, 2, "x1")), rows(current, new HistoryQuery.Search("x[^2-9]", null, false)));
        assertEquals(List.of(), rows(current, new HistoryQuery.Search("(", null, false)));
    }

    @Test
    void outputsOfThisSessionComeAlong() {
        current.setOutput(2, "42");
        Reply.History reply = (Reply.History) current.answer(new Request.History(new HistoryQuery.Range(0, 2, null), true));
        assertEquals(List.of(row(2, 2, List.of("x1", "42")), row(2, 3, Arrays.asList("x2", null))), reply.history());
    }

    @Test
    void damagedLinesAreSkipped() throws IOException {
        Files.writeString(folder.resolve("sub/history"), "no number\n\n3\t1\tgood\n3\tx\tbad\n");
        assertEquals(List.of(row(3, 1, "good")), rows(open(), new HistoryQuery.Tail(9)));
    }

    @Test
    void aFileThatCannotBeUsedCostsOnlyTheEarlierSessions() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        History history = new History(new HistoryFile(folder.resolve("file/history")));
        history.add(1, "kept");
        assertEquals(List.of(row(1, 1, "kept")), rows(history, new HistoryQuery.Tail(1)));
    }

    @Test
    void aLongFileIsShortenedToItsLatestEntries() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 20_001; i++) {
            lines.append("7\t").append(i).append("\tcell ").append(i).append('\n');
        }
        Files.writeString(folder.resolve("sub/history"), lines);
        assertEquals(10_000, rows(open(), new HistoryQuery.Tail(30_000)).size());
        assertEquals(List.of(row(7, 20_001, "cell 20001")), rows(open(), new HistoryQuery.Tail(1)));
        assertEquals(10_002, Files.readAllLines(folder.resolve("sub/history")).size());
    }

    @Test
    void kernelsThatShareTheFileKeepEachOthersLines() throws Exception {
        try (ExecutorService kernels = Executors.newFixedThreadPool(4)) {
            for (int k = 0; k < 4; k++) {
                kernels.submit(() -> {
                    for (int i = 0; i < 25; i++) {
                        new HistoryFile(folder.resolve("shared")).append(new History.Entry(1000, i, "cell"));
                    }
                });
            }
        }
        List<String> lines = Files.readAllLines(folder.resolve("shared"));
        assertEquals(200, lines.size());
        assertEquals(100, lines.stream().filter(line -> line.matches("1000\t\\d+\tcell")).count());
        assertEquals(100, lines.stream().filter(line -> line.matches("\\d+\t0")).count());
    }
}
