package com.sun.tools.javac.comp;

import com.sun.tools.javac.code.Kinds.KindSelector;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCTypeCast;
import com.sun.tools.javac.tree.TreeTranslator;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.List;
import com.sun.tools.javac.util.ListBuffer;
import java.util.IdentityHashMap;
import java.util.Map;

/// Attribution that takes a method's name for a function value, where plain Java knows no variable of that name.
///
/// As an argument the name is replaced before overload resolution sees it. Where a functional interface is expected
/// (an initialiser, an assignment, a `return`, a lambda's body), it is replaced once the type is known.
public final class CellAttr extends Attr {
    private static final Context.Key<Boolean> REGISTERED = new Context.Key<>();

    private final MethodNames methodNames;
    private final Map<JCIdent, JCExpression> replaced = new IdentityHashMap<>();

    private CellAttr(Context context) {
        super(context);
        methodNames = new MethodNames(this);
    }

    /// Makes a context that has no attribution yet take this one, once it needs it.
    public static void preRegister(Context context) {
        if (context.get(REGISTERED) == null) {
            context.put(REGISTERED, true);
            context.put(attrKey, (Context.Factory<Attr>) CellAttr::new);
        }
    }

    @Override
    KindSelector attribArgs(KindSelector initialKind, List<JCExpression> trees, Env<AttrContext> env, ListBuffer<Type> argtypes) {
        methodNames.replaceArguments(trees, env);
        return super.attribArgs(initialKind, trees, env, argtypes);
    }

    @Override
    public void visitIdent(JCIdent tree) {
        JCExpression function = pkind().contains(KindSelector.VAL) && pt().isReference() && types.isFunctionalInterface(pt())
                ? methodNames.functionFor(tree, env, resultInfo) : null;
        if (function == null) {
            super.visitIdent(tree);
            return;
        }
        tree.sym = methodNames.methodsNamed(tree.name, env).getFirst().symbol(); // what flow analysis of a lambda may see
        tree.type = attribTree(function, env, resultInfo);
        result = tree.type;
        replaced.put(tree, function);
    }

    /// A cast gives its operand no type to be of, unless the operand already is a lambda or a reference.
    @Override
    public void visitTypeCast(JCTypeCast tree) {
        if (tree.expr instanceof JCIdent name) {
            Type target = attribType(tree.clazz, env);
            JCExpression function = target.isReference() && types.isFunctionalInterface(target)
                    ? methodNames.functionFor(name, env, new ResultInfo(KindSelector.VAL, target)) : null;
            tree.expr = function == null ? name : function;
        }
        super.visitTypeCast(tree);
    }

    @Override
    public void attrib(Env<AttrContext> env) {
        super.attrib(env);
        if (!replaced.isEmpty()) {
            env.toplevel.defs = new Replacer().translate(env.toplevel.defs);
            replaced.clear();
        }
    }

    private final class Replacer extends TreeTranslator {
        @Override
        public void visitIdent(JCIdent tree) {
            result = replaced.getOrDefault(tree, tree);
        }
    }
}
