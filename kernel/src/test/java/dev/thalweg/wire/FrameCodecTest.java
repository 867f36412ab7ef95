package dev.thalweg.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameCodecTest {
    private static final List<byte[]> PARTS = List.of(bytes("{\"h\":1}"), bytes("{}"), bytes("{}"), bytes("{\"c\":\"ü\"}"));
    private final FrameCodec codec = new FrameCodec(new HmacSigner("top secret"));

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String refusal(List<byte[]> raw) {
        return assertThrows(BadFramesException.class, () -> codec.decode(raw)).getMessage();
    }

    @Test
    void whatIsEncodedIsDecoded() throws BadFramesException {
        byte[] buffer = {1, 2, 0, -1};
        Frames frames = codec.decode(codec.encode(new Frames(List.of(bytes("me"), bytes("via")), PARTS, List.of(buffer))));
        assertEquals(2, frames.identities().size());
        assertArrayEquals(PARTS.get(3), frames.content());
        assertArrayEquals(buffer, frames.buffers().getFirst());
    }

    @Test
    void refusalsSayWhyAndNeverTheKey() throws BadFramesException {
        List<byte[]> raw = codec.encode(new Frames(List.of(), PARTS, List.of()));
        assertEquals("none of the 1 frames is the delimiter <IDS|MSG>", refusal(List.of(bytes("hello"))));
        assertEquals("4 frames follow the delimiter, and a message has at least 5", refusal(raw.subList(0, 5)));
        assertEquals("the signature is wrong: the sender has another key",
                refusal(new FrameCodec(new HmacSigner("other")).encode(new Frames(List.of(), PARTS, List.of()))));
        assertEquals("the message is not signed",
                refusal(new FrameCodec(new HmacSigner("")).encode(new Frames(List.of(), PARTS, List.of()))));
        codec.decode(raw);
        assertEquals("the message was received before: its signature is replayed", refusal(raw));
    }

    @Test
    void textThatIsNotUtf8IsRefused() {
        List<byte[]> parts = new ArrayList<>(PARTS);
        parts.set(2, new byte[] {(byte) 0xFF, 2});
        assertEquals("a JSON frame of 2 bytes is not UTF-8", refusal(codec.encode(new Frames(List.of(), parts, List.of()))));
    }

    @Test
    void oldSignaturesAreForgottenFirst() {
        SeenSignatures seen = new SeenSignatures(2);
        assertEquals(List.of(true, true, false, true, true, false),
                List.of("a", "b", "b", "c", "a", "c").stream().map(s -> seen.isNew(bytes(s))).toList());
    }
}
