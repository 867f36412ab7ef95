package dev.thalweg.wire;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// Takes messages from any thread and passes them to their channels in order.
///
/// Threads of cells must not touch a socket: one that is interrupted in the middle of a write closes the pipe that it
/// writes to (`ClosedByInterruptException`), and with it the channel. Putting into a queue is safe.
final class Outbox {
    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
    private final FrameCodec codec;
    private final Thread thread;
    private boolean open = true;

    Outbox(FrameCodec codec) {
        this.codec = codec;
        thread = Thread.ofPlatform().daemon().name("thalweg-outbox").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /// A reply from the thread of its own socket goes out at once: each change of thread costs where cores are few.
    void send(Channel to, Frames frames) {
        if (to.isCurrentThread()) {
            to.sendDirectly(codec.encode(frames));
            return;
        }
        waiting.add(() -> to.send(codec.encode(frames)));
    }

    /// Stops the channels after what is waiting was passed on, and waits for their end.
    ///
    /// @param millis how long to wait for each
    void stop(List<Channel> channels, long millis) {
        waiting.add(() -> {
            channels.forEach(Channel::stop);
            open = false;
        });
        try {
            thread.join(millis);
            for (Channel channel : channels) {
                channel.join(millis);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (open) {
            try {
                waiting.take().run();
            } catch (InterruptedException | RuntimeException e) {
                Log.error("a message could not be sent", e);
            }
        }
    }
}
