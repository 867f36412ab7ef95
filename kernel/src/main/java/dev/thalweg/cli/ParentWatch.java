package dev.thalweg.cli;

import dev.thalweg.wire.Log;
import java.util.Map;
import java.util.Optional;

/// The process that started the kernel: when it dies, nobody will ever shut the kernel down.
///
/// @param parent empty if Jupyter did not say, or said a number that is no process here (as across containers)
record ParentWatch(Optional<ProcessHandle> parent) {
    private static final String VARIABLE = "JPY_PARENT_PID";

    static ParentWatch of(Map<String, String> environment) {
        String pid = environment.getOrDefault(VARIABLE, "");
        // On Windows the variable holds a handle, not a process id; 1 is the system's first process, which adopts orphans.
        if (!pid.matches("\\d{1,18}") || pid.equals("1") || System.getProperty("os.name").startsWith("Windows")) {
            return new ParentWatch(Optional.empty());
        }
        return new ParentWatch(ProcessHandle.of(Long.parseLong(pid)));
    }

    void onEnd(Runnable action) {
        parent.ifPresent(process -> process.onExit().thenRun(() -> {
            Log.warn("process " + process.pid() + ", which started the kernel, has ended: so does the kernel");
            action.run();
        }));
    }
}
