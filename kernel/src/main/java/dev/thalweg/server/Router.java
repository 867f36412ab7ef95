package dev.thalweg.server;

import dev.thalweg.message.CommMessage;
import dev.thalweg.message.InputReply;
import dev.thalweg.message.Request;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/// Chooses the thread on which a message is served, so that nothing waits for a running cell.
///
/// Cells have their queue; questions about code and messages of comms a thread each, for they may take long; all else
/// is served at once on the thread of its socket.
final class Router {
    private final Executor codeThread = thread("thalweg-code");
    private final Executor commThread = thread("thalweg-comms");
    private final CellQueue cells;
    private final Answers answers;
    private final Questions questions;

    Router(CellQueue cells, Answers answers, Questions questions) {
        this.cells = cells;
        this.answers = answers;
        this.questions = questions;
    }

    private static Executor thread(String name) {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
    }

    void route(Exchange exchange) {
        switch (exchange.message().content()) {
            case Request.Execute _ -> cells.add(exchange);
            case Request.Complete request -> codeThread.execute(() -> serve(request, exchange));
            case Request.Inspect request -> codeThread.execute(() -> serve(request, exchange));
            case Request.IsComplete request -> codeThread.execute(() -> serve(request, exchange));
            case Request request -> serve(request, exchange);
            case CommMessage comm -> commThread.execute(() ->
                    Dispatcher.around(exchange, () -> answers.comms().receive(comm, exchange.message())));
            case InputReply(String line) -> questions.answer(line);
        }
    }

    private void serve(Request request, Exchange exchange) {
        Dispatcher.serve(exchange, () -> answers.answer(request, exchange));
    }
}
