package dev.thalweg.message;

import java.util.Map;

/// One side of a comm, a two-way channel between an object here and one in the front end, speaks to the other.
public sealed interface CommMessage extends Incoming, Outgoing {
    String commId();

    Map<String, Object> data();

    record Open(String commId, String targetName, Map<String, Object> data) implements CommMessage {}

    record Data(String commId, Map<String, Object> data) implements CommMessage {}

    record Close(String commId, Map<String, Object> data) implements CommMessage {}

    default String type() {
        return switch (this) {
            case Open _ -> "comm_open";
            case Data _ -> "comm_msg";
            case Close _ -> "comm_close";
        };
    }
}
