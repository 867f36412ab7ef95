package dev.thalweg.server;

import dev.thalweg.shell.Cell;
import dev.thalweg.shell.CellError;
import dev.thalweg.shell.CellOutput;
import dev.thalweg.shell.Completeness;
import dev.thalweg.shell.Completions;
import dev.thalweg.shell.Evaluation;
import dev.thalweg.shell.Inspection;
import dev.thalweg.shell.Interpreter;
import dev.thalweg.shell.MimeBundle;
import dev.thalweg.shell.Variable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/// A language of one command a line, to drive a kernel without a JShell; the last command's result is the cell's.
final class EchoInterpreter implements Interpreter {
    /// Released when a `wait` begins.
    final Semaphore waiting = new Semaphore(0);
    final CountDownLatch closed = new CountDownLatch(1);
    private final Semaphore interrupts = new Semaphore(0);

    @Override
    public Evaluation evaluate(Cell cell) {
        Evaluation last = new Evaluation.Nothing();
        for (String line : cell.code().lines().toList()) {
            String[] words = line.split(" ", 2);
            last = run(words[0], words.length > 1 ? words[1] : "", cell.output());
        }
        return last;
    }

    private Evaluation run(String command, String text, CellOutput out) {
        switch (command) {
            case "print" -> out.stdout(text + "\n");
            case "warn" -> out.stderr(text + "\n");
            case "show" -> out.display(MimeBundle.text(text), "id");
            case "update" -> out.update(MimeBundle.text(text), "id");
            case "clear" -> out.clear(true);
            case "lines" -> printLines(Integer.parseInt(text), out);
            case "late" -> Thread.ofPlatform().daemon().start(() -> printLate(text, out));
            case "value" -> {
                return new Evaluation.Value(MimeBundle.text(text));
            }
            case "picture" -> {
                return new Evaluation.Value(new MimeBundle(Map.of("image/png", new byte[] {1, 2, 3}),
                        Map.of("image/png", Map.of("alt", text))));
            }
            case "throw" -> {
                return failure(text);
            }
            case "break" -> throw new IllegalStateException(text);
            case "exit" -> {
                return new Evaluation.Exit(Integer.parseInt(text));
            }
            case "ask", "password" -> {
                return ask(text, command.equals("password"), out);
            }
            case "wait" -> {
                return waitForInterrupt();
            }
            default -> throw new IllegalArgumentException("no command " + command);
        }
        return new Evaluation.Nothing();
    }

    private static Evaluation failure(String message) {
        return new Evaluation.Failure(new CellError("Boom", message, List.of("Boom: " + message, "  at line 1")));
    }

    private static void printLines(int count, CellOutput out) {
        for (int i = 0; i < count; i++) {
            out.stdout("line " + i + "\n");
        }
    }

    private static void printLate(String text, CellOutput out) {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        out.stdout(text);
    }

    private static Evaluation ask(String prompt, boolean password, CellOutput out) {
        try {
            return new Evaluation.Value(MimeBundle.text("got " + out.readLine(prompt, password)));
        } catch (IOException e) {
            return failure(e.getMessage());
        }
    }

    private Evaluation waitForInterrupt() {
        interrupts.drainPermits();
        waiting.release();
        interrupts.acquireUninterruptibly();
        return new Evaluation.Interrupted(new CellError("Interrupted", "stopped", List.of("Interrupted: stopped")));
    }

    /// Proposes the prefix itself, so that positions can be checked.
    @Override
    public Completions complete(String code, int cursor) {
        String word = code.substring(code.lastIndexOf(' ', cursor - 1) + 1, cursor);
        return new Completions(List.of(new Completions.Candidate(word + "X", "variable", "int")), cursor - word.length(), cursor);
    }

    @Override
    public Inspection inspect(String code, int cursor, int detail) {
        return code.isEmpty() ? new Inspection.NotFound() : new Inspection.Found(MimeBundle.text(code.substring(0, cursor) + detail));
    }

    @Override
    public Completeness completeness(String code) {
        return code.endsWith("{") ? new Completeness.Incomplete("    ") : new Completeness.Complete();
    }

    @Override
    public List<Variable> variables() {
        return List.of(new Variable("echo", "String", "hello"));
    }

    @Override
    public void interrupt() {
        interrupts.release();
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
