package dev.thalweg.message;

/// What a kernel can send.
public sealed interface Outgoing permits Reply, Broadcast, InputRequest, CommMessage {}
