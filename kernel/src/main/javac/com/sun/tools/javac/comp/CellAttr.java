package com.sun.tools.javac.comp;

import com.sun.tools.javac.code.Kinds.KindSelector;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCArrayAccess;
import com.sun.tools.javac.tree.JCTree.JCAssign;
import com.sun.tools.javac.tree.JCTree.JCAssignOp;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCExpressionStatement;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCTypeCast;
import com.sun.tools.javac.tree.JCTree.JCUnary;
import com.sun.tools.javac.tree.JCTree.LetExpr;
import com.sun.tools.javac.tree.JCTree.Tag;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.List;
import com.sun.tools.javac.util.ListBuffer;
import com.sun.tools.javac.util.Options;

/// Attribution that finds a meaning for what plain Java rejects: operators and brackets on objects, and a method's name as a function value.
///
/// As an argument the name is replaced before overload resolution sees it. Where a functional interface is expected
/// (an initialiser, an assignment, a `return`, a lambda's body), it is replaced once the type is known.
public final class CellAttr extends Attr {
    private static final Context.Key<Boolean> REGISTERED = new Context.Key<>();

    private final MethodNames methodNames;
    private final OperatorCalls operatorCalls;
    private final Indexing indexing;
    private final Updates updates;
    private final Rewriter rewriter;
    private final Todo todo;

    private CellAttr(Context context) {
        super(context);
        methodNames = new MethodNames(this);
        operatorCalls = new OperatorCalls(this);
        indexing = new Indexing(this);
        rewriter = new Rewriter("FLOW".equals(Options.instance(context).get("should-stop.at")));
        updates = new Updates(this, indexing, rewriter);
        todo = Todo.instance(context);
    }

    /// Makes a context that has no attribution yet take this one, once it needs it.
    public static void preRegister(Context context) {
        if (context.get(REGISTERED) == null) {
            context.put(REGISTERED, true);
            context.put(attrKey, (Context.Factory<Attr>) CellAttr::new);
            context.put(Operators.operatorsKey, (Context.Factory<Operators>) CellOperators::new);
        }
    }

    /// Such an attribution in the place of the one that a context has.
    static Attr replace(Context context) {
        context.put(attrKey, (Attr) null);
        return new CellAttr(context);
    }

    OperatorCalls calls() {
        return operatorCalls;
    }

    /// Notes what a tree means; both are attributed.
    void replace(JCTree written, JCExpression meant) {
        rewriter.put(written, meant);
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
        rewriter.put(tree, function);
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

    /// What is known is what it was found to be.
    @Override
    public void visitLetExpr(LetExpr tree) {
        if (!(tree instanceof Known)) {
            super.visitLetExpr(tree);
            return;
        }
        result = check(tree, tree.expr.type, KindSelector.VAL, resultInfo);
    }

    @Override
    public void visitIndexed(JCArrayAccess tree) {
        Type on = attribExpr(tree.indexed, env);
        Subscripts subscripts = Subscripts.of(tree);
        JCMethodInvocation read = null;
        if (indexing.reads(on)) {
            read = indexing.read(tree, on, subscripts);
        } else if (!subscripts.single() && !on.isErroneous()) {
            indexing.reportSubscripts(tree, on);
        }
        Type type = read == null ? null : attribTree(read, env, unknownExprInfo);
        if (type == null && subscripts.single()) {
            withKnown(tree, () -> super.visitIndexed(tree));
            return;
        }
        subscripts.settle(tree, this);
        if (type == null || type.isErroneous()) {
            result = tree.type = types.createErrorType(syms.objectType);
            return;
        }
        rewriter.put(tree, read);
        result = check(tree, pkind().contains(KindSelector.VAL) ? type : types.capture(type), KindSelector.VAR, resultInfo);
    }

    @Override
    public void visitAssign(JCAssign tree) {
        if (!(TreeInfo.skipParens(tree.lhs) instanceof JCArrayAccess access)) {
            super.visitAssign(tree);
            return;
        }
        Type on = attribExpr(access.indexed, env.dup(tree));
        if (!indexing.stores(on)) {
            withKnown(access, () -> super.visitAssign(tree));
            return;
        }
        Subscripts subscripts = Subscripts.of(access);
        JCMethodInvocation store = indexing.store(access, on, subscripts.parts(), tree.rhs);
        Type stored = store == null ? null : attribTree(store, env, unknownExprInfo);
        subscripts.settle(access, this);
        if (stored == null || stored.isErroneous()) {
            result = tree.type = types.createErrorType(syms.objectType);
            return;
        }
        access.type = tree.lhs.type = tree.rhs.type == null ? syms.objectType : tree.rhs.type.baseType();
        rewriter.put(tree, isStatement(tree) ? store : updates.valueOf(store, tree.rhs));
        result = check(tree, access.type, KindSelector.VAL, resultInfo);
    }

    @Override
    public void visitAssignop(JCAssignOp tree) {
        super.visitAssignop(tree);
        if (!tree.type.isErroneous()) {
            updates.replace(tree, tree.lhs, tree.getTag().noAssignOp(), tree.rhs, false);
        }
    }

    @Override
    public void visitUnary(JCUnary tree) {
        super.visitUnary(tree);
        if (tree.getTag().isIncOrDecUnaryOp() && !tree.type.isErroneous()) {
            boolean up = tree.hasTag(Tag.PREINC) || tree.hasTag(Tag.POSTINC);
            boolean older = (tree.hasTag(Tag.POSTINC) || tree.hasTag(Tag.POSTDEC)) && !isStatement(tree);
            updates.replace(tree, tree.arg, up ? Tag.PLUS : Tag.MINUS, make.at(tree.pos).Literal(1), older);
        }
    }

    /// Whether nobody asks for the value.
    private boolean isStatement(JCExpression tree) {
        return env.tree instanceof JCExpressionStatement statement && TreeInfo.skipParens(statement.expr) == tree;
    }

    /// Lets Java attribute an access without attributing once more what stands before the bracket.
    private static void withKnown(JCArrayAccess access, Runnable attribution) {
        JCExpression indexed = access.indexed;
        access.indexed = Known.of(indexed);
        try {
            attribution.run();
        } finally {
            access.indexed = indexed;
        }
    }

    /// Classes may be attributed before their turn comes, so what they mean is kept until nothing is left to do.
    @Override
    public void attrib(Env<AttrContext> env) {
        super.attrib(env);
        if (!rewriter.isEmpty()) {
            env.toplevel.defs = rewriter.translate(env.toplevel.defs);
            if (todo.isEmpty()) {
                rewriter.clear();
            }
        }
    }
}
