package dev.thalweg.shell;

import java.util.List;

/// What may stand in place of `code[start, end)`, best first.
public record Completions(List<Candidate> candidates, int start, int end) {
    public Completions {
        candidates = List.copyOf(candidates);
    }

    /// One proposal; `kind` is `function`, `class`, `variable`, `keyword`, ..., and `signature` may be empty.
    public record Candidate(String text, String kind, String signature) {}
}
