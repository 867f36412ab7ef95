package dev.thalweg.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Turns messages into frames and back, and checks who sent them.
public final class FrameCodec {
    private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII);

    private final HmacSigner signer;
    private final SeenSignatures seen = new SeenSignatures(1 << 16);

    public FrameCodec(HmacSigner signer) {
        this.signer = signer;
    }

    public List<byte[]> encode(Frames frames) {
        List<byte[]> raw = new ArrayList<>(frames.identities());
        raw.add(DELIMITER);
        raw.add(signer.sign(frames.parts()));
        raw.addAll(frames.parts());
        raw.addAll(frames.buffers());
        return raw;
    }

    /// @throws BadFramesException if the frames are malformed, not signed with the key, seen before, or not UTF-8
    public Frames decode(List<byte[]> raw) throws BadFramesException {
        int delimiter = indexOfDelimiter(raw);
        int parts = delimiter + 2;
        int buffers = parts + Frames.PARTS;
        if (raw.size() < buffers) {
            throw new BadFramesException("%d frames follow the delimiter, and a message has at least %d"
                    .formatted(raw.size() - delimiter - 1, Frames.PARTS + 1));
        }
        Frames frames = new Frames(raw.subList(0, delimiter), raw.subList(parts, buffers), raw.subList(buffers, raw.size()));
        checkSignature(raw.get(delimiter + 1), frames);
        checkText(frames);
        return frames;
    }

    private static int indexOfDelimiter(List<byte[]> raw) throws BadFramesException {
        for (int i = 0; i < raw.size(); i++) {
            if (Arrays.equals(raw.get(i), DELIMITER)) {
                return i;
            }
        }
        throw new BadFramesException("none of the " + raw.size() + " frames is the delimiter <IDS|MSG>");
    }

    private void checkSignature(byte[] signature, Frames frames) throws BadFramesException {
        if (!signer.verifies(signature, frames.parts())) {
            throw new BadFramesException(signature.length == 0
                    ? "the message is not signed" : "the signature is wrong: the sender has another key");
        }
        if (signer.signs() && !seen.isNew(signature)) {
            throw new BadFramesException("the message was received before: its signature is replayed");
        }
    }

    private static void checkText(Frames frames) throws BadFramesException {
        for (byte[] part : frames.parts()) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(part));
            } catch (CharacterCodingException e) {
                throw new BadFramesException("a JSON frame of " + part.length + " bytes is not UTF-8");
            }
        }
    }
}
