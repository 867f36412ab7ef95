package dev.thalweg.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;

/// The check that every loop of a generated program, and every loop and method of a cell, makes: may I go on?
///
/// It costs nothing while nobody is to be stopped, because the compiler inlines an empty call site. Arming the site
/// throws away the code compiled with it, so that even a hot loop meets the check at its next safepoint.
public final class Cancel {
    private static final MethodHandle PASS = MethodHandles.empty(MethodType.methodType(void.class));
    private static final MutableCallSite SITE = new MutableCallSite(PASS);
    private static final MethodHandle CHECK = SITE.dynamicInvoker();
    private static final MethodHandle RUN = run();

    private static boolean armed;

    private Cancel() {}

    /// Called by woven code at the entry of each method and before each jump backwards.
    public static void check() throws Throwable {
        CHECK.invokeExact();
    }

    /// Makes each check run this test, which throws in the threads that must stop.
    public static synchronized void arm(Runnable test) {
        armed = true;
        setTarget(MethodHandles.insertArguments(RUN, 0, test));
    }

    public static synchronized void disarm() {
        if (armed) {
            armed = false;
            setTarget(PASS);
        }
    }

    private static void setTarget(MethodHandle target) {
        SITE.setTarget(target);
        MutableCallSite.syncAll(new MutableCallSite[] {SITE});
    }

    private static MethodHandle run() {
        try {
            return MethodHandles.lookup().findVirtual(Runnable.class, "run", MethodType.methodType(void.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
