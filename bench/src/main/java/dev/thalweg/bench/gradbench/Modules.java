package dev.thalweg.bench.gradbench;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;

/// The modules that the tool knows, by GradBench's names.
final class Modules {
    private final Map<String, Module> known = new TreeMap<>();

    /// Functions by name.
    record Module(String name, Map<String, Entry<?, ?>> functions) {
        Entry<?, ?> function(String function) {
            Entry<?, ?> entry = functions.get(function);
            if (entry == null) {
                throw new NoSuchElementException("The module %s has no function %s; it has %s."
                        .formatted(name, function, String.join(", ", new TreeMap<>(functions).keySet())));
            }
            return entry;
        }
    }

    Modules() {
        add("hello", Hello.FUNCTIONS);
        add("gmm", Mixture.FUNCTIONS);
        add("ba", Bundle.FUNCTIONS);
        add("lstm", Memory.FUNCTIONS);
        add("ode", Ode.FUNCTIONS);
        add("llsq", LeastSquares.FUNCTIONS);
        add("lse", LogSumExp.FUNCTIONS);
        add("det", Determinant.FUNCTIONS);
        add("kmeans", KMeans.FUNCTIONS);
        add("ht", HandTracking.FUNCTIONS);
        add("particle", Particle.FUNCTIONS);
        add("saddle", Saddle.FUNCTIONS);
    }

    private void add(String name, Map<String, Entry<?, ?>> functions) {
        known.put(name, new Module(name, functions));
    }

    Module require(String name) {
        Module module = known.get(name);
        if (module == null) {
            throw new NoSuchElementException("There is no module %s; there are %s.".formatted(name, String.join(", ", known.keySet())));
        }
        return module;
    }
}
