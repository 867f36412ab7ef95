package dev.thalweg.wire;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/// Remembers the last signatures, so that a recorded message cannot be sent again.
final class SeenSignatures {
    private final int capacity;
    private final SequencedSet<String> signatures = new LinkedHashSet<>();

    SeenSignatures(int capacity) {
        this.capacity = capacity;
    }

    /// Whether this signature was not seen yet; from now on it was.
    synchronized boolean isNew(byte[] signature) {
        boolean added = signatures.add(new String(signature, StandardCharsets.US_ASCII));
        if (signatures.size() > capacity) {
            signatures.removeFirst();
        }
        return added;
    }
}
