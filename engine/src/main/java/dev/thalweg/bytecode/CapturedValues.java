package dev.thalweg.bytecode;

import dev.thalweg.ir.Op.Member;
import java.lang.constant.ClassDesc;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// Finds out what is known of a function's captured values: the methods behind functions, the classes of users' objects, and in turn what
/// these hold in final fields.
///
/// Only what the host's class loader finds by its name counts, so that names tell classes apart, and what the host may name.
final class CapturedValues {
    /// A chain of objects may be long; what lies deeper is called as before.
    private static final int DEEPEST = 6;
    private static final int MOST = 100;

    private final Class<?> host;
    private final ClassBytes classes;
    private final List<Object> values;
    private final List<Captures.Known> known = new ArrayList<>();
    private final List<ClassDesc> added = new ArrayList<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private CapturedValues(Target target) {
        this.host = target.host();
        this.classes = new ClassBytes(host.getClassLoader());
        this.values = new ArrayList<>(target.captured());
    }

    /// The target with what is known of its captured values, and the values behind them.
    static Target of(Target target) {
        CapturedValues found = new CapturedValues(target);
        for (int i = 0; i < target.captured().size(); i++) {
            found.look(i, 0);
        }
        return found.known.isEmpty() ? target : new Target(target.host(), target.method(), target.opcode(), target.ofInterface(), found.values,
                new Captures(found.known, found.added));
    }

    private void look(int at, int depth) {
        Object value = values.get(at);
        if (value == null || depth > DEEPEST || values.size() > MOST || !seen.add(value)) {
            return;
        }
        if (Target.isLambda(value)) {
            CapturedFunction.of(value).filter(f -> isVisible(f.owner())).ifPresent(f -> lookInto(at, f, depth));
        } else if (isUsers(value.getClass()) && isVisible(value.getClass())) {
            known.add(new Captures.Instance(at, desc(value.getClass())));
            for (Class<?> type = value.getClass(); type != null && isUsers(type); type = type.getSuperclass()) {
                lookInto(at, value, type, depth);
            }
        }
    }

    private void lookInto(int at, CapturedFunction f, int depth) {
        int first = values.size();
        values.addAll(f.captured());
        added.addAll(f.types());
        known.add(new Captures.Function(at, f.type(), f.name(), f.parameters(), f.opcode(), f.method(), f.owner().isInterface(), first, f.captured().size()));
        for (int i = 0; i < f.captured().size(); i++) {
            look(first + i, depth + 1);
        }
    }

    private void lookInto(int at, Object value, Class<?> type, int depth) {
        for (Field field : type.getDeclaredFields()) {
            Object held = Modifier.isStatic(field.getModifiers()) || !Modifier.isFinal(field.getModifiers()) || field.getType().isPrimitive() ? null
                    : held(value, field);
            if (held != null && (Target.isLambda(held) || isUsers(held.getClass())) && isVisible(field.getType())) {
                known.add(new Captures.Field(at, new Member(desc(type), field.getName(), desc(field.getType()).descriptorString()), values.size()));
                values.add(held);
                added.add(desc(field.getType()));
                look(values.size() - 1, depth + 1);
            }
        }
    }

    /// Null where the field is closed to this module.
    private static Object held(Object value, Field field) {
        try {
            field.setAccessible(true);
            return field.get(value);
        } catch (IllegalAccessException | RuntimeException closed) {
            return null;
        }
    }

    private static boolean isUsers(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return loader != null && loader != ClassLoader.getPlatformClassLoader() && !type.isArray() && !type.isHidden();
    }

    private boolean isVisible(Class<?> type) {
        boolean isOpen = Modifier.isPublic(type.getModifiers()) || type.getPackageName().equals(host.getPackageName());
        return isOpen && (!isUsers(type) || classes.finds(type));
    }

    private static ClassDesc desc(Class<?> type) {
        return type.describeConstable().orElseThrow();
    }
}
