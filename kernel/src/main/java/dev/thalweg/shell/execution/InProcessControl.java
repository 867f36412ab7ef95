package dev.thalweg.shell.execution;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.SPIResolutionException;

/// Runs snippets in this process, and keeps the objects they return and throw as they are.
///
/// The session's lock is held while JShell works and is given up while user code runs, so that completion and
/// inspection can be answered meanwhile.
public final class InProcessControl extends DirectExecutionControl {
    private static final StackTraceElement[] NO_FRAMES = {};

    private final SessionClasses classes;
    private final ReentrantLock session;
    private CellRun run;
    private Outcome outcome;

    public InProcessControl(SessionClasses classes, ReentrantLock session) {
        super(classes);
        this.classes = classes;
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

    /// The variables that lost their values since this was last asked.
    public List<String> lostValues() {
        return classes.lostValues();
    }

    /// Runs code of the user's in the thread of the cell.
    public Outcome call(Callable<Object> code) {
        session.unlock();
        try {
            return run.call(code);
        } finally {
            session.lock();
        }
    }

    /// Variables whose classes JShell has replaced get their values back before the new code runs.
    @Override
    public String invoke(String className, String methodName) throws RunException, InternalException, EngineTerminationException {
        classes.carryOver(className);
        return super.invoke(className, methodName);
    }

    @Override
    protected String invoke(Method method) throws Exception {
        outcome = call(() -> call(method));
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
