package dev.thalweg.autodiff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/// Takes arguments that are records apart, as a compiled program takes them: into components that are no records by their
/// declared types.
final class Components {
    private Components() {}

    /// The components of each record in its place; the arguments themselves if none is a record.
    static Object[] of(Object[] arguments) {
        if (Arrays.stream(arguments).noneMatch(Record.class::isInstance)) {
            return arguments;
        }
        List<Object> components = new ArrayList<>();
        for (Object argument : arguments) {
            if (argument instanceof Record) {
                collect(argument, components);
            } else {
                components.add(argument);
            }
        }
        return components.toArray();
    }

    /// The components of a direction, which has a part for each argument.
    ///
    /// @throws IllegalArgumentException if a record is not of its argument's shape
    static Object[] along(Object[] direction, Object[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] instanceof Record && !Structure.shape(arguments[i]).equals(Structure.shape(direction[i]))) {
                throw new IllegalArgumentException("The direction for a record must have its shape, %s, but is %s."
                        .formatted(Structure.shape(arguments[i]), Structure.shape(direction[i])));
            }
        }
        return of(direction);
    }

    private static void collect(Object instance, List<Object> into) {
        RecordClass type = RecordClass.of(instance.getClass());
        for (int i = 0; i < type.size(); i++) {
            Object component = type.get(instance, i);
            if (!type.type(i).isRecord()) {
                into.add(component);
            } else if (component == null) {
                throw new IllegalArgumentException("The component %s of a %s is null; a derivative is taken at numbers."
                        .formatted(type.name(i), instance.getClass().getSimpleName()));
            } else {
                collect(component, into);
            }
        }
    }

    /// The derivatives by components as records like the arguments; a record without any is null.
    static Object[] together(Object[] derivatives, Object[] arguments) {
        Iterator<Object> next = Arrays.asList(derivatives).iterator();
        return Arrays.stream(arguments).map(argument -> argument instanceof Record ? together(next, argument) : next.next()).toArray();
    }

    private static Object together(Iterator<Object> derivatives, Object like) {
        RecordClass type = RecordClass.of(like.getClass());
        Object[] components = new Object[type.size()];
        boolean any = false;
        for (int i = 0; i < components.length; i++) {
            Object derivative = type.type(i).isRecord() ? together(derivatives, type.get(like, i)) : derivatives.next();
            any |= derivative != null;
            components[i] = derivative == null && type.type(i).isPrimitive() ? Structure.zero(type.type(i))
                    : type.type(i) == float.class ? (Object) ((Number) derivative).floatValue() : derivative;
        }
        return any ? type.make(components) : null;
    }
}
