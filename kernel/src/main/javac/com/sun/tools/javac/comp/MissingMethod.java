package com.sun.tools.javac.comp;

import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree.Tag;
import com.sun.tools.javac.util.Name;

/// What to define where an operator has no method to call.
final class MissingMethod {
    private MissingMethod() {}

    /// Null where only Java's own error says what is wrong: for arrays and functions nobody defines methods.
    static String unary(Tag tag, Name operator, Type operand) {
        return !ofClass(operand) || OperatorNames.of(tag).isEmpty() ? null
                : "%s has no method %s(); define one to use %s".formatted(operand.tsym.name, OperatorNames.of(tag).getFirst(), operator);
    }

    static String binary(Tag tag, Name operator, Type left, Type right) {
        return !ofClass(left) ? null : "%s has no method %s(%s); define one to use %s"
                .formatted(left.tsym.name, OperatorNames.of(tag).getFirst(), name(right), operator);
    }

    static String numberFirst(Tag tag, Name operator, Type left, Type right) {
        return !ofClass(right) || !left.isNumeric() ? null : "%s has no static method %s(%s, %s); define one to use %s behind a number"
                .formatted(right.tsym.name, OperatorNames.of(tag).getFirst(), name(left), name(right), operator);
    }

    private static boolean ofClass(Type type) {
        return type.hasTag(TypeTag.CLASS) && !type.tsym.name.isEmpty();
    }

    private static Object name(Type type) {
        return type.isPrimitive() ? type.baseType() : type.tsym.name;
    }
}
