package dev.thalweg.server;

import dev.thalweg.message.Broadcast;
import dev.thalweg.message.Reply;
import java.util.concurrent.CompletableFuture;

/// How long the kernel lives, and the status it ends with.
final class Lifetime {
    private final CompletableFuture<Integer> status = new CompletableFuture<>();

    /// Ends the kernel; only the first call counts.
    void end(int exitStatus) {
        status.complete(exitStatus);
    }

    /// Answers `shutdown_request`; the end comes when the reply is on its way.
    Reply shutDown(boolean restart, Exchange exchange) {
        exchange.publish(new Broadcast.ShutdownNotice(restart));
        exchange.afterwards(() -> end(0));
        return new Reply.Shutdown(restart);
    }

    /// Waits for the end.
    int await() {
        return status.join();
    }
}
