package dev.thalweg.shell.execution;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.locks.ReentrantLock;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.SPIResolutionException;

/// Runs snippets in this process, and keeps the objects they return and throw as they are.
///
/// The session's lock is held while JShell works and is given up while user code runs, so that completion and
/// inspection can be answered meanwhile.
public final class InProcessControl extends DirectExecutionControl {
    private static final StackTraceElement[] NO_FRAMES = {};

    private final ReentrantLock session;
    private CellRun run;
    private Outcome outcome;

    public InProcessControl(SessionClasses classes, ReentrantLock session) {
        super(classes);
        this.session = session;
    }

    /// Sets the cell that the next snippets belong to.
    public void enter(CellRun run) {
        this.run = run;
    }

    /// Forgets the last outcome; a snippet that is not executed has none.
    public void reset() {
        outcome = null;
    }

    /// How the code of the last snippet ended; null if it was not executed.
    public Outcome outcome() {
        return outcome;
    }

    @Override
    protected String invoke(Method method) throws Exception {
        session.unlock();
        try {
            outcome = run.call(() -> call(method));
        } finally {
            session.lock();
        }
        switch (outcome) {
            case Outcome.Returned _ -> { }
            case Outcome.Threw(SPIResolutionException e) -> throw e;
            case Outcome.Threw(Throwable e) -> throw new UserException(e.getClass().getName(), e.getClass().getName(), NO_FRAMES);
            case Outcome.Abandoned() -> throw new StoppedException();
        }
        return "";
    }

    private static Object call(Method method) throws Exception {
        try {
            return method.invoke(null);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw (Error) e.getCause();
        }
    }
}
