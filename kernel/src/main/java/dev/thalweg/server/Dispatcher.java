package dev.thalweg.server;

import dev.thalweg.message.Broadcast.Status;
import dev.thalweg.message.Header;
import dev.thalweg.message.Reply;
import dev.thalweg.wire.Log;
import java.util.function.Supplier;

/// Puts `busy` before and `idle` after the work on every message, and an error reply where the work itself fails.
final class Dispatcher {
    /// The message that this thread works on.
    static final ScopedValue<Header> PARENT = ScopedValue.newInstance();

    private Dispatcher() {}

    /// Serves a request: its reply goes out between `busy` and `idle`.
    static void serve(Exchange exchange, Supplier<Reply> answer) {
        String started = Header.now();
        around(exchange, () -> exchange.reply(answerOrFailure(exchange, answer), started));
    }

    /// Serves a message that has no reply.
    static void around(Exchange exchange, Runnable work) {
        exchange.publish(Status.BUSY);
        try {
            ScopedValue.where(PARENT, exchange.message().header()).run(work);
        } catch (RuntimeException | Error e) {
            Log.error("work on " + exchange.message().header().msgType() + " failed", e);
        } finally {
            exchange.publish(Status.IDLE);
            exchange.end();
        }
    }

    private static Reply answerOrFailure(Exchange exchange, Supplier<Reply> answer) {
        try {
            return answer.get();
        } catch (RuntimeException | Error e) {
            Log.error("no answer to " + exchange.message().header().msgType(), e);
            return Replies.failure(e);
        }
    }
}
