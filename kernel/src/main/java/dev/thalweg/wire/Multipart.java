package dev.thalweg.wire;

import java.util.ArrayList;
import java.util.List;
import org.zeromq.ZMQ;

/// Receives and sends messages of several frames.
final class Multipart {
    private Multipart() {}

    static List<byte[]> receive(ZMQ.Socket socket) {
        List<byte[]> frames = new ArrayList<>();
        do {
            frames.add(socket.recv());
        } while (socket.hasReceiveMore());
        return frames;
    }

    static void send(ZMQ.Socket socket, List<byte[]> frames) {
        for (byte[] frame : frames.subList(0, frames.size() - 1)) {
            socket.sendMore(frame);
        }
        socket.send(frames.getLast());
    }
}
