package dev.thalweg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thalweg.message.Fields;
import dev.thalweg.wire.ListenException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How a kernel starts and ends.
class LifetimeTest {
    @TempDir
    Path folder;

    @Test
    void aCellThatExitsIsStoppedAndTheSessionLivesOn() {
        try (KernelFixture kernel = new KernelFixture(folder)) {
            Fields reply = kernel.client.reply(kernel.client.shell, kernel.client.execute("exit 3"));
            assertEquals("System.exit(3) ends the cell alone, and the session lives on; to end it, shut the kernel down",
                    reply.text("evalue"));
            assertEquals("ok", kernel.client.reply(kernel.client.shell, kernel.client.execute("value 1")).text("status"));
        }
    }

    @Test
    void aTakenPortIsRefusedByName() {
        try (KernelFixture kernel = new KernelFixture(folder)) {
            ListenException refused = assertThrows(ListenException.class,
                    () -> new KernelServer(kernel.connection, folder.resolve("other")).close());
            assertFalse(Files.exists(folder.resolve("other")));
            assertEquals("cannot listen on tcp://127.0.0.1:%d for shell: the port is taken by another process; end that process or choose "
                    .formatted(kernel.connection.ports().shell()) + "another port in the connection file", refused.getMessage());
            assertEquals("ok", kernel.client.reply(kernel.client.shell, kernel.client.execute("value 1")).text("status"));
        }
    }

    @Test
    void aSessionThatCannotStartIsReportedToEveryCell() {
        try (KernelFixture kernel = new KernelFixture(folder, () -> {
            throw new IllegalStateException("no jdk.jshell here");
        })) {
            Fields reply = kernel.client.reply(kernel.client.shell, kernel.client.execute("value 1"));
            assertEquals("the Java session could not start: java.lang.IllegalStateException: no jdk.jshell here; run 'thalweg doctor'",
                    reply.text("evalue"));
            Fields info = kernel.client.reply(kernel.client.shell,
                    kernel.client.send(kernel.client.shell, "kernel_info_request", Map.of()));
            assertEquals("ok", info.text("status"));
            assertTrue(info.text("banner").startsWith("Thalweg"));
        }
    }
}
