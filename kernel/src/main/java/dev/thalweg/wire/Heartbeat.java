package dev.thalweg.wire;

import java.util.List;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/// Sends back whatever arrives, on a thread that does nothing else.
final class Heartbeat {
    private final ZMQ.Socket socket;

    Heartbeat(ZMQ.Context context, String address) {
        socket = SocketOptions.open(context, SocketType.REP, address);
        try {
            socket.bind(address);
        } catch (RuntimeException e) {
            socket.close();
            throw e;
        }
        Thread thread = new Thread(this::run, "thalweg-heartbeat");
        thread.setDaemon(true);
        thread.start();
    }

    /// Ends when the context does.
    private void run() {
        try (socket) {
            while (true) {
                List<byte[]> frames = Multipart.receive(socket);
                Multipart.send(socket, frames);
            }
        } catch (ZMQException e) {
            if (e.getErrorCode() != ZMQ.Error.ETERM.getCode()) {
                Log.error("the heartbeat stopped", e);
            }
        }
    }
}
