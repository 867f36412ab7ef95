package dev.thalweg.recording;

import dev.thalweg.ir.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Numbers for the lines of recorded methods; each line has one, however often its method is recorded.
final class Sites {
    static final int NOWHERE = 0;

    private static final List<Origin> ORIGINS = new ArrayList<>(List.of(Origin.NONE));
    private static final Map<Origin, Integer> NUMBERS = new HashMap<>();

    private Sites() {}

    static synchronized int of(Origin origin) {
        return NUMBERS.computeIfAbsent(origin, o -> {
            ORIGINS.add(o);
            return ORIGINS.size() - 1;
        });
    }

    static synchronized Origin origin(int site) {
        return ORIGINS.get(site);
    }
}
