package dev.thalweg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thalweg.message.Fields;
import dev.thalweg.shell.JShellInterpreter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The kernel as users get it: Java behind the sockets.
class JavaKernelTest {
    @TempDir
    Path folder;
    private KernelFixture kernel;
    private KernelClient client;

    @BeforeEach
    void start() {
        kernel = new KernelFixture(folder, JShellInterpreter::create);
        client = kernel.client;
    }

    @AfterEach
    void stop() {
        kernel.close();
    }

    @Test
    void aCellPrintsAndHasAValue() {
        String id = client.execute("""
                int twice(int x) { return 2 * x; }
                System.out.println("out");
                System.err.println("err");
                twice(21)""");
        List<KernelClient.Message> transcript = client.transcript(id);
        assertEquals(List.of("busy", "execute_input", "stdout", "stderr", "execute_result", "idle"),
                transcript.stream().map(KernelClient::word).toList());
        assertEquals("42", transcript.get(4).content().object("data").get("text/plain"));
    }

    @Test
    void anErrorAndAnExitLeaveTheStateAlone() {
        client.reply(client.shell, client.execute("int survivor = 7;"));
        assertEquals("CompileError", client.reply(client.shell, client.execute("int n = missing;")).text("ename"));
        assertEquals("SystemExit", client.reply(client.shell, client.execute("System.exit(3);")).text("ename"));
        Fields value = client.reply(client.shell, client.execute("", Map.of("user_expressions", Map.of("s", "survivor"))));
        assertEquals(Map.of("text/plain", "7"), ((Map<?, ?>) value.object("user_expressions").get("s")).get("data"));
    }

    @Test
    void aBusyLoopIsStoppedAndCodeIsCompletedMeanwhile() {
        String loop = client.execute("System.out.println(\"begun\");\nwhile (true) {}");
        KernelClient.Message begun = client.receive(client.iopub);
        while (!begun.type().equals("stream")) {
            begun = client.receive(client.iopub);
        }
        String completion = client.send(client.shell, "complete_request", Map.of("code", "System.out.printl", "cursor_pos", 17));
        assertEquals(List.of("println"), client.reply(client.shell, completion).texts("matches"));
        client.send(client.control, "interrupt_request", Map.of());
        assertEquals("error", client.reply(client.shell, loop).text("status"));
        assertEquals("ok", client.reply(client.shell, client.execute("1 + 1")).text("status"));
    }
}
