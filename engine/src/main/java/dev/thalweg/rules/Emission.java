package dev.thalweg.rules;

import dev.thalweg.ir.Op;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;

/// Where a row's instructions go.
@FunctionalInterface
public interface Emission {
    Value emit(Type type, Op op);
}
