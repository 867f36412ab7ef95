package dev.thalweg.message;

import java.util.List;
import java.util.Map;

/// A message from a client.
///
/// @param identities the way back to it
/// @param buffers    raw data that came with it
public record Received(List<byte[]> identities, Header header, Map<String, Object> metadata, Incoming content, List<byte[]> buffers) {}
