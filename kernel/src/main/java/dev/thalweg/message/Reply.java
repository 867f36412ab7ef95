package dev.thalweg.message;

import java.util.List;
import java.util.Map;

/// The answer to a [Request]; its type is that of the request with `_reply` in place of `_request`.
public sealed interface Reply extends Outgoing {
    /// `ok`, `error` or `aborted`, or what [IsComplete] found.
    default String status() {
        return "ok";
    }

    record KernelInfo(String protocolVersion, String implementation, String implementationVersion, LanguageInfo languageInfo, String banner,
            boolean debugger, List<HelpLink> helpLinks, List<String> supportedFeatures) implements Reply {}

    record LanguageInfo(String name, String version, String mimetype, String fileExtension, String pygmentsLexer, Object codemirrorMode) {}

    record HelpLink(String text, String url) {}

    record Executed(int executionCount, List<Map<String, Object>> payload, Map<String, Object> userExpressions) implements Reply {}

    record ExecuteFailed(int executionCount, String ename, String evalue, List<String> traceback) implements Reply {
        @Override
        public String status() {
            return "error";
        }
    }

    record Aborted(int executionCount) implements Reply {
        @Override
        public String status() {
            return "aborted";
        }
    }

    record Complete(List<String> matches, int cursorStart, int cursorEnd, Map<String, Object> metadata) implements Reply {}

    record Inspect(boolean found, Map<String, Object> data, Map<String, Object> metadata) implements Reply {}

    record IsComplete(String status, String indent) implements Reply {}

    /// @param history per entry: session, line number, and the source or a pair of source and output
    record History(List<List<Object>> history) implements Reply {}

    record CommInfo(Map<String, CommTargetName> comms) implements Reply {}

    record CommTargetName(String targetName) {}

    record Connect(int shellPort, int iopubPort, int stdinPort, int controlPort, int hbPort) implements Reply {}

    record Interrupt() implements Reply {}

    record Shutdown(boolean restart) implements Reply {}

    /// @param kernelCpu    percent of one core
    /// @param kernelMemory resident bytes
    record Usage(String hostname, long pid, double kernelCpu, long kernelMemory, int cpuCount, double hostCpuPercent,
            HostMemory hostVirtualMemory) implements Reply {}

    /// In bytes, but for `percent`.
    record HostMemory(long total, long available, long used, long free, double percent) {}

    /// The debug adapter protocol's form of an answer.
    ///
    /// @param message why there is no success; null if there is
    record Debug(String type, int requestSeq, boolean success, String command, String message, Map<String, Object> body) implements Reply {}

    record SubshellCreated(String subshellId) implements Reply {}

    record SubshellDeleted() implements Reply {}

    /// @param subshellId the ids of all
    record Subshells(List<String> subshellId) implements Reply {}

    record Failed(String ename, String evalue, List<String> traceback) implements Reply {
        @Override
        public String status() {
            return "error";
        }
    }
}
