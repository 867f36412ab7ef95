package dev.thalweg.autodiff;

import dev.thalweg.ir.Refusal;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/// Refuses one array in two places where each has a direction or a cotangent of its own: a recording takes it for the one variable that it is.
final class OneArrayTwice {
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private OneArrayTwice() {}

    static void refuse(Object[] arguments) {
        OneArrayTwice pass = new OneArrayTwice();
        for (Object argument : arguments) {
            Structure.leaves(argument).forEach(pass::look);
        }
    }

    private void look(Object leaf) {
        if (leaf instanceof Object[] rows) {
            for (Object row : rows) {
                look(row);
            }
        } else if (leaf != null && leaf.getClass().isArray() && !seen.add(leaf)) {
            throw new Refusal("The function was given one array twice, and their derivatives cannot be told apart.\nPass a copy: array.clone().");
        }
    }
}
