package dev.thalweg.shell;

import dev.thalweg.shell.analysis.Completer;
import dev.thalweg.shell.analysis.CompletenessCheck;
import dev.thalweg.shell.analysis.Inspector;
import dev.thalweg.shell.execution.CellRun;
import dev.thalweg.shell.execution.InProcessControl;
import dev.thalweg.shell.execution.SessionClassPath;
import dev.thalweg.shell.execution.SessionClasses;
import dev.thalweg.shell.execution.Streams;
import dev.thalweg.shell.magic.MagicQuestions;
import dev.thalweg.shell.magic.MagicSyntax;
import dev.thalweg.shell.source.Source;
import dev.thalweg.shell.value.Renderers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import jdk.jshell.JShell;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/// A session on the JDK's own JShell, which runs cells in this process.
///
/// JShell is not made for several threads: every use of it holds the session's lock, except while the code of a cell runs.
public final class JShellInterpreter implements Interpreter {
    private final ReentrantLock lock = new ReentrantLock();
    private final SessionClassPath classPath = SessionClassPath.create();
    private final SessionClasses classes = new SessionClasses();
    private final InProcessControl control = new InProcessControl(classes, lock);
    private final Origins origins = new Origins();
    private final JShell shell;
    private final Optional<Internals> internals;
    private final CellLanguage language;
    private final Session session;
    private final CellRunner runner;
    private final Completer completer;
    private final Inspector inspector;
    private final CompletenessCheck completenessCheck;
    private final Variables variables;
    private final CompletableFuture<Void> warm;
    private final Set<CellRun> running = ConcurrentHashMap.newKeySet();

    private JShellInterpreter() {
        Streams.route();
        shell = build();
        internals = Internals.of(shell);
        internals.ifPresent(origins::use);
        language = new CellLanguage(internals);
        language.teach();
        classes.places(origins);
        session = new Session(shell, control, classes, internals, language);
        runner = new CellRunner(session, control, origins, internals);
        variables = new Variables(shell, control);
        completer = new Completer(shell);
        inspector = new Inspector(shell);
        completenessCheck = new CompletenessCheck(shell);
        warm = CompletableFuture.runAsync(this::warmUp, task -> Thread.ofPlatform().daemon().name("thalweg-warm-up").start(task));
    }

    /// Starts a session; it gets ready in the background, and the first cell waits for that.
    public static Interpreter create() {
        return start();
    }

    static JShellInterpreter start() {
        return new JShellInterpreter();
    }

    /// JShell begins with the class path of the process, and the kernel's would show cells what they cannot load.
    /// It hands the path to its compiler when something is added.
    private JShell build() {
        String kernels = System.getProperty("java.class.path");
        System.setProperty("java.class.path", SessionClassPath.libraries());
        try {
            JShell built = JShell.builder()
                    .executionEngine(new Engine(control), Map.of())
                    .idGenerator((_, _) -> origins.identify())
                    .compilerOptions("-g") // names of variables: explained and drawn functions have the user's
                    .build();
            built.addToClasspath(classPath.folder());
            return built;
        } finally {
            System.setProperty("java.class.path", kernels);
        }
    }

    private void warmUp() {
        try (CellRun run = new CellRun("warm-up", SilentOutput.INSTANCE, classes.loader())) {
            lock.lock();
            try {
                runner.warmUp(run, Prelude.imports());
                language.check(shell);
            } finally {
                lock.unlock();
            }
        }
    }

    @Override
    public Evaluation evaluate(Cell cell) {
        return evaluate(new Source("cell " + cell.number(), cell.code()), cell.output());
    }

    /// Runs a source under a name of its own, such as that of a script's file.
    public Evaluation evaluate(Source source, CellOutput output) {
        try (CellRun run = new CellRun(source.name(), output, classes.loader())) {
            running.add(run); // before it waits: it may be interrupted while the session gets ready
            warm.join();
            language.problemOnce().ifPresent(output::stderr);
            lock.lock();
            try {
                session.remember(source);
                return runner.run(source, run);
            } finally {
                lock.unlock();
                running.remove(run);
            }
        }
    }

    @Override
    public Completions complete(String code, int cursor) {
        return MagicQuestions.complete(code, cursor)
                .orElseGet(() -> analysed(() -> completer.complete(MagicSyntax.masked(code), cursor), new Completions(List.of(), cursor, cursor)));
    }

    @Override
    public Inspection inspect(String code, int cursor, int detail) {
        return MagicQuestions.inspect(code, cursor).<Inspection>map(text -> new Inspection.Found(MimeBundle.text(text)))
                .orElseGet(() -> analysed(() -> inspector.inspect(MagicSyntax.masked(code), cursor, detail), new Inspection.NotFound()));
    }

    @Override
    public Completeness completeness(String code) {
        return MagicQuestions.completeness(code)
                .orElseGet(() -> analysed(() -> completenessCheck.of(MagicSyntax.masked(code)), new Completeness.Unknown()));
    }

    /// Waits for the compiler, which a cell needs for moments only, never for the code of a cell.
    ///
    /// @param none what to answer where JShell cannot analyse the code, which is unfinished and may be anything
    private <T> T analysed(Supplier<T> question, T none) {
        lock.lock();
        try {
            return question.get();
        } catch (RuntimeException | AssertionError e) {
            return none;
        } finally {
            internals.ifPresent(Internals::heal);
            lock.unlock();
        }
    }

    @Override
    public List<Variable> variables() {
        return Variables.described(analysed(variables::read, List.of()));
    }

    @Override
    public void interrupt() {
        running.forEach(CellRun::interrupt);
    }

    @Override
    public void close() {
        interrupt();
        warm.join();
        lock.lock();
        try {
            shell.close();
            Renderers.forget(classes.loader());
        } finally {
            lock.unlock();
        }
        classPath.close();
    }

    private record Engine(ExecutionControl control) implements ExecutionControlProvider {
        @Override
        public String name() {
            return "thalweg";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
            return control;
        }
    }
}
