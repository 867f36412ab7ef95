package dev.thalweg.transform;

import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Test;
import dev.thalweg.ir.Value;
import java.util.Set;

/// Comparisons with `null` of what never is.
final class NullTests {
    private NullTests() {}

    /// @param made references to objects; where a block's end compares one, it compares it with `null`
    static Terminator decided(Terminator terminator, Set<Value> made) {
        return terminator instanceof Terminator.Branch b && b.test().ofReferences() && (made.contains(b.a()) || made.contains(b.b()))
                ? new Terminator.Jump(b.test() == Test.SAME ? b.no() : b.yes()) : terminator;
    }
}
