package dev.thalweg.message;

import dev.thalweg.wire.Connection;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// Reads the connection file that a client writes for its kernel.
public final class ConnectionFile {
    private ConnectionFile() {}

    /// @throws ConnectionFileException if there is none, or it says something that cannot be served
    public static Connection read(Path file) {
        try {
            Fields fields = Json.parse(Files.readString(file));
            return new Connection(fields.text("transport", "tcp"), fields.text("ip", "127.0.0.1"), ports(fields),
                    fields.text("signature_scheme", "hmac-sha256"), fields.text("key", ""));
        } catch (NoSuchFileException e) {
            throw failure(file, "there is no such file; Jupyter writes one and passes its path", e);
        } catch (AccessDeniedException e) {
            throw failure(file, "permission denied; run the kernel as the user who owns the file", e);
        } catch (CharacterCodingException e) {
            throw failure(file, "it is not UTF-8 text", e);
        } catch (IOException | IllegalArgumentException e) {
            throw failure(file, e.getMessage(), e);
        }
    }

    /// What is wrong with who may read the file, if anything: who can read its key can run code as the kernel's user.
    public static Optional<String> exposure(Path file) {
        try {
            boolean open = Files.getFileStore(file).supportsFileAttributeView("posix")
                    && Files.getPosixFilePermissions(file).stream().anyMatch(p -> p.name().startsWith("OTHERS") || p.name().startsWith("GROUP"));
            return open ? Optional.of("others can read or write the connection file " + file + ", and with its key run code as you: chmod 600") : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Connection.Ports ports(Fields fields) {
        return new Connection.Ports(port(fields, "shell_port"), port(fields, "iopub_port"), port(fields, "stdin_port"),
                port(fields, "control_port"), port(fields, "hb_port"));
    }

    private static int port(Fields fields, String name) {
        int port = fields.integer(name);
        if (port < 1 || port > 65535) {
            throw new MalformedException("field '" + name + "' is " + port + ", and a port is a number from 1 to 65535");
        }
        return port;
    }

    private static ConnectionFileException failure(Path file, String reason, Exception cause) {
        return new ConnectionFileException("cannot use the connection file " + file + ": " + reason, cause);
    }
}
