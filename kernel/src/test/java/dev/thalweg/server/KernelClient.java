package dev.thalweg.server;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.fail;

import dev.thalweg.message.Fields;
import dev.thalweg.message.Json;
import dev.thalweg.wire.BadFramesException;
import dev.thalweg.wire.Connection;
import dev.thalweg.wire.FrameCodec;
import dev.thalweg.wire.Frames;
import dev.thalweg.wire.HmacSigner;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/// A front end in a test: it sends requests over real sockets and records what comes back.
final class KernelClient implements AutoCloseable {
    private static final int PATIENCE = 30_000;

    final ZMQ.Socket shell;
    final ZMQ.Socket control;
    final ZMQ.Socket stdin;
    final ZMQ.Socket iopub;
    final ZMQ.Socket heartbeat;
    private final ZMQ.Context context = ZMQ.context(1);
    private final FrameCodec codec;

    /// A message as a front end sees it.
    record Message(Fields header, Fields parent, Fields metadata, Fields content, List<byte[]> buffers) {
        String type() {
            return header.text("msg_type");
        }

        String parentId() {
            return parent.text("msg_id", "");
        }
    }

    KernelClient(Connection connection) {
        codec = new FrameCodec(new HmacSigner(connection.key()));
        Connection.Ports ports = connection.ports();
        byte[] identity = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        shell = connect(SocketType.DEALER, ports.shell(), identity);
        control = connect(SocketType.DEALER, ports.control(), identity);
        stdin = connect(SocketType.DEALER, ports.stdin(), identity);
        heartbeat = connect(SocketType.REQ, ports.heartbeat(), identity);
        iopub = connect(SocketType.SUB, ports.iopub(), identity);
        iopub.subscribe(new byte[0]);
        Message first = receive(iopub);
        while (!first.type().equals("iopub_welcome")) {
            first = receive(iopub);
        }
    }

    private ZMQ.Socket connect(SocketType type, int port, byte[] identity) {
        ZMQ.Socket socket = context.socket(type);
        socket.setIdentity(identity);
        socket.setHWM(0);
        socket.setLinger(0);
        socket.setReceiveTimeOut(PATIENCE);
        socket.connect("tcp://127.0.0.1:" + port);
        return socket;
    }

    /// Sends a request and returns its message id.
    String send(ZMQ.Socket socket, String type, Map<String, Object> content) {
        String id = UUID.randomUUID().toString();
        sendRaw(socket, codec.encode(frames(id, type, Json.write(content), List.of())));
        return id;
    }

    String sendBuffers(ZMQ.Socket socket, String type, Map<String, Object> content, List<byte[]> buffers) {
        String id = UUID.randomUUID().toString();
        sendRaw(socket, codec.encode(frames(id, type, Json.write(content), buffers)));
        return id;
    }

    /// Runs a cell in a subshell.
    String executeIn(String subshell, String code) {
        String id = UUID.randomUUID().toString();
        Map<String, Object> header = new HashMap<>(header(id, "execute_request"));
        header.put("subshell_id", subshell);
        sendRaw(shell, codec.encode(frames(header, Json.write(Map.of("code", code)), List.of())));
        return id;
    }

    private static Map<String, Object> header(String id, String type) {
        return Map.of("msg_id", id, "msg_type", type, "session", "test", "username", "tester", "date", "2026-01-01T00:00:00Z", "version", "5.3");
    }

    static Frames frames(String id, String type, String content, List<byte[]> buffers) {
        return frames(header(id, type), content, buffers);
    }

    private static Frames frames(Map<String, Object> header, String content, List<byte[]> buffers) {
        return new Frames(List.of(), List.of(bytes(Json.write(header)), bytes("{}"), bytes("{}"), bytes(content)), buffers);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static void sendRaw(ZMQ.Socket socket, List<byte[]> raw) {
        for (int i = 0; i < raw.size(); i++) {
            socket.send(raw.get(i), i < raw.size() - 1 ? ZMQ.SNDMORE : 0);
        }
    }

    String execute(String code) {
        return execute(code, Map.of());
    }

    String execute(String code, Map<String, Object> options) {
        Map<String, Object> content = new HashMap<>(options);
        content.put("code", code);
        return send(shell, "execute_request", content);
    }

    Message receive(ZMQ.Socket socket) {
        List<byte[]> raw = new ArrayList<>();
        do {
            byte[] frame = socket.recv();
            assertNotNull(frame, "no message within " + PATIENCE + " ms");
            raw.add(frame);
        } while (socket.hasReceiveMore());
        try {
            Frames frames = codec.decode(raw);
            return new Message(parse(frames.header()), parse(frames.parent()), parse(frames.metadata()), parse(frames.content()),
                    frames.buffers());
        } catch (BadFramesException e) {
            return fail(e);
        }
    }

    private static Fields parse(byte[] json) {
        return Json.parse(new String(json, StandardCharsets.UTF_8));
    }

    /// The reply to a request; others may not come before it.
    Fields reply(ZMQ.Socket socket, String id) {
        Message reply = receive(socket);
        if (!reply.parentId().equals(id)) {
            fail("the next reply, a " + reply.type() + ", answers another request");
        }
        return reply.content();
    }

    /// What iopub says on behalf of a request, from `busy` to `idle`.
    List<Message> transcript(String id) {
        List<Message> messages = new ArrayList<>();
        while (true) {
            Message message = receive(iopub);
            if (!message.parentId().equals(id)) {
                continue;
            }
            messages.add(message);
            if (message.type().equals("status") && message.content().text("execution_state").equals("idle")) {
                return messages;
            }
        }
    }

    /// A transcript in words: types, with the state of statuses and the name of streams.
    List<String> types(String id) {
        return transcript(id).stream().map(KernelClient::word).toList();
    }

    static String word(Message message) {
        return switch (message.type()) {
            case "status" -> message.content().text("execution_state");
            case "stream" -> message.content().text("name");
            default -> message.type();
        };
    }

    @Override
    public void close() {
        List.of(shell, control, stdin, iopub, heartbeat).forEach(ZMQ.Socket::close);
        context.term();
    }
}
