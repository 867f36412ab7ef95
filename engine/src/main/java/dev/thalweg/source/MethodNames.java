package dev.thalweg.source;

import dev.thalweg.ir.Callee;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Names for the functions of a program: `power` and, for its way back, `powerReverse`.
final class MethodNames {
    private final Map<Callee, String> names = new HashMap<>();

    /// @param entry the name that is taken
    MethodNames(String entry, List<Callee> callees) {
        for (Callee callee : callees) {
            String wanted = wanted(callee.name());
            String name = wanted;
            for (int k = 2; names.containsValue(name) || name.equals(entry); k++) {
                name = wanted + k;
            }
            names.put(callee, name);
        }
    }

    private static String wanted(String name) {
        String simple = name.substring(name.lastIndexOf('.') + 1).replace(" (reverse)", "Reverse");
        String plain = simple.replaceAll("[^A-Za-z0-9_$]", "");
        return plain.startsWith("lambda$") ? plain.substring(plain.indexOf('$') + 1).replace('$', '_') : plain;
    }

    String of(Callee callee) {
        return names.get(callee);
    }
}
