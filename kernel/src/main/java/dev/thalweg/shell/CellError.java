package dev.thalweg.shell;

import java.util.List;

/// An error as a user reads it.
///
/// @param name      the exception's class, or `CompileError`
/// @param message   one line
/// @param traceback the whole text, line by line, with ANSI colours, readable without them
public record CellError(String name, String message, List<String> traceback) {
    public CellError {
        traceback = List.copyOf(traceback);
    }
}
