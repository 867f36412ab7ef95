package dev.thalweg.recording;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;

/// A recorded copy that is called with its arguments in an array: made once, for to make a method handle takes longer than most calls.
///
/// @param type of the copy
record EntryPoint(MethodType type, MethodHandle spread) {
    static EntryPoint of(MethodHandle copy) {
        return new EntryPoint(copy.type(), copy.asType(copy.type().generic()).asSpreader(Object[].class, copy.type().parameterCount()));
    }

    boolean takesNumber(int parameter) {
        return type.parameterType(parameter) == Real.class;
    }

    Object call(Object[] arguments) throws Throwable {
        return (Object) spread.invokeExact(arguments);
    }
}
