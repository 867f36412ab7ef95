package dev.thalweg.tensor;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/// The array that views of one tensor share.
///
/// A pending expression captures the array, not the storage: writing first replaces a captured array by a copy, so that nobody
/// can tell when an expression is evaluated.
final class Storage {
    private static final VarHandle ARRAY = Fields.of(MethodHandles.lookup(), "array", Object.class);

    final DType dtype;
    private Object array;
    private boolean captured;

    Storage(DType dtype, Object array) {
        this.dtype = dtype;
        this.array = array;
    }

    Object array() {
        return ARRAY.getAcquire(this);
    }

    /// The array, which does not change from now on.
    synchronized Object capture() {
        captured = true;
        return array;
    }

    /// The same array for somebody who must not see later writes.
    synchronized Storage snapshot() {
        captured = true;
        Storage snapshot = new Storage(dtype, array);
        snapshot.captured = true;
        return snapshot;
    }

    /// The array, to be written.
    synchronized Object writable() {
        if (captured) {
            int n = dtype.loops().length(array);
            Object copy = dtype.loops().allocate(n);
            dtype.loops().copy(array, 0, 1, copy, 0, 1, n);
            ARRAY.setRelease(this, copy);
            captured = false;
        }
        return array;
    }
}
