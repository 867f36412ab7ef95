package dev.thalweg.wire;

import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/// The options that every socket of a kernel is opened with.
final class SocketOptions {
    private static final int LINGER_MILLIS = 500;

    private SocketOptions() {}

    /// Without a high-water mark: output is never dropped, however slowly a client reads.
    static ZMQ.Socket open(ZMQ.Context context, SocketType type, String address) {
        ZMQ.Socket socket = context.socket(type);
        socket.setHWM(0);
        socket.setLinger(LINGER_MILLIS);
        socket.setIPv6(address.contains("["));
        if (type == SocketType.ROUTER) {
            socket.setRouterHandover(true);
        }
        if (type == SocketType.XPUB) {
            socket.setXpubVerbose(true);
        }
        return socket;
    }
}
