package dev.thalweg.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/// The five sockets of a kernel; each has a thread of its own, so none waits for another or for a running cell.
public final class Sockets implements AutoCloseable {
    private static final byte SUBSCRIBE = 1;
    private static final long STOP_MILLIS = 300;

    private final ZMQ.Context context = ZMQ.context(1);
    private final List<Channel> opened = new ArrayList<>();
    private final FrameCodec codec;
    private final Outbox outbox;
    private final Channel shell;
    private final Channel control;
    private final Channel stdin;
    private final Channel iopub;

    /// Who is told of what arrives; each is called on the thread of its socket and must not block.
    ///
    /// @param subscription the topic that a client of iopub has asked for
    public record Receivers(Consumer<Frames> shell, Consumer<Frames> control, Consumer<Frames> stdin, Consumer<byte[]> subscription) {}

    /// Opens all five; from now on clients can connect, and wait until [#start].
    ///
    /// @throws ListenException if one cannot be opened; then none is
    public Sockets(Connection connection) {
        codec = new FrameCodec(new HmacSigner(connection.key()));
        outbox = new Outbox(codec);
        Connection.Ports ports = connection.ports();
        shell = channel(SocketType.ROUTER, "shell", connection.address(ports.shell()));
        control = channel(SocketType.ROUTER, "control", connection.address(ports.control()));
        stdin = channel(SocketType.ROUTER, "stdin", connection.address(ports.stdin()));
        iopub = channel(SocketType.XPUB, "iopub", connection.address(ports.iopub()));
        bind("heartbeat", connection.address(ports.heartbeat()), address -> new Heartbeat(context, address));
    }

    private Channel channel(SocketType type, String name, String address) {
        Channel channel = bind(name, address, to -> new Channel(context, type, name, to));
        opened.add(channel);
        return channel;
    }

    private <T> T bind(String name, String address, Function<String, T> open) {
        try {
            return open.apply(address);
        } catch (ZMQException | IllegalArgumentException e) {
            opened.forEach(Channel::abandon);
            context.term();
            throw new ListenException("cannot listen on %s for %s: %s".formatted(address, name, reason(e)), e);
        }
    }

    private static String reason(RuntimeException e) {
        boolean taken = e instanceof ZMQException z && z.getErrorCode() == ZMQ.Error.EADDRINUSE.getCode();
        return taken ? "the port is taken by another process; end that process or choose another port in the connection file"
                : e.getMessage() + "; check ip and port in the connection file";
    }

    public void start(Receivers receivers) {
        outbox.start();
        iopub.start(frames -> welcome(frames.getFirst(), receivers.subscription()));
        stdin.start(frames -> decode("stdin", frames, receivers.stdin()));
        control.start(frames -> decode("control", frames, receivers.control()));
        shell.start(frames -> decode("shell", frames, receivers.shell()));
    }

    private static void welcome(byte[] frame, Consumer<byte[]> subscription) {
        if (frame.length > 0 && frame[0] == SUBSCRIBE) {
            subscription.accept(Arrays.copyOfRange(frame, 1, frame.length));
        }
    }

    private void decode(String channel, List<byte[]> raw, Consumer<Frames> receiver) {
        try {
            receiver.accept(codec.decode(raw));
        } catch (BadFramesException e) {
            Log.warn("dropped a message on " + channel + ": " + e.getMessage());
        }
    }

    public void sendShell(Frames frames) {
        outbox.send(shell, frames);
    }

    public void sendControl(Frames frames) {
        outbox.send(control, frames);
    }

    public void sendStdin(Frames frames) {
        outbox.send(stdin, frames);
    }

    public void publish(Frames frames) {
        outbox.send(iopub, frames);
    }

    /// Sends what is waiting, then closes all; for sockets that were started.
    @Override
    public void close() {
        outbox.stop(opened, STOP_MILLIS);
        context.term();
    }
}
