/// What the bytes of [dev.thalweg.wire] mean: one record per message of protocol 5.5, by family.
///
/// ```
/// Incoming = Request | CommMessage | InputReply        from a client
/// Outgoing = Reply | Broadcast | InputRequest | CommMessage
/// ```
/// Gson is used here ([Json]) and nowhere else. May use: wire.
package dev.thalweg.message;
