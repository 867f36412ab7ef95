package dev.thalweg.server;

import dev.thalweg.message.CommMessage;
import dev.thalweg.message.Header;
import dev.thalweg.message.Received;
import dev.thalweg.message.Reply;
import dev.thalweg.wire.Log;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/// The open comms, and the targets that front ends may open more of.
public final class Comms {
    private final Map<String, Comm.Target> targets = new ConcurrentHashMap<>();
    private final Map<String, Opened> opened = new ConcurrentHashMap<>();
    private final Post post;
    private final Supplier<Header> parent;

    private record Opened(Comm comm, Comm.Listener listener) {}

    /// @param parent the request on whose behalf the calling thread works
    Comms(Post post, Supplier<Header> parent) {
        this.post = post;
        this.parent = parent;
    }

    public void register(String target, Comm.Target opener) {
        targets.put(target, opener);
    }

    /// Opens a comm to a target of the front end.
    ///
    /// @param metadata of the opening message alone; widgets tell their protocol's version in it
    public Comm open(String target, Map<String, Object> data, Map<String, Object> metadata, Function<Comm, Comm.Listener> listener) {
        Comm comm = new Line(UUID.randomUUID().toString().replace("-", ""), target);
        opened.put(comm.id(), new Opened(comm, listener.apply(comm)));
        send(new CommMessage.Open(comm.id(), target, data), metadata, List.of());
        return comm;
    }

    Reply info(String target) {
        Map<String, Reply.CommTargetName> comms = new TreeMap<>();
        opened.values().stream().map(Opened::comm).filter(comm -> target == null || target.equals(comm.target()))
                .forEach(comm -> comms.put(comm.id(), new Reply.CommTargetName(comm.target())));
        return new Reply.CommInfo(comms);
    }

    void receive(CommMessage message, Received from) {
        switch (message) {
            case CommMessage.Open open -> accept(open, from.buffers());
            case CommMessage.Data data -> {
                Opened comm = opened.get(data.commId());
                if (comm == null) {
                    refuse(data.commId(), "no comm " + data.commId() + " is open");
                } else {
                    comm.listener().received(data.data(), from.buffers());
                }
            }
            case CommMessage.Close close -> {
                Opened comm = opened.remove(close.commId());
                if (comm != null) {
                    comm.listener().closed(close.data());
                }
            }
        }
    }

    private void accept(CommMessage.Open open, List<byte[]> buffers) {
        Comm.Target target = targets.get(open.targetName());
        if (target == null) {
            refuse(open.commId(), "nothing here is called '" + open.targetName() + "'");
            return;
        }
        Comm comm = new Line(open.commId(), open.targetName());
        opened.put(comm.id(), new Opened(comm, target.opened(comm, open.data(), buffers)));
    }

    private void refuse(String id, String reason) {
        Log.warn("closed a comm: " + reason);
        send(new CommMessage.Close(id, Map.of()), Map.of(), List.of());
    }

    private void send(CommMessage message, Map<String, Object> metadata, List<byte[]> buffers) {
        post.publish(parent.get(), message, metadata, buffers);
    }

    private final class Line implements Comm {
        private final String id;
        private final String target;

        Line(String id, String target) {
            this.id = id;
            this.target = target;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String target() {
            return target;
        }

        @Override
        public void send(Map<String, Object> data, List<byte[]> buffers) {
            Comms.this.send(new CommMessage.Data(id, data), Map.of(), buffers);
        }

        @Override
        public void close(Map<String, Object> data) {
            opened.remove(id);
            Comms.this.send(new CommMessage.Close(id, data), Map.of(), List.of());
        }
    }
}
