package dev.thalweg.server;

import dev.thalweg.message.CommMessage;
import dev.thalweg.message.InputReply;
import dev.thalweg.message.Request;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Chooses the thread on which a message is served, so that nothing waits for a running cell.
///
/// Cells have their queue; questions about code and messages of comms a thread each, for they may take long; all else
/// is served at once on the thread of its socket.
final class Router {
    private final ExecutorService codeThread = thread("thalweg-code");
    private final ExecutorService commThread = thread("thalweg-comms");
    private final Subshells cells;
    private final Answers answers;
    private final Questions questions;

    Router(Subshells cells, Answers answers, Questions questions) {
        this.cells = cells;
        this.answers = answers;
        this.questions = questions;
    }

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
    }

    void route(Exchange exchange) {
        String subshell = exchange.message().header().subshellId();
        if (subshell != null && !cells.exists(subshell) && exchange.message().content() instanceof Request) {
            Dispatcher.serve(exchange, () -> Subshells.unknown(subshell));
            return;
        }
        switch (exchange.message().content()) {
            case Request.Execute _ -> cells.add(exchange);
            case Request.Complete request -> codeThread.execute(() -> serve(request, exchange));
            case Request.Inspect request -> codeThread.execute(() -> serve(request, exchange));
            case Request.IsComplete request -> codeThread.execute(() -> serve(request, exchange));
            case Request.Debug request -> codeThread.execute(() -> serve(request, exchange));
            case Request request -> serve(request, exchange);
            case CommMessage comm -> commThread.execute(() ->
                    Dispatcher.around(exchange, () -> answers.comms().receive(comm, exchange.message())));
            case InputReply(String line) -> questions.answer(line);
        }
    }

    private void serve(Request request, Exchange exchange) {
        Dispatcher.serve(exchange, () -> answers.answer(request, exchange));
    }

    void stop() {
        cells.stop();
        codeThread.shutdownNow();
        commThread.shutdownNow();
    }
}
