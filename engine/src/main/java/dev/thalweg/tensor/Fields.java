package dev.thalweg.tensor;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/// Fields that other threads read: written in a constructor as volatile ones they would cost more than an operation on a small tensor.
final class Fields {
    private Fields() {}

    static VarHandle of(MethodHandles.Lookup lookup, String name, Class<?> type) {
        try {
            return lookup.findVarHandle(lookup.lookupClass(), name, type);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(name, e);
        }
    }
}
