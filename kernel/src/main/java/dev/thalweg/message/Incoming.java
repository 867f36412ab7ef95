package dev.thalweg.message;

/// What a client can send.
public sealed interface Incoming permits Request, CommMessage, InputReply {}
