package com.sun.tools.javac.comp;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Kinds.Kind;
import com.sun.tools.javac.code.Kinds.KindSelector;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.comp.Attr.ResultInfo;
import com.sun.tools.javac.comp.DeferredAttr.AttributionMode;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCConditional;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.JCTree.JCParens;
import com.sun.tools.javac.tree.TreeCopier;
import com.sun.tools.javac.util.JCDiagnostic;
import com.sun.tools.javac.util.List;
import com.sun.tools.javac.util.Log;
import com.sun.tools.javac.util.Name;
import java.util.ArrayList;

/// Finds the methods that a plain name can stand for, and makes function values of them.
final class MethodNames {
    private final Attr attr;

    MethodNames(Attr attr) {
        this.attr = attr;
    }

    /// Replaces each argument that names a method and no variable, in the list itself.
    void replaceArguments(List<JCExpression> arguments, Env<AttrContext> env) {
        for (List<JCExpression> rest = arguments; rest.nonEmpty(); rest = rest.tail) {
            rest.head = replaced(rest.head, arguments, env);
        }
    }

    private JCExpression replaced(JCExpression argument, List<JCExpression> arguments, Env<AttrContext> env) {
        switch (argument) {
            case JCParens parens -> parens.expr = replaced(parens.expr, arguments, env);
            case JCConditional choice -> {
                choice.truepart = replaced(choice.truepart, arguments, env);
                choice.falsepart = replaced(choice.falsepart, arguments, env);
            }
            case JCIdent name -> {
                java.util.List<JCExpression> functions = functions(name, env);
                return switch (functions.size()) {
                    case 0 -> name;
                    case 1 -> functions.getFirst();
                    default -> firstThatFits(functions, name, arguments, env);
                };
            }
            default -> { }
        }
        return argument;
    }

    /// Tries each way to write the function in the call; names in the other arguments are tried within each try.
    private JCExpression firstThatFits(java.util.List<JCExpression> functions, JCIdent name, List<JCExpression> arguments, Env<AttrContext> env) {
        for (JCExpression function : functions) {
            JCTree call = withArgument(env.tree, arguments, name, function);
            if (call != null && fits(call, env, attr.unknownExprInfo)) {
                return function;
            }
        }
        return functions.getFirst();
    }

    private JCTree withArgument(JCTree call, List<JCExpression> arguments, JCIdent name, JCExpression function) {
        TreeCopier<Void> copier = new TreeCopier<>(attr.make) {
            @Override
            @SuppressWarnings("unchecked")
            public <T extends JCTree> T copy(T tree, Void p) {
                return tree == name ? (T) new TreeCopier<Void>(attr.make).copy(function) : super.copy(tree, p);
            }
        };
        boolean known = call instanceof JCMethodInvocation invocation && invocation.args == arguments
                || call instanceof JCNewClass creation && creation.args == arguments && creation.def == null;
        return known ? copier.copy(call) : null;
    }

    /// What a name stands for where this type is expected; null if it is no method's name, or is that of a variable too.
    JCExpression functionFor(JCIdent name, Env<AttrContext> env, ResultInfo expected) {
        java.util.List<JCExpression> functions = functions(name, env);
        if (functions.size() < 2) {
            return functions.isEmpty() ? null : functions.getFirst();
        }
        return functions.stream().filter(f -> fits(new TreeCopier<Void>(attr.make).copy(f), env, expected))
                .findFirst().orElse(functions.getFirst());
    }

    private boolean fits(JCTree copy, Env<AttrContext> env, ResultInfo expected) {
        Log.DeferredDiagnosticHandler errors = attr.log.new DeferredDiagnosticHandler();
        attr.deferredAttr.attribSpeculative(copy, env, expected, () -> errors, AttributionMode.SPECULATIVE,
                attr.argumentAttr.withLocalCacheContext());
        return errors.getDiagnostics().stream().noneMatch(d -> d.getType() == JCDiagnostic.DiagnosticType.ERROR);
    }

    private java.util.List<JCExpression> functions(JCIdent name, Env<AttrContext> env) {
        Symbol variable = attr.rs.findIdent(name.pos(), env, name.name, KindSelector.VAL);
        if (variable.kind != Kind.ABSENT_VAR) {
            return java.util.List.of();
        }
        return new FunctionTrees(attr, name).functions(methodsNamed(name.name, env));
    }

    /// In the order in which Java looks for a method: members of the classes around, then what is imported by name, then by `*`.
    java.util.List<NamedMethod> methodsNamed(Name name, Env<AttrContext> env) {
        java.util.List<NamedMethod> found = new ArrayList<>();
        for (Env<AttrContext> around = env; around.outer != null; around = around.outer) {
            ClassSymbol owner = around.enclClass.sym;
            boolean innermost = around.enclClass == env.enclClass;
            for (Symbol member : attr.types.membersClosure(owner.type, false).getSymbolsByName(name)) {
                add(found, member, owner, innermost);
            }
        }
        addImported(found, env.toplevel.namedImportScope.getSymbolsByName(name));
        if (found.isEmpty()) {
            addImported(found, env.toplevel.starImportScope.getSymbolsByName(name));
        }
        return found;
    }

    private static void addImported(java.util.List<NamedMethod> found, Iterable<Symbol> imported) {
        for (Symbol symbol : imported) {
            add(found, symbol, (ClassSymbol) symbol.owner, false);
        }
    }

    private static void add(java.util.List<NamedMethod> found, Symbol symbol, ClassSymbol owner, boolean innermost) {
        boolean usable = symbol instanceof MethodSymbol && (symbol.flags() & Flags.SYNTHETIC) == 0
                && (symbol.isStatic() ? !owner.name.isEmpty() : innermost);
        if (usable && found.stream().noneMatch(m -> m.symbol() == symbol)) {
            found.add(new NamedMethod((MethodSymbol) symbol, owner));
        }
    }

    /// @param owner the class to name when calling it; for an instance method the class of `this`
    record NamedMethod(MethodSymbol symbol, ClassSymbol owner) {}
}
