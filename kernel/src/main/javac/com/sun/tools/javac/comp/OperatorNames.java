package com.sun.tools.javac.comp;

import com.sun.tools.javac.tree.JCTree.Tag;
import java.util.List;
import java.util.Map;

/// The methods that operators call, and what may stand in for a method that is missing.
final class OperatorNames {
    private static final Map<Tag, List<String>> METHODS = Map.ofEntries(
            Map.entry(Tag.PLUS, List.of("add", "plus")),
            Map.entry(Tag.MINUS, List.of("sub", "subtract", "minus")),
            Map.entry(Tag.MUL, List.of("mul", "multiply", "times")),
            Map.entry(Tag.DIV, List.of("div", "divide")),
            Map.entry(Tag.MOD, List.of("rem", "remainder")),
            Map.entry(Tag.NEG, List.of("neg", "negate")),
            Map.entry(Tag.LT, List.of("lt")),
            Map.entry(Tag.LE, List.of("le")),
            Map.entry(Tag.GT, List.of("gt")),
            Map.entry(Tag.GE, List.of("ge")));

    /// What says the same with its operands in the other order.
    private static final Map<Tag, Tag> SWAPPED = Map.of(Tag.PLUS, Tag.PLUS, Tag.MUL, Tag.MUL,
            Tag.LT, Tag.GT, Tag.GT, Tag.LT, Tag.LE, Tag.GE, Tag.GE, Tag.LE);

    private OperatorNames() {}

    /// The names in the order in which they are tried; none for operators that are Java's alone.
    static List<String> of(Tag tag) {
        return METHODS.getOrDefault(tag, List.of());
    }

    /// The operator to use with the operands swapped; null if there is none.
    static Tag swapped(Tag tag) {
        return SWAPPED.get(tag);
    }

    static boolean comparison(Tag tag) {
        return tag == Tag.LT || tag == Tag.LE || tag == Tag.GT || tag == Tag.GE;
    }
}
