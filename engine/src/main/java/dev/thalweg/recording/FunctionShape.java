package dev.thalweg.recording;

import java.io.Serializable;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;

/// What a lambda or method reference makes.
///
/// @param name    the interface's method
/// @param factory from the captured values to the interface
/// @param erased  the type of the interface's method
/// @param dynamic its type at this place
/// @param more    flags, further interfaces and bridges, as `LambdaMetafactory.altMetafactory` takes them
record FunctionShape(String name, MethodType factory, MethodType erased, MethodType dynamic, List<Object> more) {
    private static final int SERIALIZABLE = 1;
    private static final int MARKERS = 2;
    private static final int BRIDGES = 4;

    Class<?> type() {
        return factory.returnType();
    }

    /// The interface and those that it is to have besides.
    List<Class<?>> interfaces() {
        List<Class<?>> all = new ArrayList<>(List.of(type()));
        if (has(SERIALIZABLE)) {
            all.add(Serializable.class);
        }
        if (has(MARKERS)) {
            int count = (Integer) more.get(1);
            more.subList(2, 2 + count).forEach(marker -> all.add((Class<?>) marker));
        }
        return all.stream().distinct().toList();
    }

    /// The other types under which the method is called.
    List<MethodType> bridges() {
        if (!has(BRIDGES)) {
            return List.of();
        }
        int at = has(MARKERS) ? 2 + (Integer) more.get(1) : 1;
        return more.subList(at + 1, at + 1 + (Integer) more.get(at)).stream().map(MethodType.class::cast).toList();
    }

    private boolean has(int flag) {
        return !more.isEmpty() && ((Integer) more.getFirst() & flag) != 0;
    }
}
