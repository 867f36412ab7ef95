package dev.thalweg.autodiff;

import dev.thalweg.recording.Derivation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// The arguments of a function that is recorded: their numbers, in the order of [Structure], are what its derivative is taken by.
final class RecordedArguments {
    private final Derivation derivation;
    private final RecordedLeaves leaves;
    private final Object[] given;
    /// Of each array what is passed for it.
    private final Map<Object, Object> copies = new IdentityHashMap<>();
    private final boolean isCopied;
    private final Object[] passed;

    private RecordedArguments(Derivation derivation, Object[] given, boolean isCopied) {
        this.derivation = derivation;
        this.leaves = new RecordedLeaves(derivation);
        this.given = given;
        this.isCopied = isCopied;
        Arrays.stream(given).forEach(Structure::leaves); // what cannot be taken apart is refused before anything is entered
        this.passed = Arrays.stream(given).map(this::enter).toArray();
    }

    /// Enters the arrays themselves: what the function writes into them stays written.
    static RecordedArguments of(Derivation derivation, Object[] given) {
        return new RecordedArguments(derivation, given, false);
    }

    /// Enters copies of the arrays; what was one array stays one.
    static RecordedArguments copied(Derivation derivation, Object[] given) {
        return new RecordedArguments(derivation, given, true);
    }

    /// What to call the function with.
    Object[] passed() {
        return passed;
    }

    /// Arrays are entered where they are; a number in a box gets a box of its own, in a copy of what holds it.
    private Object enter(Object value) {
        return switch (value) {
            case Double number -> derivation.enter(number);
            case Float number -> derivation.enter(number);
            case double[] numbers -> entered(numbers);
            case float[] numbers -> entered(numbers);
            case Record record -> enterRecord(record);
            case List<?> list -> {
                List<Object> copy = new ArrayList<>();
                list.forEach(element -> copy.add(enter(element)));
                yield copy;
            }
            case Map<?, ?> map -> {
                Map<Object, Object> copy = map instanceof SortedMap<?, ?> sorted ? Structure.emptyLike(sorted) : new LinkedHashMap<>();
                map.forEach((key, element) -> copy.put(key, enter(element)));
                yield copy;
            }
            case Object[] elements -> {
                Object[] copy = elements.clone();
                Arrays.setAll(copy, i -> enter(elements[i]));
                Object known = copies.putIfAbsent(elements, Structure.isLeaf(elements) && !isCopied ? elements : copy);
                yield known == null ? copies.get(elements) : known;
            }
            case null, default -> value;
        };
    }

    private Object entered(Object array) {
        Object passed = isCopied ? copies.computeIfAbsent(array, derivation::copy) : array;
        derivation.enterElements(passed);
        return passed;
    }

    private Object enterRecord(Record record) {
        RecordClass type = RecordClass.of(record.getClass());
        Object[] components = new Object[type.size()];
        boolean isOther = false;
        for (int i = 0; i < components.length; i++) {
            Object component = leaves.component(record, type, i);
            components[i] = enter(component);
            isOther |= components[i] != component && !type.type(i).isPrimitive();
        }
        Object passed = isOther ? type.make(components) : record;
        holdNumbers(passed, type, Arrays.asList(components).iterator());
        return passed;
    }

    /// The fields of a record hold the numbers of these components.
    private void holdNumbers(Object record, RecordClass type, Iterator<?> components) {
        for (int i = 0; i < type.size(); i++) {
            Object component = components.next();
            if (RecordedLeaves.isNumber(type, i)) {
                derivation.hold(record, type.name(i), (Number) component);
            }
        }
    }

    /// The derivatives in the shapes of the arguments, each in its place.
    Object[] shaped(List<Object> derivatives) {
        Iterator<Object> rows = derivatives.iterator();
        return Arrays.stream(given).map(argument -> leaves.assembled(argument, rows)).toArray();
    }
}
