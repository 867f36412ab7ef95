package dev.thalweg.wire;

import java.util.List;
import java.util.function.Consumer;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/// One bound socket and the only thread that touches it.
///
/// The thread blocks until something arrives: a message from outside goes to the receiver, and one from the [Outbox],
/// through an inproc pipe, goes out. Nothing polls with a pause.
final class Channel {
    /// A lone frame tells the thread to end: no message is that short.
    private static final List<byte[]> STOP = List.of(new byte[0]);

    private final String name;
    private final ZMQ.Socket socket;
    private final ZMQ.Socket outgoing;
    private final ZMQ.Socket pipe;
    private final ZMQ.Poller poller;
    private final Thread thread;
    private Consumer<List<byte[]>> receiver;

    /// Binds the socket; nothing is received before [#start].
    ///
    /// @throws org.zeromq.ZMQException if the address cannot be bound
    Channel(ZMQ.Context context, SocketType type, String name, String address) {
        this.name = name;
        socket = SocketOptions.open(context, type, address);
        outgoing = SocketOptions.open(context, SocketType.PULL, address);
        pipe = SocketOptions.open(context, SocketType.PUSH, address);
        poller = context.poller(2);
        thread = Thread.ofPlatform().daemon().name("thalweg-" + name).unstarted(this::run);
        try {
            socket.bind(address);
        } catch (RuntimeException e) {
            abandon();
            throw e;
        }
        outgoing.bind("inproc://" + name);
        pipe.connect("inproc://" + name);
    }

    void start(Consumer<List<byte[]>> to) {
        receiver = to;
        thread.start();
    }

    boolean isCurrentThread() {
        return Thread.currentThread() == thread;
    }

    /// Sends frames from the channel's own thread.
    void sendDirectly(List<byte[]> frames) {
        Multipart.send(socket, frames);
    }

    /// Sends frames after all that was sent before; called by the outbox's thread alone.
    void send(List<byte[]> frames) {
        Multipart.send(pipe, frames);
    }

    /// Lets the thread end when all that was sent is out; called by the outbox's thread alone.
    void stop() {
        Multipart.send(pipe, STOP);
        pipe.close();
    }

    /// Waits for the thread's end.
    void join(long millis) throws InterruptedException {
        thread.join(millis);
    }

    /// Closes a channel that was not started.
    void abandon() {
        pipe.close();
        closeOwn();
    }

    private void run() {
        poller.register(outgoing, ZMQ.Poller.POLLIN);
        poller.register(socket, ZMQ.Poller.POLLIN);
        try {
            while (serveOne()) {}
        } catch (ZMQException e) {
            if (e.getErrorCode() != ZMQ.Error.ETERM.getCode()) {
                Log.error("the socket " + name + " stopped", e);
            }
        } finally {
            closeOwn();
        }
    }

    /// Waits for one message either way; false at the end.
    private boolean serveOne() {
        boolean contextEnded = poller.poll(-1) < 0;
        if (contextEnded) {
            return false;
        }
        if (poller.pollin(0)) {
            return forward();
        }
        if (poller.pollin(1)) {
            receive();
        }
        return true;
    }

    private boolean forward() {
        List<byte[]> frames = Multipart.receive(outgoing);
        if (frames.size() == STOP.size()) {
            return false;
        }
        Multipart.send(socket, frames);
        return true;
    }

    private void receive() {
        List<byte[]> frames = Multipart.receive(socket);
        try {
            receiver.accept(frames);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            Log.error("a message on " + name + " was dropped, because handling it failed", e);
        }
    }

    private void closeOwn() {
        poller.close();
        socket.close();
        outgoing.close();
    }
}
