package dev.thalweg.message;

/// Asks the user for one line; the front end hides what is typed if it is a password.
public record InputRequest(String prompt, boolean password) implements Outgoing {}
