package dev.thalweg.server;

import dev.thalweg.message.InputRequest;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.ReentrantLock;

/// Questions to the user over the stdin socket, one at a time.
final class Questions {
    private final ReentrantLock turn = new ReentrantLock();
    private volatile CompletableFuture<String> pending = new CompletableFuture<>();

    /// Asks the client that sent this request, and waits for the answer.
    ///
    /// @throws InterruptedIOException if the waiting was interrupted
    String ask(Exchange asker, String prompt, boolean password) throws IOException {
        try {
            turn.lockInterruptibly();
            try {
                CompletableFuture<String> answer = new CompletableFuture<>();
                pending = answer;
                asker.ask(new InputRequest(prompt, password));
                return answer.get();
            } finally {
                turn.unlock();
            }
        } catch (InterruptedException | CancellationException e) {
            throw interrupted(prompt, e);
        } catch (ExecutionException e) {
            throw new IOException("the question '" + prompt + "' got no answer", e);
        }
    }

    private static IOException interrupted(String prompt, Exception cause) {
        InterruptedIOException interrupted = new InterruptedIOException("the question '" + prompt + "' was interrupted");
        interrupted.initCause(cause);
        return interrupted;
    }

    /// An answer that nobody waits for is dropped.
    void answer(String line) {
        pending.complete(line);
    }

    /// Ends the waiting for an answer, if there is any.
    void cancel() {
        pending.cancel(false);
    }
}
