package dev.thalweg.server;

import dev.thalweg.message.Header;
import dev.thalweg.message.Reply;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Lines of cells that run side by side in one session (JEP 91): the main one, and those that clients have created.
final class Subshells {
    private final Map<String, CellQueue> created = new ConcurrentHashMap<>();
    private final CellRunner runner;
    private final CellQueue main;

    Subshells(CellRunner runner) {
        this.runner = runner;
        this.main = new CellQueue(runner, "thalweg-cells");
    }

    void start() {
        main.start();
    }

    void stop() {
        main.stop();
        created.values().forEach(CellQueue::stop);
    }

    Reply create() {
        String id = UUID.randomUUID().toString();
        CellQueue queue = new CellQueue(runner, "thalweg-cells-" + id.substring(0, 8));
        queue.start();
        created.put(id, queue);
        return new Reply.SubshellCreated(id);
    }

    /// A cell that runs in it goes on to its end; those that wait are aborted.
    Reply delete(String id) {
        CellQueue queue = created.remove(id);
        if (queue == null) {
            return unknown(id);
        }
        queue.stop();
        return new Reply.SubshellDeleted();
    }

    Reply list() {
        return new Reply.Subshells(List.copyOf(created.keySet()));
    }

    boolean exists(String id) {
        return created.containsKey(id);
    }

    static Reply unknown(String id) {
        return Replies.failure("UnknownSubshell", "there is no subshell '" + id + "'; create_subshell_request makes one, and list_subshell_request tells all");
    }

    /// Queues a cell in the subshell that its header names; one that was deleted meanwhile is answered with an error.
    void add(Exchange exchange) {
        String id = exchange.message().header().subshellId();
        CellQueue queue = id == null ? main : created.get(id);
        if (queue == null) {
            Dispatcher.serve(exchange, () -> unknown(id));
        } else {
            queue.add(exchange);
        }
    }

    /// The request of the main cell that runs or ran last; null before the first.
    Header current() {
        return main.current();
    }
}
