package dev.thalweg.server;

import dev.thalweg.shell.Interpreter;
import dev.thalweg.wire.Connection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// A kernel with an [EchoInterpreter] and a client connected to it.
final class KernelFixture implements AutoCloseable {
    final EchoInterpreter interpreter = new EchoInterpreter();
    final Connection connection = freeConnection();
    final KernelServer server;
    final KernelClient client;
    private final CompletableFuture<Integer> ended;

    KernelFixture(Path folder) {
        this(folder, null);
    }

    /// @param create makes another interpreter than the echo; null for the echo
    KernelFixture(Path folder, Supplier<Interpreter> create) {
        server = new KernelServer(connection, folder.resolve("history"));
        server.start(create == null ? () -> interpreter : create);
        ended = CompletableFuture.supplyAsync(() -> {
            int status = server.await();
            server.close();
            return status;
        });
        client = new KernelClient(connection);
    }

    static Connection freeConnection() {
        List<Integer> ports = freePorts(5);
        return new Connection("tcp", "127.0.0.1",
                new Connection.Ports(ports.get(0), ports.get(1), ports.get(2), ports.get(3), ports.get(4)),
                "hmac-sha256", "secret-of-the-test");
    }

    /// Ports that were free a moment ago.
    private static List<Integer> freePorts(int count) {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            List<Integer> ports = sockets.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket socket : sockets) {
                socket.close();
            }
            return ports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The status the kernel ends with, which it does within two seconds.
    int exitStatus() throws Exception {
        return ended.get(2, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        server.end(0);
        ended.join();
        client.close();
    }
}
