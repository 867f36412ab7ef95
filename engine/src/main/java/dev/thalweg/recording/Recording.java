package dev.thalweg.recording;

import dev.thalweg.ir.Refusal;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// One run of recorded code: the graph, and what belongs to the numbers in arrays, in fields and in boxes.
public final class Recording {
    private static final ThreadLocal<Recording> CURRENT = new ThreadLocal<>();
    /// So that programs which record nothing do not pay for asking.
    private static volatile boolean used;

    private final Nodes nodes = new Nodes();
    private final IdentityTable arrays = new IdentityTable();
    private final IdentityTable objects = new IdentityTable();
    private final Map<Object, Real> boxes = new IdentityHashMap<>();
    /// Arrays that no active number may be written to, each with the reason.
    private final Map<Object, String> closed = new IdentityHashMap<>();
    private final Receivers receivers = new Receivers();
    private Refusal refused;
    private boolean madeText;
    private int rules;
    private boolean ended;

    private Recording() {}

    /// The recording that this thread's recorded code belongs to.
    ///
    /// @throws Refusal if there is none: recorded code was called by another thread, or too late
    public static Recording current() {
        Recording current = CURRENT.get();
        if (current == null) {
            throw new Refusal("A function made while a derivative is recorded was called by another thread, and recordings are of one thread.\n"
                    + "Use sequential streams and loops in the function.");
        }
        return current;
    }

    /// Whether this thread is inside of a recorded function.
    public static boolean isRunning() {
        return used && CURRENT.get() != null;
    }

    static Recording currentOrNull() {
        return CURRENT.get();
    }

    /// Runs an action in a new recording; what the action refuses stays refused, whatever handlers it meets on its way.
    static <T> T run(Supplier<T> action, Recording recording) {
        used = true;
        CURRENT.set(recording);
        try {
            T result = action.get();
            recording.requireNotRefused();
            return result;
        } catch (Throwable thrown) {
            recording.requireNotRefused();
            throw thrown;
        } finally {
            CURRENT.remove();
            recording.ended = true;
        }
    }

    static Recording start() {
        return new Recording();
    }

    private void requireNotRefused() {
        if (refused != null) {
            throw refused;
        }
    }

    /// Refuses for good: a handler of the user's that catches this does not make the derivative right.
    Refusal refuse(int site, String what, String remedy) {
        return refuse(new Refusal(Sites.origin(site), what, remedy));
    }

    Refusal refuse(Refusal refusal) {
        if (refused == null) {
            refused = refusal;
        }
        return refusal;
    }

    Nodes nodes() {
        return nodes;
    }

    IdentityTable arrays() {
        return arrays;
    }

    IdentityTable objects() {
        return objects;
    }

    Map<Object, Real> boxes() {
        return boxes;
    }

    Receivers receivers() {
        return receivers;
    }

    void close(Object array, String reason) {
        closed.put(array, reason);
    }

    /// Why no active number may be written to an array, or null.
    String closedBecause(Object array) {
        return closed.isEmpty() ? null : closed.get(array);
    }

    boolean hasEnded() {
        return ended;
    }

    /// Runs a method that has a derivative rule.
    <T> T insideOfRule(Supplier<T> action) {
        rules++;
        try {
            return action.get();
        } finally {
            rules--;
        }
    }

    boolean isInsideOfRule() {
        return rules > 0;
    }

    void makeText() {
        madeText = true;
    }

    boolean hasMadeText() {
        return madeText;
    }
}
