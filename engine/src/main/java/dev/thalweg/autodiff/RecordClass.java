package dev.thalweg.autodiff;

import dev.thalweg.ir.Refusal;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;

/// The components of one class of records, and its canonical constructor.
///
/// Components are read from their fields: an accessor may be written to give something else.
final class RecordClass {
    private static final ClassValue<RecordClass> ALL = new ClassValue<>() {
        @Override
        protected RecordClass computeValue(Class<?> type) {
            return new RecordClass(type);
        }
    };

    private final Class<?> type;
    private final RecordComponent[] components;
    private final Field[] fields;
    private final Constructor<?> constructor;

    private RecordClass(Class<?> type) {
        this.type = type;
        this.components = type.getRecordComponents();
        this.fields = new Field[components.length];
        try {
            for (int i = 0; i < fields.length; i++) {
                fields[i] = type.getDeclaredField(components[i].getName());
                fields[i].setAccessible(true);
            }
            constructor = type.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
        } catch (NoSuchFieldException | NoSuchMethodException e) {
            throw new IllegalStateException(type + " is no record", e);
        } catch (InaccessibleObjectException e) {
            throw new Refusal("The package %s is closed to the engine, which takes its record %s apart.\nOpen it in its module: opens %1$s to dev.thalweg.engine;"
                    .formatted(type.getPackageName(), type.getSimpleName()));
        }
    }

    static RecordClass of(Class<?> type) {
        return ALL.get(type);
    }

    int size() {
        return fields.length;
    }

    String name(int component) {
        return components[component].getName();
    }

    Class<?> type(int component) {
        return components[component].getType();
    }

    Object get(Object instance, int component) {
        try {
            return fields[component].get(instance);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A record of derivatives.
    ///
    /// @throws Refusal if the constructor does not take them, or does not keep them as they are
    Object make(Object... derivatives) {
        try {
            Object made = constructor.newInstance(derivatives);
            for (int i = 0; i < fields.length; i++) {
                if (!Objects.deepEquals(get(made, i), derivatives[i])) {
                    throw refusal("changes its component " + name(i));
                }
            }
            return made;
        } catch (InvocationTargetException e) {
            throw refusal("throws " + e.getCause());
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private Refusal refusal(String what) {
        return new Refusal(("The gradient by a %1$s is a %1$s that holds derivatives, and the constructor of %1$s %2$s when it is given them.\n"
                + "Check the components elsewhere, or take them as arguments of their own.").formatted(type.getSimpleName(), what));
    }
}
