package dev.thalweg.message;

import java.util.List;
import java.util.Map;

/// A message to one client or, with a topic for its identity, to all.
///
/// @param parent the header of the request it belongs to; null if it belongs to none
public record Sent(List<byte[]> identities, Header header, Header parent, Map<String, Object> metadata, Outgoing content,
        List<byte[]> buffers) {}
