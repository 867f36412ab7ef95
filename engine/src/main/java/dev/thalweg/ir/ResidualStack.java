package dev.thalweg.ir;

import java.lang.classfile.TypeKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The residuals of one run of an adjoint program that is interpreted: a stack for real numbers, one for integers, and
/// one for references.
final class ResidualStack {
    private final Map<TypeKind, List<Object>> stacks = new EnumMap<>(TypeKind.class);

    Object push(Type type, Object value) {
        of(type).add(value);
        return null;
    }

    Object pop(Type type) {
        return of(type).removeLast();
    }

    private List<Object> of(Type type) {
        TypeKind kept = switch (type.kind()) {
            case FLOAT -> TypeKind.DOUBLE;
            case INT -> TypeKind.LONG;
            default -> type.kind();
        };
        return stacks.computeIfAbsent(kept, k -> new ArrayList<>());
    }
}
