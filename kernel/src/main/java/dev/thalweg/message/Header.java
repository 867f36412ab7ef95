package dev.thalweg.message;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// Who sent a message, when, and of what type.
///
/// @param date       ISO 8601, as its sender wrote it
/// @param subshellId the subshell it is meant for; null for the main one
public record Header(String msgId, String session, String username, String date, String msgType, String version, String subshellId) {
    public static final String PROTOCOL = "5.5";

    /// A new header for a message of this kernel.
    public static Header of(String msgType, String session) {
        return new Header(UUID.randomUUID().toString(), session, "kernel", now(), msgType, PROTOCOL, null);
    }

    public static String now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS).toString();
    }

    static Header read(Fields fields) {
        return new Header(fields.text("msg_id"), fields.text("session", ""), fields.text("username", ""), fields.text("date", ""),
                fields.text("msg_type"), fields.text("version", PROTOCOL), fields.text("subshell_id", null));
    }
}
