package dev.thalweg.ir;

import java.lang.classfile.TypeKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A part of a residual stack that a loop reserves before it starts: a record for each time round, with a slot for each value
/// that is kept of it.
public final class Region {
    private final TypeKind kind;
    private final List<Local> slots = new ArrayList<>();

    /// @param kind what the stack holds: `double`, `long` or references
    public Region(TypeKind kind) {
        this.kind = kind;
    }

    public Region copy() {
        Region copy = new Region(kind);
        copy.slots.addAll(slots);
        return copy;
    }

    public TypeKind kind() {
        return kind;
    }

    /// Gives a value a slot in each record, unless it has one.
    public void addOnce(Local local) {
        if (!slots.contains(local)) {
            slots.add(local);
        }
    }

    public List<Local> slots() {
        return Collections.unmodifiableList(slots);
    }

    public int slot(Local local) {
        return slots.indexOf(local);
    }

    /// Entries of one record.
    public int size() {
        return slots.size();
    }

    /// The stack that keeps values of a kind: `float` is kept as `double`, `int` as `long`.
    public static TypeKind keeping(TypeKind kind) {
        return switch (kind) {
            case FLOAT -> TypeKind.DOUBLE;
            case INT -> TypeKind.LONG;
            default -> kind;
        };
    }
}
