package dev.thalweg.server;

import dev.thalweg.message.Broadcast;
import dev.thalweg.message.Header;
import dev.thalweg.message.MalformedException;
import dev.thalweg.message.MessageCodec;
import dev.thalweg.shell.Interpreter;
import dev.thalweg.wire.Connection;
import dev.thalweg.wire.Frames;
import dev.thalweg.wire.Log;
import dev.thalweg.wire.Sockets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A kernel: five sockets before one interpreter.
///
/// The sockets answer at once; the interpreter is made meanwhile, and the first request that needs it waits for it.
public final class KernelServer implements AutoCloseable {
    private static final long GATHER_MILLIS = 40;
    private static final long CLOSE_MILLIS = 200;

    private final Lifetime lifetime = new Lifetime();
    private final CompletableFuture<Interpreter> interpreter = new CompletableFuture<>();
    private final Questions questions = new Questions();
    private final Interrupter interrupter = new Interrupter(interpreter, questions);
    private final ScheduledThreadPoolExecutor timer =
            new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("thalweg-timer").factory());
    private final Sockets sockets;
    private final Post post;
    private final Subshells cells;
    private final Comms comms;
    private final Router router;

    /// Opens the sockets.
    ///
    /// @param historyFile where the cells of all sessions are kept
    /// @throws dev.thalweg.wire.ListenException if one of them cannot be opened
    public KernelServer(Connection connection, Path historyFile) {
        sockets = new Sockets(connection);
        History history = new History(new HistoryFile(historyFile));
        post = new Post(sockets);
        cells = new Subshells(new CellRunner(this::interpreter, history, questions, this::later));
        comms = new Comms(post, this::parent);
        Answers answers = new Answers(new CodeAnswers(this::interpreter), history, comms, cells, connection.ports(), lifetime, interrupter);
        router = new Router(cells, answers, questions);
    }

    private Interpreter interpreter() {
        try {
            return interpreter.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("the Java session could not start: " + e.getCause() + "; run 'thalweg doctor'", e.getCause());
        }
    }

    private void later(Runnable action) {
        timer.schedule(action, GATHER_MILLIS, TimeUnit.MILLISECONDS);
    }

    private Header parent() {
        return Dispatcher.PARENT.isBound() ? Dispatcher.PARENT.get() : cells.current();
    }

    public Comms comms() {
        return comms;
    }

    /// Begins to answer, and to make the interpreter.
    public void start(Supplier<Interpreter> create) {
        Thread.ofPlatform().daemon().name("thalweg-start").start(() -> make(create));
        cells.start();
        sockets.start(new Sockets.Receivers(frames -> receive(frames, sockets::sendShell), frames -> receive(frames, sockets::sendControl),
                frames -> receive(frames, sockets::sendStdin), post::welcome));
        post.publish(null, Broadcast.Status.STARTING);
    }

    private void make(Supplier<Interpreter> create) {
        try {
            interpreter.complete(create.get());
        } catch (RuntimeException | Error e) {
            Log.error("the session cannot start; 'thalweg doctor' looks for the cause", e);
            interpreter.completeExceptionally(e);
        }
    }

    private void receive(Frames frames, Consumer<Frames> back) {
        try {
            router.route(new Exchange(MessageCodec.decode(frames), post, back));
        } catch (MalformedException e) {
            Log.warn("dropped a message whose header is unreadable: " + e.getMessage());
        }
    }

    /// Stops the running cell.
    public void interrupt() {
        interrupter.interrupt();
    }

    /// Ends the kernel.
    public void end(int status) {
        lifetime.end(status);
    }

    /// Waits for the end, and returns its status.
    public int await() {
        return lifetime.await();
    }

    /// Sends what is waiting and closes; a cell that still runs is interrupted, and not waited for.
    @Override
    public void close() {
        interrupt();
        sockets.close();
        router.stop();
        timer.shutdownNow();
        interpreter.thenAccept(made -> {
            Thread closing = Thread.ofPlatform().daemon().name("thalweg-close").start(made::close);
            try {
                closing.join(CLOSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
