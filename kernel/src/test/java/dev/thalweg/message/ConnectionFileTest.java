package dev.thalweg.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.thalweg.wire.Connection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionFileTest {
    private static final String GOOD = """
            {"shell_port": 1001, "iopub_port": 1002, "stdin_port": 1003, "control_port": 1004, "hb_port": 1005, "ip": "127.0.0.1",
             "key": "a0436f6c-1916", "transport": "tcp", "signature_scheme": "hmac-sha256", "kernel_name": "thalweg"}""";
    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("kernel.json");
    }

    private String refusal(String text) throws IOException {
        Files.writeString(file, text);
        String message = assertThrows(ConnectionFileException.class, () -> ConnectionFile.read(file)).getMessage();
        assertEquals("cannot use the connection file " + file + ": ", message.substring(0, message.indexOf(": ") + 2));
        return message.substring(message.indexOf(": ") + 2);
    }

    @Test
    void aFileOfJupyterIsRead() throws IOException {
        Files.writeString(file, GOOD);
        Connection connection = ConnectionFile.read(file);
        assertEquals(new Connection("tcp", "127.0.0.1", new Connection.Ports(1001, 1002, 1003, 1004, 1005), "hmac-sha256", "a0436f6c-1916"),
                connection);
        assertFalse(connection.toString().contains("a0436f6c"));
    }

    @Test
    void whatIsWrongIsSaid() throws IOException {
        assertEquals("field 'iopub_port' is missing; it should be a whole number", refusal(GOOD.replace("iopub_port", "i")));
        assertEquals("field 'hb_port' is 70000, and a port is a number from 1 to 65535", refusal(GOOD.replace("1005", "70000")));
        assertEquals("field 'shell_port' should be a whole number, and is soon", refusal(GOOD.replace("1001", "\"soon\"")));
        assertEquals("transport is 'ipc', and only 'tcp' is served; set transport to tcp", refusal(GOOD.replace("\"tcp\"", "\"ipc\"")));
        assertEquals("signature_scheme is 'hmac-md5', and only 'hmac-sha256' is served; change it in the client's configuration",
                refusal(GOOD.replace("hmac-sha256", "hmac-md5")));
        assertEquals("the text is empty, and a JSON object is expected", refusal(""));
        assertEquals("the text is not a JSON object", refusal("[1]").split(":")[0]);
    }

    @Test
    void aFileThatOthersCanReadIsReported() throws IOException {
        Files.writeString(file, GOOD);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertEquals(Optional.empty(), ConnectionFile.exposure(file));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertEquals(Optional.of("others can read or write the connection file " + file + ", and with its key run code as you: chmod 600"), ConnectionFile.exposure(file));
    }

    @Test
    void anUnknownFileIsNamed() {
        assertEquals("cannot use the connection file %s: there is no such file; Jupyter writes one and passes its path".formatted(file),
                assertThrows(ConnectionFileException.class, () -> ConnectionFile.read(file)).getMessage());
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        Files.write(file, new byte[] {(byte) 0xFF, (byte) 0xFE, 0});
        assertEquals("cannot use the connection file %s: it is not UTF-8 text".formatted(file),
                assertThrows(ConnectionFileException.class, () -> ConnectionFile.read(file)).getMessage());
    }
}
