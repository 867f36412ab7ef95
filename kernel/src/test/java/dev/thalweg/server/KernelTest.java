package dev.thalweg.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thalweg.message.Fields;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Drives a kernel over its sockets and reads the transcript.
class KernelTest {
    @TempDir
    Path folder;
    private KernelFixture kernel;
    private KernelClient client;

    @BeforeEach
    void start() {
        kernel = new KernelFixture(folder);
        client = kernel.client;
    }

    @AfterEach
    void stop() {
        kernel.close();
    }

    @Test
    void kernelInfoTellsProtocolAndLanguage() {
        String id = client.send(client.shell, "kernel_info_request", Map.of());
        Fields reply = client.reply(client.shell, id);
        assertEquals("ok", reply.text("status"));
        assertEquals("5.5", reply.text("protocol_version"));
        assertEquals(Map.of("name", "java", "version", Runtime.version().toString(), "mimetype", "text/x-java", "file_extension", ".jsh",
                "pygments_lexer", "java", "codemirror_mode", "text/x-java"), reply.object("language_info"));
        assertEquals(List.of("busy", "idle"), client.types(id));
    }

    @Test
    void aValueIsPublishedBeforeTheReply() {
        String id = client.execute("value 3");
        List<KernelClient.Message> transcript = client.transcript(id);
        assertEquals(List.of("busy", "execute_input", "execute_result", "idle"), transcript.stream().map(KernelClient::word).toList());
        assertEquals(Map.of("text/plain", "3"), transcript.get(2).content().object("data"));
        assertEquals(1, transcript.get(2).content().integer("execution_count"));
        Fields reply = client.reply(client.shell, id);
        assertEquals("ok", reply.text("status"));
        assertEquals(1, reply.integer("execution_count"));
    }

    @Test
    void streamsAndDisplaysKeepTheirOrder() {
        String id = client.execute("print a\nprint b\nwarn c\nshow d\nprint e\nupdate f\nclear\nwarn g");
        List<KernelClient.Message> transcript = client.transcript(id);
        assertEquals(List.of("busy", "execute_input", "stdout", "stderr", "display_data", "stdout", "update_display_data", "clear_output",
                "stderr", "idle"), transcript.stream().map(KernelClient::word).toList());
        assertEquals("a\nb\n", transcript.get(2).content().text("text"));
        assertEquals(Map.of("display_id", "id"), transcript.get(4).content().object("transient"));
        assertTrue(transcript.get(7).content().flag("wait", false));
    }

    @Test
    void bytesBecomeBase64AndTextIsAlwaysThere() {
        String id = client.execute("picture a hill");
        Map<String, Object> data = client.transcript(id).get(2).content().object("data");
        assertEquals(Map.of("image/png", "AQID", "text/plain", "a hill"), data);
    }

    @Test
    void aMegabyteArrivesWholeInFewMessages() {
        String id = client.execute("lines 100000");
        List<KernelClient.Message> streams = client.transcript(id).stream().filter(m -> m.type().equals("stream")).toList();
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 100000; i++) {
            expected.append("line ").append(i).append('\n');
        }
        StringBuilder arrived = new StringBuilder();
        streams.forEach(m -> arrived.append(m.content().text("text")));
        assertTrue(expected.length() > 1_000_000);
        assertEquals(expected.toString(), arrived.toString());
        assertTrue(streams.size() < 50, () -> streams.size() + " messages");
    }

    @Test
    void aThreadThatOutlivesItsCellWritesUnderIt() {
        String id = client.execute("late echo");
        client.transcript(id);
        KernelClient.Message late = client.receive(client.iopub);
        assertEquals("stream", late.type());
        assertEquals(id, late.parentId());
        assertEquals("echo", late.content().text("text"));
    }

    @Test
    void anErrorIsPublishedAndReplied() {
        String id = client.execute("throw it");
        List<KernelClient.Message> transcript = client.transcript(id);
        assertEquals(List.of("busy", "execute_input", "error", "idle"), transcript.stream().map(KernelClient::word).toList());
        for (Fields content : List.of(transcript.get(2).content(), client.reply(client.shell, id))) {
            assertEquals("Boom", content.text("ename"));
            assertEquals("it", content.text("evalue"));
            assertEquals(List.of("Boom: it", "  at line 1"), content.texts("traceback"));
        }
    }

    @Test
    void aSessionThatBreaksIsReportedAndLivesOn() {
        Fields reply = client.reply(client.shell, client.execute("break bones"));
        assertEquals("error", reply.text("status"));
        assertEquals("IllegalStateException: bones", reply.texts("traceback").getFirst());
        assertEquals("ok", client.reply(client.shell, client.execute("value 1")).text("status"));
    }

    @Test
    void silentCellsPublishNothingAndAreNotCounted() {
        String silent = client.execute("print a\nvalue 1", Map.of("silent", true));
        assertEquals(List.of("busy", "idle"), client.types(silent));
        client.reply(client.shell, silent);
        String unstored = client.execute("value 1", Map.of("store_history", false));
        assertEquals(List.of("busy", "execute_input", "execute_result", "idle"), client.types(unstored));
        client.reply(client.shell, unstored);
        assertEquals(1, client.reply(client.shell, client.execute("value 1")).integer("execution_count"));
        assertEquals(2, client.reply(client.shell, client.execute("value 1")).integer("execution_count"));
    }

    @Test
    void userExpressionsAreEvaluatedAfterTheCell() {
        Map<String, Object> expressions = Map.of("good", "value 7", "bad", "throw x");
        Fields reply = client.reply(client.shell, client.execute("", Map.of("user_expressions", expressions, "silent", true)));
        Map<String, Object> values = reply.object("user_expressions");
        assertEquals(Map.of("status", "ok", "data", Map.of("text/plain", "7"), "metadata", Map.of()), values.get("good"));
        assertEquals("Boom", ((Map<?, ?>) values.get("bad")).get("ename"));
    }

    @Test
    void anErrorAbortsTheCellsThatWereQueued() {
        List<String> ids = List.of(client.execute("throw it"), client.execute("value 2"), client.execute("value 3"));
        assertEquals(List.of("error", "aborted", "aborted"),
                ids.stream().map(id -> client.reply(client.shell, id).text("status")).toList());
        assertEquals(List.of("busy", "execute_input", "error", "idle"), client.types(ids.getFirst()));
        assertEquals(List.of("busy", "idle"), client.types(ids.get(1)));
        assertEquals("ok", client.reply(client.shell, client.execute("value 4")).text("status"));
    }

    @Test
    void withoutStopOnErrorTheQueueRunsOn() {
        List<String> ids = List.of(client.execute("throw it", Map.of("stop_on_error", false)), client.execute("value 2"));
        assertEquals(List.of("error", "ok"), ids.stream().map(id -> client.reply(client.shell, id).text("status")).toList());
    }

    @Test
    void cursorsCountCodePoints() {
        String id = client.send(client.shell, "complete_request", Map.of("code", "\"😀\" ab", "cursor_pos", 6));
        Fields reply = client.reply(client.shell, id);
        assertEquals(List.of("abX"), reply.texts("matches"));
        assertEquals(4, reply.integer("cursor_start"));
        assertEquals(6, reply.integer("cursor_end"));
        assertEquals(Map.of("_jupyter_types_experimental",
                List.of(Map.of("text", "abX", "type", "variable", "signature", "int", "start", 4L, "end", 6L))), reply.object("metadata"));
    }

    @Test
    void inspectAndIsCompleteAnswer() {
        Fields found = client.reply(client.shell,
                client.send(client.shell, "inspect_request", Map.of("code", "😀bc", "cursor_pos", 2, "detail_level", 1)));
        assertTrue(found.flag("found", false));
        assertEquals(Map.of("text/plain", "😀b1"), found.object("data"));
        Fields missing = client.reply(client.shell, client.send(client.shell, "inspect_request", Map.of("code", "", "cursor_pos", 0)));
        assertEquals(false, missing.flag("found", true));
        Fields open = client.reply(client.shell, client.send(client.shell, "is_complete_request", Map.of("code", "for {")));
        assertEquals("incomplete", open.text("status"));
        assertEquals("    ", open.text("indent"));
    }

    @Test
    void historyHasWhatWasStored() {
        client.reply(client.shell, client.execute("value 1"));
        client.reply(client.shell, client.execute("value 2", Map.of("store_history", false)));
        Fields reply = client.reply(client.shell,
                client.send(client.shell, "history_request", Map.of("hist_access_type", "tail", "n", 5, "output", true)));
        assertEquals(List.of(List.of(1L, 1L, List.of("value 1", "1"))), reply.values().get("history"));
    }

    @Test
    void connectTellsThePorts() {
        Fields reply = client.reply(client.shell, client.send(client.shell, "connect_request", Map.of()));
        assertEquals(kernel.connection.ports().iopub(), reply.integer("iopub_port"));
    }

    @Test
    void usageAndDebugAnswerOnControl() {
        Fields usage = client.reply(client.control, client.send(client.control, "usage_request", Map.of()));
        assertEquals(ProcessHandle.current().pid(), usage.values().get("pid"));
        assertTrue((Long) usage.values().get("kernel_memory") > 1 << 20);
        Fields debug = client.reply(client.control, client.send(client.control, "debug_request", Map.of("command", "attach", "seq", 4)));
        assertEquals(false, debug.flag("success", true));
        assertEquals(4, debug.integer("request_seq"));
    }

    @Test
    void unknownAndMalformedRequestsGetAnError() {
        Fields unknown = client.reply(client.shell, client.send(client.shell, "dance_request", Map.of()));
        assertEquals("this kernel does not know 'dance_request'", unknown.text("evalue"));
        Fields malformed = client.reply(client.shell, client.send(client.shell, "execute_request", Map.of("code", 12)));
        assertEquals("field 'code' should be text, and is 12", malformed.text("evalue"));
        Fields outside = client.reply(client.shell, client.send(client.shell, "complete_request", Map.of("code", "a", "cursor_pos", 9)));
        assertEquals("cursor_pos is 9, and the code has 1 code points", outside.text("evalue"));
    }

    @Test
    void commsSpeakBothWays() {
        kernel.server.comms().register("echo", (comm, data, _) -> (said, buffers) -> comm.send(said, buffers));
        client.send(client.shell, "comm_open", Map.of("comm_id", "c1", "target_name", "echo", "data", Map.of()));
        byte[] raw = {0, -1, 5};
        String id = client.sendBuffers(client.shell, "comm_msg", Map.of("comm_id", "c1", "data", Map.of("x", 1)), List.of(raw));
        List<KernelClient.Message> transcript = client.transcript(id);
        assertEquals(List.of("busy", "comm_msg", "idle"), transcript.stream().map(KernelClient::word).toList());
        assertEquals(Map.of("x", 1L), transcript.get(1).content().object("data"));
        assertArrayEquals(raw, transcript.get(1).buffers().getFirst());
        Fields info = client.reply(client.shell, client.send(client.shell, "comm_info_request", Map.of()));
        assertEquals(Map.of("c1", Map.of("target_name", "echo")), info.object("comms"));
        client.transcript(client.send(client.shell, "comm_close", Map.of("comm_id", "c1", "data", Map.of())));
        Fields after = client.reply(client.shell, client.send(client.shell, "comm_info_request", Map.of("target_name", "echo")));
        assertEquals(Map.of(), after.object("comms"));
    }

    @Test
    void aCommToNothingIsClosed() {
        String id = client.send(client.shell, "comm_open", Map.of("comm_id", "c2", "target_name", "nobody", "data", Map.of()));
        assertEquals(List.of("busy", "comm_close", "idle"), client.types(id));
    }
}
