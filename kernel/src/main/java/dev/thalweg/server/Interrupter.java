package dev.thalweg.server;

import dev.thalweg.shell.Interpreter;
import java.util.concurrent.CompletableFuture;

/// Stops the running cell, also one that waits for an answer; harmless if none runs.
record Interrupter(CompletableFuture<Interpreter> interpreter, Questions questions) {
    void interrupt() {
        questions.cancel();
        if (interpreter.isDone() && !interpreter.isCompletedExceptionally()) {
            interpreter.join().interrupt();
        }
    }
}
