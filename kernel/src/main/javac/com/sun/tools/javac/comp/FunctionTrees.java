package com.sun.tools.javac.comp;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.comp.MethodNames.NamedMethod;
import com.sun.source.tree.MemberReferenceTree.ReferenceMode;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeMaker;
import com.sun.tools.javac.util.List;
import com.sun.tools.javac.util.ListBuffer;
import com.sun.tools.javac.util.Name;
import java.util.ArrayList;

/// Writes methods as function values, at the place of their name.
///
/// `Owner::f` where Java calls that reference exact, so that it takes part in overload resolution; and the lambda
/// `(double x) -> Owner.f(x)`, which says more by its explicit types: one of several methods, or of several overloads called.
final class FunctionTrees {
    private final Attr attr;
    private final JCIdent name;
    private final TreeMaker make;

    FunctionTrees(Attr attr, JCIdent name) {
        this.attr = attr;
        this.name = name;
        this.make = attr.make;
    }

    /// All ways to write these methods, those first that fit most calls.
    java.util.List<JCExpression> functions(java.util.List<NamedMethod> methods) {
        java.util.List<JCExpression> functions = new ArrayList<>();
        int before = make.pos;
        make.at(name.pos);
        methods.forEach(method -> addExplicit(functions, method));
        methods.stream().filter(method -> !exact(method)).findFirst().ifPresent(method -> functions.add(reference(method)));
        make.pos = before;
        return functions;
    }

    private void addExplicit(java.util.List<JCExpression> functions, NamedMethod method) {
        if (exact(method)) {
            functions.add(reference(method));
        }
        if (!generic(method)) {
            functions.add(lambda(method));
        }
    }

    private boolean exact(NamedMethod method) {
        return alone(method) && !generic(method) && (method.symbol().flags() & Flags.VARARGS) == 0;
    }

    private static boolean generic(NamedMethod method) {
        return method.symbol().type.hasTag(TypeTag.FORALL);
    }

    private boolean alone(NamedMethod method) {
        for (Symbol other : attr.types.membersClosure(method.owner().type, false).getSymbolsByName(name.name)) {
            if (other instanceof MethodSymbol && other != method.symbol() && (other.flags() & Flags.SYNTHETIC) == 0
                    && !method.symbol().overrides(other, method.owner(), attr.types, false)) {
                return false;
            }
        }
        return true;
    }

    private JCExpression qualifier(NamedMethod method) {
        return method.symbol().isStatic() ? make.QualIdent(method.owner()) : make.Ident(attr.names._this);
    }

    private JCExpression reference(NamedMethod method) {
        return make.Reference(ReferenceMode.INVOKE, name.name, qualifier(method), null);
    }

    /// Its parameters are named as no variable around it is.
    private JCExpression lambda(NamedMethod method) {
        ListBuffer<JCVariableDecl> parameters = new ListBuffer<>();
        ListBuffer<JCExpression> arguments = new ListBuffer<>();
        for (VarSymbol parameter : method.symbol().params()) {
            Name own = parameter.name.append('$', name.name);
            parameters.append(make.VarDef(make.Modifiers(Flags.PARAMETER), own, make.Type(parameter.type), null));
            arguments.append(make.Ident(own));
        }
        JCExpression call = make.Apply(List.nil(), make.Select(qualifier(method), name.name), arguments.toList());
        return make.Lambda(parameters.toList(), call);
    }
}
