package dev.thalweg.cli;

import dev.thalweg.message.ConnectionFile;
import dev.thalweg.message.ConnectionFileException;
import dev.thalweg.server.KernelServer;
import dev.thalweg.shell.JShellInterpreter;
import dev.thalweg.wire.Connection;
import dev.thalweg.wire.ListenException;
import dev.thalweg.wire.Log;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `thalweg kernel CONNECTION_FILE`: serves one client until it shuts the kernel down.
@Command(name = "kernel", description = "Run the Jupyter kernel; front ends call this.")
final class KernelCommand implements Callable<Integer> {
    /// Threads and shutdown hooks of cells may not keep the process alive longer.
    private static final long FAREWELL_MILLIS = 600;

    @Parameters(index = "0", paramLabel = "CONNECTION_FILE", description = "the file in which Jupyter says where to listen")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            return serve();
        } catch (ConnectionFileException | ListenException e) {
            spec.commandLine().getErr().println("thalweg kernel: " + e.getMessage());
            return 1;
        }
    }

    private int serve() {
        Connection connection = ConnectionFile.read(file);
        ConnectionFile.exposure(file).ifPresent(Log::warn);
        try (KernelServer server = new KernelServer(connection, Machine.current().userData("thalweg").resolve("history"))) {
            server.start(JShellInterpreter::create);
            InterruptSignal.handle(server::interrupt);
            ParentWatch.of(System.getenv()).onEnd(() -> server.end(0));
            int status = server.await();
            haltSoon(status);
            return status;
        }
    }

    private static void haltSoon(int status) {
        Thread.ofPlatform().daemon().name("thalweg-farewell").start(() -> {
            try {
                Thread.sleep(FAREWELL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(status);
        });
    }
}
