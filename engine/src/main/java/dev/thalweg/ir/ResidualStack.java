package dev.thalweg.ir;

import java.lang.classfile.TypeKind;
import java.util.ArrayList;
import java.util.Collections;
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

    Integer reserve(Region region, int records) {
        List<Object> stack = of(region.kind());
        int base = stack.size();
        stack.addAll(Collections.nCopies(records * region.size(), null));
        return base;
    }

    Object keep(Region region, Local slot, int record, Object value) {
        of(region.kind()).set(record + region.slot(slot), value);
        return null;
    }

    Object recall(Region region, Local slot, int record) {
        return of(region.kind()).get(record + region.slot(slot));
    }

    Object release(Region region, int base) {
        List<Object> stack = of(region.kind());
        stack.subList(base, stack.size()).clear();
        return null;
    }

    private List<Object> of(Type type) {
        return of(Region.keeping(type.kind()));
    }

    private List<Object> of(TypeKind kind) {
        return stacks.computeIfAbsent(kind, k -> new ArrayList<>());
    }
}
