package dev.thalweg.autodiff;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Names for the numbers in arguments, as code would reach them: `x`, `w[2][0]`, `line.b`; in the order of [Structure].
final class LeafNames {
    private final List<String> names = new ArrayList<>();

    /// Arrays that have names: one that is met again is the same variables.
    private final Set<Object> named = Collections.newSetFromMap(new IdentityHashMap<>());

    private LeafNames() {}

    static List<String> of(List<String> parameters, Object[] arguments) {
        LeafNames leaves = new LeafNames();
        for (int i = 0; i < arguments.length; i++) {
            leaves.collect(parameters.get(i), arguments[i]);
        }
        return leaves.names;
    }

    private void collect(String name, Object value) {
        switch (value) {
            case Double d -> names.add(name);
            case Float f -> names.add(name);
            case Record record -> {
                RecordClass type = RecordClass.of(record.getClass());
                for (int i = 0; i < type.size(); i++) {
                    collect(name + "." + type.name(i), type.get(record, i));
                }
            }
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    collect(name + ".get(" + i + ")", list.get(i));
                }
            }
            case Map<?, ?> map -> map.forEach((key, element) -> collect(name + ".get(" + key + ")", element));
            case null -> { }
            default -> collectElements(name, value);
        }
    }

    private void collectElements(String name, Object value) {
        boolean areNumbers = value instanceof double[] || value instanceof float[];
        boolean isMet = areNumbers && !named.add(value);
        for (int i = 0; (areNumbers || value instanceof Object[]) && !isMet && i < Array.getLength(value); i++) {
            collect(name + "[" + i + "]", Array.get(value, i));
        }
    }
}
