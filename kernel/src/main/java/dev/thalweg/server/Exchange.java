package dev.thalweg.server;

import dev.thalweg.message.Broadcast;
import dev.thalweg.message.InputRequest;
import dev.thalweg.message.Received;
import dev.thalweg.message.Reply;
import dev.thalweg.wire.Frames;
import java.util.function.Consumer;

/// One message from a client, and the ways to answer it.
final class Exchange {
    private final Received message;
    private final Post post;
    private final Consumer<Frames> back;
    private Runnable afterwards = () -> {};

    /// @param back sends on the socket that the message came from
    Exchange(Received message, Post post, Consumer<Frames> back) {
        this.message = message;
        this.post = post;
        this.back = back;
    }

    Received message() {
        return message;
    }

    void publish(Broadcast broadcast) {
        post.publish(message.header(), broadcast);
    }

    /// @param started when work on it began
    void reply(Reply reply, String started) {
        post.reply(message, back, reply, started);
    }

    void ask(InputRequest question) {
        post.ask(message, question);
    }

    /// Runs something once the reply and `idle` are on their way.
    void afterwards(Runnable action) {
        afterwards = action;
    }

    void end() {
        afterwards.run();
    }
}
