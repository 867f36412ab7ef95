package dev.thalweg.message;

import com.google.gson.JsonObject;
import dev.thalweg.wire.Frames;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Turns frames into messages, and messages into frames.
public final class MessageCodec {
    private MessageCodec() {}

    /// A content that is not what its type says becomes a [Request.Malformed], so that its sender can be told.
    ///
    /// @throws MalformedException if the header is unreadable, so that nobody can be told
    public static Received decode(Frames frames) {
        Header header = Header.read(parse(frames.header()));
        try {
            Incoming content = RequestDecoder.decode(header.msgType(), parse(frames.content()));
            return new Received(frames.identities(), header, parse(frames.metadata()).values(), content, frames.buffers());
        } catch (MalformedException e) {
            return new Received(frames.identities(), header, Map.of(), new Request.Malformed(e.getMessage()), List.of());
        }
    }

    private static Fields parse(byte[] json) {
        return Json.parse(new String(json, StandardCharsets.UTF_8));
    }

    public static Frames encode(Sent message) {
        List<byte[]> parts = List.of(bytes(message.header()), message.parent() == null ? bytes(new JsonObject()) : bytes(message.parent()),
                bytes(message.metadata()), bytes(content(message.content())));
        return new Frames(message.identities(), parts, message.buffers());
    }

    private static Object content(Outgoing content) {
        return switch (content) {
            case Reply reply -> {
                JsonObject object = Json.tree(reply).getAsJsonObject();
                object.addProperty("status", reply.status());
                yield object;
            }
            case Broadcast broadcast -> broadcast;
            case CommMessage comm -> comm;
            case InputRequest input -> input;
        };
    }

    private static byte[] bytes(Object value) {
        return Json.write(value).getBytes(StandardCharsets.UTF_8);
    }
}
