package dev.thalweg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thalweg.message.Fields;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zeromq.ZMQ;

/// What a kernel does while a cell runs that does not end by itself.
class BusyKernelTest {
    @TempDir
    Path folder;
    private KernelFixture kernel;
    private KernelClient client;
    private String cell;

    @BeforeEach
    void startACellThatWaits() throws InterruptedException {
        kernel = new KernelFixture(folder);
        client = kernel.client;
        cell = client.execute("wait");
        assertTrue(kernel.interpreter.waiting.tryAcquire(10, TimeUnit.SECONDS));
    }

    @AfterEach
    void stop() {
        kernel.close();
    }

    @Test
    void questionsAboutCodeAreAnswered() {
        Fields completion = client.reply(client.shell,
                client.send(client.shell, "complete_request", Map.of("code", "ab", "cursor_pos", 2)));
        assertEquals(List.of("abX"), completion.texts("matches"));
        assertAnswered(client.shell, "inspect_request", Map.of("code", "ab", "cursor_pos", 2));
        assertAnswered(client.shell, "history_request", Map.of("hist_access_type", "tail", "n", 1));
        assertAnswered(client.shell, "comm_info_request", Map.of());
        assertAnswered(client.shell, "kernel_info_request", Map.of());
        assertEquals("complete", client.reply(client.shell,
                client.send(client.shell, "is_complete_request", Map.of("code", "x"))).text("status"));
    }

    private void assertAnswered(ZMQ.Socket socket, String type, Map<String, Object> content) {
        assertEquals("ok", client.reply(socket, client.send(socket, type, content)).text("status"));
    }

    @Test
    void controlAndHeartbeatAreAnswered() {
        assertAnswered(client.control, "kernel_info_request", Map.of());
        assertAnswered(client.control, "usage_request", Map.of());
        client.heartbeat.send("ping");
        assertEquals("ping", client.heartbeat.recvStr());
    }

    @Test
    void commsAreServed() {
        kernel.server.comms().register("echo", (comm, _, _) -> (said, buffers) -> comm.send(said, buffers));
        client.send(client.shell, "comm_open", Map.of("comm_id", "c", "target_name", "echo", "data", Map.of()));
        String id = client.send(client.shell, "comm_msg", Map.of("comm_id", "c", "data", Map.of()));
        assertEquals(List.of("busy", "comm_msg", "idle"), client.types(id));
    }

    @Test
    void anInterruptStopsTheCellAndWhatWasQueued() {
        String queued = client.execute("value 1");
        assertAnswered(client.control, "interrupt_request", Map.of());
        assertEquals(List.of("busy", "execute_input", "error", "idle"), client.types(cell));
        assertEquals("Interrupted", client.reply(client.shell, cell).text("ename"));
        assertEquals("aborted", client.reply(client.shell, queued).text("status"));
        assertEquals("ok", client.reply(client.shell, client.execute("value 2")).text("status"));
    }

    @Test
    void shutdownEndsTheKernelAtOnce() throws Exception {
        String id = client.send(client.control, "shutdown_request", Map.of("restart", true));
        assertTrue(client.reply(client.control, id).flag("restart", false));
        assertEquals(List.of("busy", "shutdown_reply", "idle"), client.types(id));
        assertEquals(0, kernel.exitStatus());
        assertTrue(kernel.interpreter.closed.await(1, TimeUnit.SECONDS));
    }
}
