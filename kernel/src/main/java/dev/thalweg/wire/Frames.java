package dev.thalweg.wire;

import java.util.List;

/// The frames of one message whose signature was right, or will be made.
///
/// @param identities whom it comes from or goes to; on iopub the topic
/// @param parts      the JSON texts of header, parent header, metadata and content
/// @param buffers    raw data that follows
public record Frames(List<byte[]> identities, List<byte[]> parts, List<byte[]> buffers) {
    public static final int PARTS = 4;

    public Frames {
        identities = List.copyOf(identities);
        parts = List.copyOf(parts);
        buffers = List.copyOf(buffers);
        if (parts.size() != PARTS) {
            throw new IllegalArgumentException("a message has " + PARTS + " JSON frames, not " + parts.size());
        }
    }

    public byte[] header() {
        return parts.get(0);
    }

    public byte[] parent() {
        return parts.get(1);
    }

    public byte[] metadata() {
        return parts.get(2);
    }

    public byte[] content() {
        return parts.get(3);
    }
}
