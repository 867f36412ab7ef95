package dev.thalweg.server;

import dev.thalweg.message.Reply;
import dev.thalweg.message.Request;
import dev.thalweg.shell.Completeness;
import dev.thalweg.shell.Completions;
import dev.thalweg.shell.Inspection;
import dev.thalweg.shell.Interpreter;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Answers questions about code that is not run: what may follow, what is this, is it whole.
record CodeAnswers(Supplier<Interpreter> interpreter) {
    Reply complete(Request.Complete request) {
        String code = request.code();
        Completions found = interpreter.get().complete(code, CodePoints.toUnits(code, request.cursor()));
        int start = CodePoints.fromUnits(code, found.start());
        int end = CodePoints.fromUnits(code, found.end());
        List<Map<String, Object>> types = found.candidates().stream().map(candidate -> type(candidate, start, end)).toList();
        List<String> matches = found.candidates().stream().map(Completions.Candidate::text).distinct().toList();
        return new Reply.Complete(matches, start, end, Map.of("_jupyter_types_experimental", types));
    }

    /// The form that ipykernel gave to types and signatures, which front ends read.
    private static Map<String, Object> type(Completions.Candidate candidate, int start, int end) {
        return Map.of("text", candidate.text(), "type", candidate.kind(), "signature", candidate.signature(), "start", start, "end", end);
    }

    Reply inspect(Request.Inspect request) {
        int cursor = CodePoints.toUnits(request.code(), request.cursor());
        return switch (interpreter.get().inspect(request.code(), cursor, request.detail())) {
            case Inspection.Found(var bundle) -> new Reply.Inspect(true, Bundles.data(bundle), bundle.metadata());
            case Inspection.NotFound _ -> new Reply.Inspect(false, Map.of(), Map.of());
        };
    }

    Reply debug(Request.Debug request) {
        return new DebugAnswer(interpreter).to(request);
    }

    Reply isComplete(Request.IsComplete request) {
        return switch (interpreter.get().completeness(request.code())) {
            case Completeness.Complete _ -> new Reply.IsComplete("complete", "");
            case Completeness.Incomplete(String indent) -> new Reply.IsComplete("incomplete", indent);
            case Completeness.Invalid _ -> new Reply.IsComplete("invalid", "");
            case Completeness.Unknown _ -> new Reply.IsComplete("unknown", "");
        };
    }
}
