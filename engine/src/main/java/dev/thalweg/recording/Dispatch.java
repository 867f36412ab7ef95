package dev.thalweg.recording;

import dev.thalweg.ir.Refusal;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.lang.reflect.Method;

/// A call whose method depends on the receiver: it remembers what the last few classes led to.
final class Dispatch extends MutableCallSite {
    private static final int MOST_CLASSES = 4;
    private static final MethodHandle IS_CLASS = Handles.find(Dispatch.class, "isClass", boolean.class, Class.class, Object.class);
    private static final MethodHandle RESOLVE = Handles.find(Dispatch.class, "resolve", MethodHandle.class, Dispatch.class, Object.class);

    private final Callee callee;
    private final MethodHandle slow;
    private final ClassValue<MethodHandle> known = new ClassValue<>() {
        @Override
        protected MethodHandle computeValue(Class<?> receiver) {
            return find(receiver);
        }
    };
    private int classes;

    Dispatch(Callee callee, MethodType recorded) {
        super(recorded);
        this.callee = callee;
        MethodHandle resolve = RESOLVE.bindTo(this).asType(MethodType.methodType(MethodHandle.class, recorded.parameterType(0)));
        slow = MethodHandles.foldArguments(MethodHandles.exactInvoker(recorded), resolve);
        setTarget(slow);
    }

    private static boolean isClass(Class<?> expected, Object receiver) {
        return receiver.getClass() == expected;
    }

    /// What the call reaches for a receiver; the call site may learn it by heart.
    private static MethodHandle resolve(Dispatch site, Object receiver) {
        Class<?> type = receiver.getClass();
        if (Receivers.isForeignFunction(type) && isItsMethod(site, type)) {
            return Recording.current().receivers().function(receiver, site.callee).asType(site.type());
        }
        MethodHandle target = site.known.get(type);
        site.learn(type, target);
        return target;
    }

    private static boolean isItsMethod(Dispatch site, Class<?> type) {
        Method selected = Selection.virtual(type, site.callee.name(), site.callee.type());
        return selected != null && selected.getDeclaringClass() == type;
    }

    private synchronized void learn(Class<?> type, MethodHandle target) {
        if (classes++ < MOST_CLASSES) {
            MethodHandle test = IS_CLASS.bindTo(type).asType(MethodType.methodType(boolean.class, type().parameterType(0)));
            setTarget(MethodHandles.guardWithTest(test, target, getTarget()));
        }
    }

    private MethodHandle find(Class<?> receiver) {
        try {
            return of(receiver, callee).asType(type());
        } catch (Refusal refusal) {
            return Refusals.always(refusal, type());
        }
    }

    /// What a call reaches for receivers of one class, the receiver first.
    static MethodHandle of(Class<?> receiver, Callee callee) {
        if (RecordedFunction.class.isAssignableFrom(receiver)) {
            MethodHandle recorded = Functions.recorded(receiver, callee);
            if (recorded != null) {
                return recorded;
            }
        }
        Method selected = callee.owner().isArray() ? null : Selection.virtual(receiver, callee.name(), callee.type());
        return selected != null && UserClasses.isRecorded(selected)
                ? RecordedMethods.of(selected.getDeclaringClass(), callee.name(), callee.type(), Copy.ACTING)
                : Opaque.call(callee);
    }
}
