package dev.thalweg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelCommandTest {
    @Test
    void aTakenPortEndsTheKernelWithAMessage(@TempDir Path folder) throws IOException {
        StringWriter err = new StringWriter();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path file = Files.writeString(folder.resolve("kernel.json"), """
                    {"shell_port": %d, "iopub_port": 1, "stdin_port": 1, "control_port": 1, "hb_port": 1, "ip": "127.0.0.1",
                     "key": "very-secret", "transport": "tcp", "signature_scheme": "hmac-sha256"}""".formatted(taken.getLocalPort()));
            assertEquals(1, Main.commandLine().setErr(new PrintWriter(err, true)).execute("kernel", file.toString()));
            assertTrue(err.toString().startsWith("thalweg kernel: cannot listen on tcp://127.0.0.1:" + taken.getLocalPort()
                    + " for shell: the port is taken"), err::toString);
            assertFalse(err.toString().contains("very-secret"));
        }
    }
}
