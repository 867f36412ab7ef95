package dev.thalweg.message;

/// The line a user typed, in answer to an [InputRequest].
public record InputReply(String value) implements Incoming {}
