package dev.thalweg.bytecode;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.zip.CRC32C;

/// The class files and rules that something was made from, as they were.
public final class Sources {
    private static final ScopedValue<Sources> CURRENT = ScopedValue.newInstance();
    private static final long ABSENT = 0;

    private final Map<Place, Long> hashes = new ConcurrentHashMap<>();
    private final int rules = CustomRules.version();

    /// A class file: a loader may be gone when it is looked for again, and then nothing runs its code either.
    private record Place(WeakReference<ClassLoader> loader, String resource) {}

    /// Notes what is read while something is made.
    public <T> T noting(Supplier<T> maker) {
        return ScopedValue.where(CURRENT, this).call(maker::get);
    }

    /// Adds these to what is being made, if anything is.
    public void note() {
        if (CURRENT.isBound()) {
            CURRENT.get().hashes.putAll(hashes);
        }
    }

    static void note(ClassLoader loader, String resource, byte[] bytes) {
        if (CURRENT.isBound()) {
            CURRENT.get().hashes.put(new Place(new WeakReference<>(loader), resource), hash(bytes));
        }
    }

    /// Whether each class file that was looked for was there.
    public boolean areComplete() {
        return !hashes.containsValue(ABSENT);
    }

    /// Whether all is still as it was.
    public boolean areCurrent() {
        return rules == CustomRules.version() && hashes.entrySet().stream().allMatch(e -> isCurrent(e.getKey(), e.getValue()));
    }

    private static boolean isCurrent(Place place, long hash) {
        ClassLoader loader = place.loader().get();
        return loader == null || hash(ClassBytes.bytes(loader, place.resource())) == hash;
    }

    /// Two hashes in one, because a change that is missed is a wrong number.
    private static long hash(byte[] bytes) {
        if (bytes == null) {
            return ABSENT;
        }
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return sum.getValue() << Integer.SIZE ^ Arrays.hashCode(bytes);
    }
}
