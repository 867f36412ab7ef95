package dev.thalweg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thalweg.wire.FrameCodec;
import dev.thalweg.wire.Frames;
import dev.thalweg.wire.HmacSigner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zeromq.ZMQ;

/// Bytes that are no message of the kernel's clients are dropped, and the kernel lives on.
class GarbageTest {
    private static final long SEED = 20260101;

    @TempDir
    Path folder;
    private KernelFixture kernel;
    private KernelClient client;
    private FrameCodec codec;

    @BeforeEach
    void start() {
        kernel = new KernelFixture(folder);
        client = kernel.client;
        codec = new FrameCodec(new HmacSigner(kernel.connection.key()));
    }

    @AfterEach
    void stop() {
        kernel.close();
    }

    /// The next reply must belong to a request sent after the garbage.
    private void assertDropped(List<byte[]> raw) {
        for (ZMQ.Socket socket : List.of(client.shell, client.control, client.stdin)) {
            KernelClient.sendRaw(socket, raw);
        }
        for (ZMQ.Socket socket : List.of(client.shell, client.control)) {
            assertEquals("ok", client.reply(socket, client.send(socket, "kernel_info_request", Map.of())).text("status"));
        }
    }

    private static Frames execute(String code) {
        return KernelClient.frames("id-" + code.hashCode(), "execute_request", "{\"code\": \"" + code + "\"}", List.of());
    }

    @Test
    void aWrongKey() {
        assertDropped(new FrameCodec(new HmacSigner("another key")).encode(execute("value 1")));
        assertDropped(new FrameCodec(new HmacSigner("")).encode(execute("value 2")));
    }

    @Test
    void aReplayedMessage() {
        List<byte[]> raw = codec.encode(KernelClient.frames("replayed", "kernel_info_request", "{}", List.of()));
        KernelClient.sendRaw(client.shell, raw);
        assertEquals("ok", client.reply(client.shell, "replayed").text("status"));
        assertDropped(raw);
    }

    @Test
    void invalidUtf8() {
        List<byte[]> parts = new ArrayList<>(execute("value 1").parts());
        parts.set(3, new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'});
        assertDropped(codec.encode(new Frames(List.of(), parts, List.of())));
    }

    @Test
    void aHeaderThatIsNotJson() {
        for (String header : List.of("", "[]", "null", "{\"msg_id\": 1}", "{\"msg_id\": \"x\"}", "{".repeat(5000))) {
            List<byte[]> parts = new ArrayList<>(execute("value 1").parts());
            parts.set(0, KernelClient.bytes(header));
            assertDropped(codec.encode(new Frames(List.of(), parts, List.of())));
        }
    }

    @Test
    void randomFrames() {
        Random random = new Random(SEED);
        for (int i = 0; i < 50; i++) {
            List<byte[]> raw = new ArrayList<>();
            for (int n = random.nextInt(9); n >= 0; n--) {
                byte[] frame = new byte[random.nextInt(40)];
                random.nextBytes(frame);
                raw.add(random.nextInt(4) == 0 ? KernelClient.bytes("<IDS|MSG>") : frame);
            }
            assertDropped(raw);
        }
    }

    @Test
    void aContentThatIsNotAnObjectIsAnswered() {
        KernelClient.sendRaw(client.shell, codec.encode(KernelClient.frames("odd", "execute_request", "[1", List.of())));
        assertEquals("MalformedRequest", client.reply(client.shell, "odd").text("ename"));
    }
}
