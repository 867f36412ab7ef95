package dev.thalweg.server;

import dev.thalweg.message.Reply;
import dev.thalweg.message.Request;
import dev.thalweg.shell.Interpreter;
import dev.thalweg.shell.Variable;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Answers `debug_request`: there is no debugger, but what needs none is told, such as the variables.
record DebugAnswer(Supplier<Interpreter> interpreter) {
    private static final Map<String, Object> INFO = Map.of("isStarted", false, "hashMethod", "Murmur2", "hashSeed", 0, "tmpFilePrefix", "",
            "tmpFileSuffix", ".jsh", "breakpoints", List.of(), "stoppedThreads", List.of(), "richRendering", false, "exceptionPaths", List.of(),
            "copyToGlobals", false);

    Reply to(Request.Debug request) {
        return switch (request.command()) {
            case "debugInfo" -> answer(request, INFO);
            case "inspectVariables" -> answer(request,
                    Map.of("variables", interpreter.get().variables().stream().map(DebugAnswer::described).toList()));
            default -> new Reply.Debug("response", request.sequence(), false, request.command(),
                    "this kernel has no debugger (kernel_info says so); it answers debugInfo and inspectVariables", Map.of());
        };
    }

    private static Reply answer(Request.Debug request, Map<String, Object> body) {
        return new Reply.Debug("response", request.sequence(), true, request.command(), null, body);
    }

    /// @return a variable of the debug adapter protocol; reference 0 says that it has no parts to ask for
    private static Map<String, Object> described(Variable variable) {
        return Map.of("name", variable.name(), "evaluateName", variable.name(), "type", variable.type(), "value", variable.text(),
                "variablesReference", 0);
    }
}
