package dev.thalweg.message;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Map;

/// What every client of the kernel hears on iopub.
public sealed interface Broadcast extends Outgoing {
    record Status(String executionState) implements Broadcast {
        public static final Status STARTING = new Status("starting");
        public static final Status BUSY = new Status("busy");
        public static final Status IDLE = new Status("idle");
    }

    record ExecuteInput(String code, int executionCount) implements Broadcast {}

    record Stream(String name, String text) implements Broadcast {}

    /// @param transients `display_id`, if the value may be replaced later
    record DisplayData(Map<String, Object> data, Map<String, Object> metadata, @SerializedName("transient") Map<String, Object> transients)
            implements Broadcast {}

    record UpdateDisplayData(Map<String, Object> data, Map<String, Object> metadata,
            @SerializedName("transient") Map<String, Object> transients) implements Broadcast {}

    /// @param waits until something new is shown; the JSON name is `wait`
    record ClearOutput(@SerializedName("wait") boolean waits) implements Broadcast {}

    record ExecuteResult(int executionCount, Map<String, Object> data, Map<String, Object> metadata) implements Broadcast {}

    record Error(String ename, String evalue, List<String> traceback) implements Broadcast {}

    record ShutdownNotice(boolean restart) implements Broadcast {}

    /// The first message that a new subscriber gets (JEP 65).
    record IopubWelcome(String subscription) implements Broadcast {}

    default String type() {
        return switch (this) {
            case Status _ -> "status";
            case ExecuteInput _ -> "execute_input";
            case Stream _ -> "stream";
            case DisplayData _ -> "display_data";
            case UpdateDisplayData _ -> "update_display_data";
            case ClearOutput _ -> "clear_output";
            case ExecuteResult _ -> "execute_result";
            case Error _ -> "error";
            case ShutdownNotice _ -> "shutdown_reply";
            case IopubWelcome _ -> "iopub_welcome";
        };
    }
}
