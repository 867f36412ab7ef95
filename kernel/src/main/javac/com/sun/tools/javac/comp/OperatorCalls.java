package com.sun.tools.javac.comp;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.Tag;
import com.sun.tools.javac.tree.TreeMaker;
import com.sun.tools.javac.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The calls that an operator can mean, in the order in which they are tried.
///
/// 1. `a.add(b)`; 2. a static `add(a, b)` of either class; 3. `b.add(a)`, and for a difference `b.neg().add(a)`, if `a` is a number;
/// 4. a static `add(a, b)` that is in scope; 5. the same after `T.valueOf(number)`, or `T.of`; 6. for comparisons `a.compareTo(b)`.
final class OperatorCalls {
    private static final java.util.List<String> CONVERSIONS = java.util.List.of("valueOf", "of");

    private final Attr attr;
    private final Trial trial;
    private final TreeMaker make;
    private final Temporaries temporaries;

    OperatorCalls(Attr attr) {
        this.attr = attr;
        this.trial = new Trial(attr);
        this.make = attr.make;
        this.temporaries = new Temporaries(attr);
    }

    /// The call that a unary operator means, attributed; null if there is no method for it.
    JCExpression unary(int pos, Tag tag, JCExpression operand) {
        make.at(pos);
        JCExpression x = Known.of(operand);
        return trial.first(Stream.concat(calls(tag, x), statics(tag, x)), type -> isValue(tag, type));
    }

    /// The call that a binary operator means, attributed; null if there is no method for it.
    JCExpression binary(int pos, Tag tag, JCExpression left, JCExpression right) {
        make.at(pos);
        JCExpression a = Known.of(left);
        JCExpression b = Known.of(right);
        JCExpression call = trial.first(Stream.concat(calls(tag, a, b), statics(tag, a, b)), type -> isValue(tag, type));
        if (call == null && isNumber(left.type)) {
            call = swapped(tag, left, b);
        }
        if (call == null) {
            call = trial.first(Stream.concat(inScope(tag, a, b), converted(tag, left, right)), type -> isValue(tag, type));
        }
        return call == null && OperatorNames.comparison(tag) ? compared(tag, left, right) : call;
    }

    private Stream<JCExpression> calls(Tag tag, JCExpression receiver, JCExpression... arguments) {
        return isObject(type(receiver)) ? OperatorNames.of(tag).stream().map(name -> call(receiver, name, arguments)) : Stream.of();
    }

    private Stream<JCExpression> statics(Tag tag, JCExpression... arguments) {
        Set<ClassSymbol> owners = Stream.of(arguments).map(x -> owner(type(x))).filter(owner -> owner != null)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        return owners.stream().flatMap(owner -> OperatorNames.of(tag).stream().map(name -> call(make.QualIdent(owner), name, arguments)));
    }

    private Stream<JCExpression> inScope(Tag tag, JCExpression... arguments) {
        return OperatorNames.of(tag).stream().map(name -> make.Apply(List.nil(), make.Ident(attr.names.fromString(name)), List.from(arguments)));
    }

    /// With the number second; it is computed first all the same.
    private JCExpression swapped(Tag tag, JCExpression number, JCExpression object) {
        Known late = Known.of(number);
        Stream<JCExpression> ways = Stream.of();
        if (tag == Tag.MINUS) {
            ways = calls(Tag.NEG, object).filter(neg -> trial.first(Stream.of(neg), type -> isValue(tag, type)) != null)
                    .flatMap(neg -> calls(Tag.PLUS, Known.of(neg), late));
        } else if (OperatorNames.swapped(tag) != null) {
            ways = calls(OperatorNames.swapped(tag), object, late);
        }
        JCExpression call = trial.first(ways, type -> isValue(tag, type));
        return call == null ? null : temporaries.before(late, object, call);
    }

    private Stream<JCExpression> converted(Tag tag, JCExpression left, JCExpression right) {
        if (isNumber(left.type)) {
            return conversions(right.type, left).flatMap(number -> calls(tag, number, Known.of(right)));
        }
        return isNumber(right.type) ? conversions(left.type, right).flatMap(number -> calls(tag, Known.of(left), number)) : Stream.of();
    }

    private Stream<JCExpression> conversions(Type to, JCExpression number) {
        ClassSymbol owner = owner(to);
        return owner == null ? Stream.of() : CONVERSIONS.stream().map(name -> call(make.QualIdent(owner), name, Known.of(number)))
                .filter(call -> trial.first(Stream.of(call), type -> attr.types.isSubtype(type, to)) != null)
                .map(Known::of);
    }

    /// Objects that have an order of their own.
    private JCExpression compared(Tag tag, JCExpression left, JCExpression right) {
        Stream<JCExpression> ways = calls("compareTo", left, Known.of(right));
        if (isNumber(right.type)) {
            ways = Stream.concat(ways, conversions(left.type, right).map(number -> call(Known.of(left), "compareTo", number)));
        } else if (isNumber(left.type)) {
            ways = Stream.concat(ways, conversions(right.type, left).map(number -> call(number, "compareTo", Known.of(right))));
        }
        JCExpression order = trial.first(ways, type -> type.hasTag(TypeTag.INT));
        return order == null ? null : trial.first(Stream.of(make.Binary(tag, Known.of(order), make.Literal(0))), type -> true);
    }

    private Stream<JCExpression> calls(String name, JCExpression receiver, JCExpression argument) {
        return isObject(receiver.type) ? Stream.of(call(Known.of(receiver), name, argument)) : Stream.of();
    }

    private JCExpression call(JCExpression receiver, String name, JCExpression... arguments) {
        return make.Apply(List.nil(), make.Select(receiver, attr.names.fromString(name)), List.from(arguments));
    }

    private static Type type(JCExpression known) {
        return ((Known) known).expr.type;
    }

    /// What `+` and its kin give is a value: `add` of a collection, which gives a boolean, is no operator.
    private static boolean isValue(Tag tag, Type type) {
        return OperatorNames.comparison(tag) || !type.hasTag(TypeTag.BOOLEAN);
    }

    /// Whether an operand is of a class whose methods count. Texts are not: their order is seldom the one that is meant.
    boolean isObject(Type type) {
        return type.isReference() && !type.hasTag(TypeTag.BOT) && !attr.types.unboxedTypeOrType(type).isPrimitive()
                && !attr.types.isSameType(type, attr.syms.stringType);
    }

    private boolean isNumber(Type type) {
        return attr.types.unboxedTypeOrType(type).isNumeric();
    }

    /// The class whose static methods count; null for numbers and arrays.
    private ClassSymbol owner(Type type) {
        Type bound = attr.types.skipTypeVars(type, false);
        return isObject(bound) && !bound.hasTag(TypeTag.ARRAY) && bound.tsym instanceof ClassSymbol owner && !owner.name.isEmpty() ? owner : null;
    }
}
