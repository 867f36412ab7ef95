package dev.thalweg.recording;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Looks for active numbers in objects that code without a rule is to get.
final class Activity {
    private final Recording recording;
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private Activity(Recording recording) {
        this.recording = recording;
    }

    /// Whether an object is a box of an active number, or an array, collection, map or user's object that holds one.
    static boolean isIn(Object object, Recording recording) {
        return new Activity(recording).find(object);
    }

    private boolean find(Object object) {
        if (object == null || !seen.add(object)) {
            return false;
        }
        return recording.boxes().containsKey(object) || ArrayInstructions.isActive(object, recording) || isActiveObject(object) || switch (object) {
            case Object[] elements -> java.util.Arrays.stream(elements).anyMatch(this::find);
            case Collection<?> elements when UserClasses.isOfJdk(object.getClass()) -> elements.stream().anyMatch(this::find);
            case Map<?, ?> map when UserClasses.isOfJdk(object.getClass()) ->
                    map.entrySet().stream().anyMatch(e -> find(e.getKey()) || find(e.getValue()));
            case Optional<?> optional -> optional.isPresent() && find(optional.get());
            default -> false;
        };
    }

    private boolean isActiveObject(Object object) {
        int[] nodes = recording.objects().get(object);
        return nodes != null && java.util.Arrays.stream(nodes).anyMatch(n -> n != 0);
    }
}
