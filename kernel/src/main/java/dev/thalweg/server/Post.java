package dev.thalweg.server;

import dev.thalweg.message.Broadcast;
import dev.thalweg.message.CommMessage;
import dev.thalweg.message.Header;
import dev.thalweg.message.InputRequest;
import dev.thalweg.message.MessageCodec;
import dev.thalweg.message.Outgoing;
import dev.thalweg.message.Received;
import dev.thalweg.message.Reply;
import dev.thalweg.message.Sent;
import dev.thalweg.wire.Frames;
import dev.thalweg.wire.Sockets;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/// Puts what the kernel says into messages and sends them; any thread may use it.
final class Post {
    private final String session = UUID.randomUUID().toString();
    private final Sockets sockets;

    Post(Sockets sockets) {
        this.sockets = sockets;
    }

    /// @param parent the request it belongs to; null for none
    void publish(Header parent, Broadcast content) {
        publish(parent, content.type(), Map.of(), content, List.of());
    }

    void publish(Header parent, CommMessage content, Map<String, Object> metadata, List<byte[]> buffers) {
        publish(parent, content.type(), metadata, content, buffers);
    }

    private void publish(Header parent, String type, Map<String, Object> metadata, Outgoing content, List<byte[]> buffers) {
        List<byte[]> topic = List.of(type.getBytes(StandardCharsets.US_ASCII));
        sockets.publish(MessageCodec.encode(new Sent(topic, Header.of(type, session), parent, metadata, content, buffers)));
    }

    /// Greets a new subscriber with the topic it asked for, which only it and its like receive (JEP 65).
    void welcome(byte[] topic) {
        Broadcast content = new Broadcast.IopubWelcome(new String(topic, StandardCharsets.UTF_8));
        Header header = Header.of(content.type(), session);
        sockets.publish(MessageCodec.encode(new Sent(List.of(topic), header, null, Map.of(), content, List.of())));
    }

    /// @param back    sends on the socket that the request came from
    /// @param started when work on it began; front ends show it as the cell's start
    void reply(Received request, Consumer<Frames> back, Reply reply, String started) {
        String type = request.header().msgType().replaceFirst("_request$", "") + "_reply";
        Map<String, Object> metadata = Map.of("started", started);
        back.accept(MessageCodec.encode(
                new Sent(request.identities(), Header.of(type, session), request.header(), metadata, reply, List.of())));
    }

    /// Asks the client that sent the request.
    void ask(Received request, InputRequest question) {
        sockets.sendStdin(MessageCodec.encode(
                new Sent(request.identities(), Header.of("input_request", session), request.header(), Map.of(), question, List.of())));
    }
}
