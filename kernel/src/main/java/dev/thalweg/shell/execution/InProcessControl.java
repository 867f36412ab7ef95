package dev.thalweg.shell.execution;

import java.lang.reflect.Field;
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
    /// Several cells may be under way, each evaluated by a thread of its own.
    private final ThreadLocal<Step> step = new ThreadLocal<>();
    private Object variable;

    /// @param run     the cell
    /// @param outcome how its last snippet ended; null if it was not executed
    private record Step(CellRun run, Outcome outcome) {}

    public InProcessControl(SessionClasses classes, ReentrantLock session) {
        super(classes);
        this.classes = classes;
        this.session = session;
    }

    /// Sets the cell that this thread's next snippets belong to.
    public void enter(CellRun run) {
        step.set(new Step(run, null));
    }

    /// Forgets the last outcome; a snippet that is not executed has none.
    public void reset() {
        step.set(new Step(step.get().run(), null));
    }

    /// How the code of the last snippet ended; null if it was not executed.
    public Outcome outcome() {
        return step.get().outcome();
    }

    /// The variables that lost their values since this was last asked.
    public List<String> lostValues() {
        return classes.lostValues();
    }

    /// Runs code of the user's in the thread of the cell.
    public Outcome call(Callable<Object> code) {
        session.unlock();
        try {
            return step.get().run().call(code);
        } finally {
            session.lock();
        }
    }

    /// The variable that JShell was asked for last, as it is.
    public Object variable() {
        return variable;
    }

    /// Text of the JDK's own simple values alone: others would run code of the user's while the session is locked.
    @Override
    public String varValue(String className, String name) throws InternalException {
        try {
            Field field = findClass(className).getDeclaredField(name);
            field.setAccessible(true);
            variable = field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new InternalException("cannot read " + name + ": " + e);
        }
        return variable == null || variable.getClass().getPackageName().equals("java.lang") ? valueString(variable) : "";
    }

    /// Variables whose classes JShell has replaced get their values back before the new code runs.
    @Override
    public String invoke(String className, String methodName) throws RunException, InternalException, EngineTerminationException {
        classes.carryOver(className);
        return super.invoke(className, methodName);
    }

    @Override
    protected String invoke(Method method) throws Exception {
        Outcome outcome = call(() -> call(method));
        step.set(new Step(step.get().run(), outcome));
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
