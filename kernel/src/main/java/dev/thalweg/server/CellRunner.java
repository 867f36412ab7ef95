package dev.thalweg.server;

import dev.thalweg.message.Broadcast;
import dev.thalweg.message.Reply;
import dev.thalweg.message.Request;
import dev.thalweg.shell.Cell;
import dev.thalweg.shell.CellError;
import dev.thalweg.shell.Evaluation;
import dev.thalweg.shell.Interpreter;
import dev.thalweg.wire.Log;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Answers `execute_request`: runs one cell and publishes what it made. All lines of cells share it, and count together.
final class CellRunner {
    private final Supplier<Interpreter> interpreter;
    private final History history;
    private final Questions questions;
    private final Consumer<Runnable> later;
    private final AtomicInteger nextNumber = new AtomicInteger(1);

    /// @param later runs something after a moment
    CellRunner(Supplier<Interpreter> interpreter, History history, Questions questions, Consumer<Runnable> later) {
        this.interpreter = interpreter;
        this.history = history;
        this.questions = questions;
        this.later = later;
    }

    int nextNumber() {
        return nextNumber.get();
    }

    Reply run(Request.Execute request, Exchange exchange) {
        boolean stored = request.storeHistory() && !request.code().isBlank();
        int number = stored ? nextNumber.getAndIncrement() : nextNumber.get();
        if (stored) {
            history.add(number, request.code());
        }
        Consumer<Broadcast> publisher = request.silent() ? _ -> {} : exchange::publish;
        publisher.accept(new Broadcast.ExecuteInput(request.code(), number));
        AtomicBoolean ended = new AtomicBoolean();
        CellStream output = stream(request, exchange, publisher, ended);
        Evaluation evaluation = evaluate(number, request, output, ended);
        return switch (evaluation) {
            case Evaluation.Value(var bundle) -> {
                publisher.accept(new Broadcast.ExecuteResult(number, Bundles.data(bundle), bundle.metadata()));
                if (stored) {
                    history.setOutput(number, Bundles.text(bundle));
                }
                yield executed(number, request, exchange, output.payload());
            }
            case Evaluation.Nothing _ -> executed(number, request, exchange, output.payload());
            case Evaluation.Failure(CellError error) -> failed(number, error, publisher);
            case Evaluation.Interrupted(CellError error) -> failed(number, error, publisher);
            case Evaluation.Exit(int status) -> failed(number, refusedExit(status), publisher);
        };
    }

    /// @param ended whether the cell has ended
    private CellStream stream(Request.Execute request, Exchange exchange, Consumer<Broadcast> publisher, AtomicBoolean ended) {
        return new CellStream(publisher, later, (prompt, password) -> {
            checkMayAsk(prompt, request.allowStdin(), ended.get());
            return questions.ask(exchange, prompt, password);
        });
    }

    private Evaluation evaluate(int number, Request.Execute request, CellStream output, AtomicBoolean ended) {
        if (request.code().isBlank()) {
            return new Evaluation.Nothing();
        }
        try {
            return interpreter.get().evaluate(new Cell(number, request.code(), output));
        } catch (RuntimeException | Error e) {
            Log.error("cell " + number + " broke the session", e);
            return new Evaluation.Failure(Replies.error(e));
        } finally {
            ended.set(true);
            output.flush();
        }
    }

    private static void checkMayAsk(String prompt, boolean allowed, boolean ended) throws IOException {
        if (!allowed) {
            throw new IOException("the cell asks '" + prompt + "', and this front end does not answer questions (allow_stdin is false); "
                    + "run it in a notebook or console, or put the value into the code");
        }
        if (ended) {
            throw new IOException("a thread asks '" + prompt + "' after its cell has ended; ask while the cell runs");
        }
    }

    /// A notebook's state is worth more than the wish of one cell: front ends would start an empty kernel at once.
    private static CellError refusedExit(int status) {
        String message = "System.exit(%d) ends the cell alone, and the session lives on; to end it, shut the kernel down".formatted(status);
        return new CellError("SystemExit", message, List.of("SystemExit: " + message));
    }

    private static Reply failed(int number, CellError error, Consumer<Broadcast> publisher) {
        publisher.accept(new Broadcast.Error(error.name(), error.message(), error.traceback()));
        return new Reply.ExecuteFailed(number, error.name(), error.message(), error.traceback());
    }

    private Reply executed(int number, Request.Execute request, Exchange exchange, List<Map<String, Object>> payload) {
        Map<String, Object> values = new LinkedHashMap<>();
        request.userExpressions().forEach((name, code) -> {
            Request.Execute expression = new Request.Execute(code, true, false, Map.of(), false, false);
            AtomicBoolean ended = new AtomicBoolean();
            values.put(name, value(evaluate(number, expression, stream(expression, exchange, _ -> {}, ended), ended)));
        });
        return new Reply.Executed(number, payload, values);
    }

    private static Map<String, Object> value(Evaluation evaluation) {
        return switch (evaluation) {
            case Evaluation.Value(var bundle) -> Map.of("status", "ok", "data", Bundles.data(bundle), "metadata", bundle.metadata());
            case Evaluation.Failure(CellError error) -> error(error.name(), error.message(), error.traceback());
            case Evaluation.Interrupted(CellError error) -> error(error.name(), error.message(), error.traceback());
            case Evaluation.Nothing _ -> error("NoValue", "the expression has no value", List.of());
            case Evaluation.Exit _ -> error("NoValue", "the expression ends the program instead of giving a value", List.of());
        };
    }

    private static Map<String, Object> error(String name, String message, List<String> traceback) {
        return Map.of("status", "error", "ename", name, "evalue", message, "traceback", traceback);
    }
}
