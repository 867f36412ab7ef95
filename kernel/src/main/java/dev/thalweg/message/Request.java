package dev.thalweg.message;

import java.util.Map;

/// What a client asks of the kernel; every request gets one [Reply].
///
/// Cursor positions count Unicode code points, as all of the protocol does.
public sealed interface Request extends Incoming {
    record KernelInfo() implements Request {}

    record Execute(String code, boolean silent, boolean storeHistory, Map<String, String> userExpressions, boolean allowStdin,
            boolean stopOnError) implements Request {}

    record Complete(String code, int cursor) implements Request {}

    record Inspect(String code, int cursor, int detail) implements Request {}

    record IsComplete(String code) implements Request {}

    /// @param query  which entries
    /// @param output whether each comes with its output
    record History(HistoryQuery query, boolean output) implements Request {}

    /// @param targetName null for comms of every target
    record CommInfo(String targetName) implements Request {}

    record Connect() implements Request {}

    record Interrupt() implements Request {}

    record Shutdown(boolean restart) implements Request {}

    record Usage() implements Request {}

    /// A request of the debug adapter protocol.
    record Debug(String command, int sequence, Map<String, Object> arguments) implements Request {}

    /// Asks for a line of cells beside the main one (JEP 91).
    record CreateSubshell() implements Request {}

    record DeleteSubshell(String id) implements Request {}

    record ListSubshells() implements Request {}

    /// A type this kernel does not know.
    record Unknown(String type) implements Request {}

    /// A known type whose content is not what it should be.
    record Malformed(String reason) implements Request {}
}
