package dev.thalweg.wire;

import java.util.List;
import java.util.function.Consumer;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/// One bound socket and the only thread that touches it.
///
/// The thread blocks until something arrives: a message from outside goes to the receiver, and what any thread sends goes out in the order
/// in which it was sent. An inproc pipe carries it to the socket's thread, so that nothing polls with a pause.
public final class Channel {
    /// A lone frame tells the thread to end: no message is that short.
    private static final int STOP = 1;

    private final String name;
    private final ZMQ.Socket socket;
    private final ZMQ.Socket outgoing;
    private final ZMQ.Socket pipe;
    private final ZMQ.Poller poller;
    private final Thread thread;
    private Consumer<List<byte[]>> receiver;
    private boolean open = true;

    /// Binds the socket; nothing is received before [#start].
    ///
    /// @throws org.zeromq.ZMQException if the address cannot be bound
    Channel(ZMQ.Context context, SocketType type, String name, String address) {
        this.name = name;
        socket = SocketOptions.open(context, type, address);
        outgoing = SocketOptions.open(context, SocketType.PULL, address);
        pipe = SocketOptions.open(context, SocketType.PUSH, address);
        poller = context.poller(2);
        thread = new Thread(this::run, "thalweg-" + name);
        thread.setDaemon(true);
        try {
            socket.bind(address);
        } catch (RuntimeException e) {
            closeSockets();
            throw e;
        }
        outgoing.bind("inproc://" + name);
        pipe.connect("inproc://" + name);
    }

    void start(Consumer<List<byte[]>> to) {
        receiver = to;
        thread.start();
    }

    /// Sends frames after all that was sent before; any thread may call it, and none waits.
    public void send(List<byte[]> frames) {
        synchronized (pipe) {
            if (open) {
                Multipart.send(pipe, frames);
            }
        }
    }

    private void run() {
        poller.register(outgoing, ZMQ.Poller.POLLIN);
        poller.register(socket, ZMQ.Poller.POLLIN);
        boolean running = true;
        while (running) {
            poller.poll(-1);
            if (poller.pollin(0)) {
                running = forward();
            } else if (poller.pollin(1)) {
                receive();
            }
        }
        closeSockets();
    }

    private boolean forward() {
        List<byte[]> frames = Multipart.receive(outgoing);
        if (frames.size() == STOP) {
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

    /// Sends what is waiting, then closes; waits for that at most as long as given.
    void stop(long millis) {
        if (thread.getState() == Thread.State.NEW) {
            closeSockets();
            return;
        }
        send(List.of(new byte[0]));
        try {
            thread.join(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void closeSockets() {
        synchronized (pipe) {
            open = false;
            pipe.close();
        }
        poller.close();
        socket.close();
        outgoing.close();
    }
}
