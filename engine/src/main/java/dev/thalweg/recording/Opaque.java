package dev.thalweg.recording;

import dev.thalweg.ir.Refusal;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/// Calls of methods that are not recorded: they get values, and no active number unless [Treatment] knows that it ends there.
final class Opaque {
    private static final MethodHandle VALUE = Handles.find(Opaque.class, "value", double.class, Real.class);
    private static final MethodHandle CONSTANT = Handles.find(Opaque.class, "constant", double.class, Callee.class, Real.class);
    private static final MethodHandle NUMBERS = Handles.find(Opaque.class, "numbers", Object.class, Callee.class, Object.class);
    private static final MethodHandle OBJECT = Handles.find(Opaque.class, "object", Object.class, Callee.class, Object.class);
    private static final MethodHandle UNKNOWN = Handles.find(Opaque.class, "unknown", Object.class, Callee.class, Object.class);
    private static final MethodHandle NO_BITS = Handles.find(Opaque.class, "noBits", Object.class, Callee.class, Object.class);
    private static final MethodHandle NO_TEXT = Handles.find(Opaque.class, "noText", void.class, Callee.class);
    private static final MethodHandle CLONE = Handles.find(Opaque.class, "clone", Object.class, Object.class, Object.class);

    private Opaque() {}

    static MethodHandle call(Callee callee) {
        requirePlainCall(callee);
        MethodHandles.Lookup lookup = RecordedMethods.lookup(callee.from());
        try {
            MethodHandle plain = switch (callee.call()) {
                case STATIC -> lookup.findStatic(callee.owner(), callee.name(), callee.type());
                case SPECIAL -> lookup.findSpecial(callee.owner(), callee.name(), callee.type(), callee.from());
                case VIRTUAL -> lookup.findVirtual(callee.owner(), callee.name(), callee.type());
            };
            return treated(callee.name().equals("clone") ? keepingNumbers(plain) : plain, callee);
        } catch (ReflectiveOperationException e) {
            throw new Refusal(Sites.origin(callee.site()), "calls " + callee.description() + ", which cannot be reached: " + e.getMessage(),
                    "Call it outside of the function.");
        }
    }

    static MethodHandle construct(Callee callee) throws ReflectiveOperationException {
        return treated(RecordedMethods.lookup(callee.from()).findConstructor(callee.owner(), callee.type()), callee);
    }

    private static void requirePlainCall(Callee callee) {
        if (callee.owner().getName().startsWith("java.lang.invoke.")) {
            throw new Refusal(Sites.origin(callee.site()), "calls " + callee.description() + ", and no derivative flows through that",
                    "Call the method itself.");
        }
    }

    private static MethodHandle treated(MethodHandle plain, Callee callee) {
        Treatment treatment = Treatment.of(callee);
        if (treatment == Treatment.TEXT) {
            return Text.of(plain);
        }
        MethodHandle result = plain;
        for (int i = 0; i < plain.type().parameterCount(); i++) {
            Class<?> type = plain.type().parameterType(i);
            MethodHandle filter = filter(type, treatment, callee);
            result = filter == null ? result : MethodHandles.filterArguments(result, i, filter);
        }
        if (treatment == Treatment.PARSES) {
            result = MethodHandles.foldArguments(result, NO_TEXT.bindTo(callee));
        }
        return Text.returning(result);
    }

    private static MethodHandle filter(Class<?> type, Treatment treatment, Callee callee) {
        if (RecordedTypes.isNumber(type)) {
            return Text.narrowed(treatment == Treatment.FLAT ? VALUE : CONSTANT.bindTo(callee), type);
        } else if (type.isPrimitive() || type == String.class) {
            return null;
        }
        MethodHandle filter = switch (treatment) {
            case FLAT, TEXT -> null;
            case BITS -> NO_BITS;
            case KEEPS, PARSES -> type == double[].class || type == float[].class ? NUMBERS : OBJECT;
            case UNKNOWN -> UNKNOWN;
        };
        return filter == null ? null : filter.bindTo(callee).asType(MethodType.methodType(type, type));
    }

    private static double value(Real x) {
        return x.value;
    }

    private static double constant(Callee callee, Real x) {
        if (x.node >= 0) {
            throw refuse(callee, "passes an active number to " + callee.description() + callee.lack());
        }
        return x.value;
    }

    private static Refusal refuse(Callee callee, String what) {
        return Recording.current().refuse(callee.site(), what, "Write it as arithmetic in the function, or compute it outside of it.");
    }

    /// An array that code without a rule takes as numbers, and may keep.
    private static Object numbers(Callee callee, Object array) {
        Recording r = Recording.current();
        if (array != null && ArrayInstructions.isActive(array, r)) {
            throw refuse(callee, "passes an array of active numbers to " + callee.description() + callee.lack());
        } else if (array != null && r.arrays().get(array) == null) {
            r.close(array, "writes an active number into an array that was passed to " + callee.description() + callee.lack());
        }
        return array;
    }

    /// An object that code without a rule keeps, or calls.
    private static Object object(Callee callee, Object object) {
        if (object != null && !Callbacks.areHarmless(object.getClass())) {
            throw refuse(callee, "passes an object of %s to %s, which may call its methods where nothing is recorded"
                    .formatted(object.getClass().getName(), callee.description()));
        }
        return object;
    }

    private static Object unknown(Callee callee, Object object) {
        if (Activity.isIn(object, Recording.current())) {
            throw refuse(callee, "passes active numbers to " + callee.description() + callee.lack());
        }
        return object(callee, object instanceof double[] || object instanceof float[] ? numbers(callee, object) : object);
    }

    private static Object noBits(Callee callee, Object object) {
        if (Recording.current().boxes().containsKey(object)) {
            throw refuse(callee, "passes an active number to " + callee.description() + callee.lack());
        }
        return object;
    }

    private static void noText(Callee callee) {
        if (Recording.current().hasMadeText()) {
            throw refuse(callee, "calls " + callee.description() + " after an active number was made into text, and no derivative flows through text");
        }
    }

    /// A copy of an object holds the same numbers.
    private static MethodHandle keepingNumbers(MethodHandle clone) {
        MethodHandle keep = CLONE.asType(MethodType.methodType(clone.type().returnType(), clone.type().returnType(), clone.type().parameterType(0)));
        return MethodHandles.foldArguments(keep, clone);
    }

    private static Object clone(Object copy, Object original) {
        Recording r = Recording.current();
        int[] nodes = r.objects().get(original);
        if (nodes != null) {
            r.objects().put(copy, nodes.clone());
        }
        return copy;
    }
}
