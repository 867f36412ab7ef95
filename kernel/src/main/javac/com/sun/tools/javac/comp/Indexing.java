package com.sun.tools.javac.comp;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Type.ArrayType;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.resources.CompilerProperties.Errors;
import com.sun.tools.javac.tree.JCTree.JCArrayAccess;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.TreeMaker;
import com.sun.tools.javac.util.List;
import com.sun.tools.javac.util.ListBuffer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The calls that `t[i, j]` and an assignment to it mean, where `t` is no array.
///
/// Reading is `get(i, j)`, else `at(i, j)`; storing is `put(i, j, v)`, else `set(i, j, v)`. What is `Indexable` takes slices too,
/// and is stored to by `put(v, parts...)`.
final class Indexing {
    private static final String INDEXABLE = "dev.thalweg.tensor.Indexable";

    private final Attr attr;
    private final TreeMaker make;

    Indexing(Attr attr) {
        this.attr = attr;
        this.make = attr.make;
    }

    boolean reads(Type on) {
        return isObject(on) && Stream.concat(methods(on, "get"), methods(on, "at")).anyMatch(method -> method.params().nonEmpty());
    }

    boolean stores(Type on) {
        return isObject(on) && (indexable(on) != null || Stream.concat(methods(on, "put"), methods(on, "set")).anyMatch(method -> method.params().length() > 1));
    }

    private static boolean isObject(Type on) {
        return on.isReference() && !on.hasTag(TypeTag.ARRAY) && !on.hasTag(TypeTag.BOT) && !on.isErroneous();
    }

    /// The call that reads, to be attributed; null, and an error reported, if there is none.
    JCMethodInvocation read(JCArrayAccess access, Type on, Subscripts subscripts) {
        make.at(access.pos);
        Type part = indexable(on);
        if (subscripts.hasSlices() && part == null) {
            attr.log.error(access.pos(), Errors.ProcMessager("%s has no slices: only what implements dev.thalweg.tensor.Indexable, as a Tensor does, takes a colon in brackets"
                    .formatted(on.tsym.name)));
            return null;
        }
        if (subscripts.parts().stream().anyMatch(Subscripts::isTooLong)) {
            attr.log.error(access.pos(), Errors.ProcMessager("a slice is start:stop:step, and has two colons at most"));
            return null;
        }
        boolean places = !subscripts.hasSlices() && methods(on, "get").findAny().isPresent();
        return call(access.indexed, places ? "get" : "at", places || part == null ? subscripts.parts() : parts(part, subscripts.parts()));
    }

    /// The call that stores, to be attributed; null, and an error reported, if there is none.
    JCMethodInvocation store(JCArrayAccess access, Type on, List<JCExpression> indices, JCExpression value) {
        make.at(access.pos);
        Type part = indexable(on);
        if (part != null) {
            return call(access.indexed, "put", parts(part, indices).prepend(value));
        }
        String name = storing(on, indices.length());
        if (name == null) {
            attr.log.error(access.pos(), Errors.ProcMessager("%s has no method set or put of %d arguments: define one to assign to it in brackets"
                    .formatted(on.tsym.name, indices.length() + 1)));
            return null;
        }
        return call(access.indexed, name, indices.append(value));
    }

    /// Reports several indices, or a slice, on what takes one index.
    void reportSubscripts(JCArrayAccess access, Type on) {
        attr.log.error(access.pos(), Errors.ProcMessager(on.hasTag(TypeTag.ARRAY)
                ? "an array takes one index at a time, and no slices: write a[i][j], or tensor(a)[i, j]"
                : "%s takes no indices in brackets: it has no method get or at".formatted(on)));
    }

    private String storing(Type on, int indices) {
        return Stream.of("put", "set").filter(name -> methods(on, name).anyMatch(method -> takes(method, indices + 1))).findFirst().orElse(null);
    }

    private JCMethodInvocation call(JCExpression receiver, String name, List<JCExpression> arguments) {
        return make.Apply(List.nil(), make.Select(Known.of(receiver), attr.names.fromString(name)), arguments);
    }

    private List<JCExpression> parts(Type part, List<JCExpression> indices) {
        ListBuffer<JCExpression> parts = new ListBuffer<>();
        for (JCExpression index : indices) {
            boolean made = index.type != null && attr.types.isSubtype(index.type, part);
            parts.append(made ? index : Subscripts.isSlice(index) ? make(part, "slice", ((JCMethodInvocation) index).args) : make(part, "of", List.of(index)));
        }
        return parts.toList();
    }

    private JCExpression make(Type part, String factory, List<JCExpression> arguments) {
        return make.Apply(List.nil(), make.Select(make.QualIdent(part.tsym), attr.names.fromString(factory)), arguments);
    }

    /// The type of one index of what takes slices; null for all else.
    private Type indexable(Type on) {
        for (Type above : attr.types.closure(attr.types.skipTypeVars(on, false))) {
            if (above.tsym.getQualifiedName().contentEquals(INDEXABLE)) {
                Symbol at = above.tsym.members().findFirst(attr.names.fromString("at"));
                return ((ArrayType) at.type.getParameterTypes().head).elemtype;
            }
        }
        return null;
    }

    private Stream<MethodSymbol> methods(Type on, String name) {
        Iterable<Symbol> named = attr.types.membersClosure(attr.types.skipTypeVars(on, false), false).getSymbolsByName(attr.names.fromString(name));
        return StreamSupport.stream(named.spliterator(), false)
                .filter(member -> !member.isStatic()).filter(MethodSymbol.class::isInstance).map(MethodSymbol.class::cast);
    }

    private static boolean takes(MethodSymbol method, int arguments) {
        return method.isVarArgs() ? method.params().length() <= arguments + 1 : method.params().length() == arguments;
    }
}
