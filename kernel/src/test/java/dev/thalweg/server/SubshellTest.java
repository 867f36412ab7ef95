package dev.thalweg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thalweg.message.Fields;
import dev.thalweg.shell.JShellInterpreter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubshellTest {
    @TempDir
    private Path folder;

    private static String create(KernelClient client) {
        return client.reply(client.control, client.send(client.control, "create_subshell_request", Map.of())).text("subshell_id");
    }

    private static Fields control(KernelClient client, String type, Map<String, Object> content) {
        return client.reply(client.control, client.send(client.control, type, content));
    }

    @Test
    void aSubshellRunsCellsWhileTheMainOneIsBusy() throws Exception {
        try (KernelFixture kernel = new KernelFixture(folder)) {
            KernelClient client = kernel.client;
            String subshell = create(client);
            assertEquals(List.of(subshell), control(client, "list_subshell_request", Map.of()).texts("subshell_id"));
            String busy = client.execute("wait");
            kernel.interpreter.waiting.acquire();
            String beside = client.executeIn(subshell, "value 7");
            assertEquals("ok", client.reply(client.shell, beside).text("status"));
            assertEquals(List.of("busy", "execute_input", "execute_result", "idle"), client.types(beside));
            control(client, "interrupt_request", Map.of());
            assertEquals("error", client.reply(client.shell, busy).text("status"));
        }
    }

    @Test
    void theParentOfAMessageNamesTheSubshell() {
        try (KernelFixture kernel = new KernelFixture(folder)) {
            String subshell = create(kernel.client);
            String id = kernel.client.executeIn(subshell, "print hello");
            kernel.client.transcript(id).forEach(message -> assertEquals(subshell, message.parent().text("subshell_id")));
        }
    }

    @Test
    void aDeletedSubshellIsUnknown() {
        try (KernelFixture kernel = new KernelFixture(folder)) {
            KernelClient client = kernel.client;
            String subshell = create(client);
            assertEquals("ok", control(client, "delete_subshell_request", Map.of("subshell_id", subshell)).text("status"));
            assertEquals(List.of(), control(client, "list_subshell_request", Map.of()).texts("subshell_id"));
            Fields reply = client.reply(client.shell, client.executeIn(subshell, "value 7"));
            assertEquals("UnknownSubshell", reply.text("ename"));
            assertEquals("UnknownSubshell", control(client, "delete_subshell_request", Map.of("subshell_id", subshell)).text("ename"));
        }
    }

    @Test
    void cellsThatWaitInADeletedSubshellAreAborted() throws Exception {
        try (KernelFixture kernel = new KernelFixture(folder)) {
            KernelClient client = kernel.client;
            String subshell = create(client);
            String running = client.executeIn(subshell, "wait");
            kernel.interpreter.waiting.acquire();
            String waiting = client.executeIn(subshell, "value 7");
            client.reply(client.shell, client.send(client.shell, "kernel_info_request", Map.of())); // the cell has arrived
            control(client, "delete_subshell_request", Map.of("subshell_id", subshell));
            control(client, "interrupt_request", Map.of());
            assertEquals("error", client.reply(client.shell, running).text("status"));
            assertEquals("aborted", client.reply(client.shell, waiting).text("status"));
        }
    }

    @Test
    void kernelInfoTellsOfSubshells() {
        try (KernelFixture kernel = new KernelFixture(folder)) {
            Fields info = kernel.client.reply(kernel.client.shell, kernel.client.send(kernel.client.shell, "kernel_info_request", Map.of()));
            assertTrue(info.texts("supported_features").contains("kernel subshells"));
        }
    }

    @Test
    void javaCellsRunSideBySideInOneSession() {
        try (KernelFixture kernel = new KernelFixture(folder, JShellInterpreter::create)) {
            KernelClient client = kernel.client;
            String subshell = create(client);
            client.reply(client.shell, client.execute("volatile boolean go = false; int seen = 0;"));
            String busy = client.execute("while (!go) Thread.onSpinWait();\nseen + 1");
            awaitInput(client, busy);
            String beside = client.executeIn(subshell, "seen = 41;\nSystem.out.println(\"beside\");\ngo = true;");
            assertEquals("ok", client.reply(client.shell, beside).text("status"));
            Fields ended = client.reply(client.shell, busy);
            assertEquals("ok", ended.text("status"));
            String after = client.execute("throw new RuntimeException(\"x\");");
            assertTrue(client.reply(client.shell, after).texts("traceback").getLast().contains("cell 4, line 1"));
        }
    }

    private static void awaitInput(KernelClient client, String id) {
        KernelClient.Message message = client.receive(client.iopub);
        while (!message.parentId().equals(id) || !message.type().equals("execute_input")) {
            message = client.receive(client.iopub);
        }
    }

    @Test
    void variablesAreToldWithoutADebugger() {
        try (KernelFixture kernel = new KernelFixture(folder, JShellInterpreter::create)) {
            KernelClient client = kernel.client;
            client.reply(client.shell, client.execute("double x = 2.5; var list = List.of(1, 2); record P(int a) {}; P p = new P(3); x + 1"));
            Fields reply = control(client, "debug_request", Map.of("type", "request", "seq", 3, "command", "inspectVariables", "arguments", Map.of()));
            assertEquals(Boolean.TRUE, reply.flag("success", false));
            assertEquals(3, reply.integer("request_seq"));
            assertEquals("[x double 2.5, list List<Integer> [1, 2], p P P[a=3]]", told(reply).toString());
            Fields refused = control(client, "debug_request", Map.of("type", "request", "seq", 4, "command", "attach"));
            assertEquals(Boolean.FALSE, refused.flag("success", true));
        }
    }

    @Test
    void aValueThatNeverDescribesItselfIsNotWaitedFor() {
        try (KernelFixture kernel = new KernelFixture(folder, JShellInterpreter::create)) {
            KernelClient client = kernel.client;
            client.reply(client.shell, client.execute("class Slow { public String toString() { while (true); } }\nvar slow = new Slow();"));
            Fields reply = control(client, "debug_request", Map.of("type", "request", "seq", 5, "command", "inspectVariables"));
            assertEquals("[slow Slow (describing it takes too long)]", told(reply).toString());
            assertEquals("ok", client.reply(client.shell, client.execute("1 + 1")).text("status"));
        }
    }

    private static List<String> told(Fields reply) {
        List<?> variables = (List<?>) reply.object("body").get("variables");
        return variables.stream().map(Map.class::cast).map(v -> v.get("name") + " " + v.get("type") + " " + v.get("value")).toList();
    }
}
