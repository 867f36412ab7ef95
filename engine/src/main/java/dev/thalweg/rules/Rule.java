package dev.thalweg.rules;

import dev.thalweg.ir.Primitive;
import java.util.List;

/// The derivative of one primitive: a share for each operand, none of them for a primitive that is flat.
public record Rule(Primitive primitive, List<Share> shares) {
    /// What `g` of an operand (or of the result, backwards) is worth: `g` times the partial derivative.
    @FunctionalInterface
    public interface Share {
        /// @param x the operands
        /// @param y the result
        Term of(List<Term> x, Term y, Term g);
    }

    @FunctionalInterface
    interface Unary {
        Term of(Term x, Term y, Term g);
    }

    @FunctionalInterface
    interface Binary {
        Term of(Term a, Term b, Term y, Term g);
    }

    static Rule flat(Primitive primitive) {
        return new Rule(primitive, List.of());
    }

    static Rule unary(Primitive primitive, Unary share) {
        return new Rule(primitive, List.of((x, y, g) -> share.of(x.getFirst(), y, g)));
    }

    static Rule binary(Primitive primitive, Binary a, Binary b) {
        return new Rule(primitive, List.of(
                (x, y, g) -> a.of(x.getFirst(), x.getLast(), y, g),
                (x, y, g) -> b.of(x.getFirst(), x.getLast(), y, g)));
    }

    public boolean isFlat() {
        return shares.isEmpty();
    }
}
