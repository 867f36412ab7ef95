package dev.thalweg.server;

import java.util.List;
import java.util.Map;

/// One open two-way channel between an object here and one in the front end.
public interface Comm {
    String id();

    String target();

    void send(Map<String, Object> data, List<byte[]> buffers);

    void close(Map<String, Object> data);

    /// What the front end says on a comm; called on the thread of comms, also while a cell runs.
    interface Listener {
        void received(Map<String, Object> data, List<byte[]> buffers);

        default void closed(Map<String, Object> data) {}
    }

    /// Takes the comms that a front end opens under one name.
    @FunctionalInterface
    interface Target {
        Listener opened(Comm comm, Map<String, Object> data, List<byte[]> buffers);
    }
}
