package com.sun.tools.javac.comp;

import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCArrayAccess;
import com.sun.tools.javac.tree.JCTree.JCAssign;
import com.sun.tools.javac.tree.JCTree.JCAssignOp;
import com.sun.tools.javac.tree.JCTree.JCBinary;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCUnary;
import com.sun.tools.javac.tree.JCTree.LetExpr;
import com.sun.tools.javac.tree.TreeTranslator;
import java.util.IdentityHashMap;
import java.util.Map;

/// Puts what was found to be meant in the place of what was written, once a class is attributed.
///
/// Until then the tree stays as it was written: javac copies it, and looks at lambdas' bodies before their class is done.
final class Rewriter extends TreeTranslator {
    private final Map<JCTree, JCExpression> meant = new IdentityHashMap<>();
    private final boolean namesAlone;

    /// @param namesAlone whether only names of methods are replaced: who asks the compiler about code, as completion does, reads the tree afterwards,
    ///        and cannot read all that a compiler makes
    Rewriter(boolean namesAlone) {
        this.namesAlone = namesAlone;
    }

    void put(JCTree written, JCExpression tree) {
        meant.put(written, tree);
    }

    JCExpression get(JCTree written) {
        return meant.get(written);
    }

    boolean isEmpty() {
        return meant.isEmpty();
    }

    void clear() {
        meant.clear();
    }

    private boolean replaces(JCTree tree) {
        JCExpression replacement = namesAlone && !(tree instanceof JCIdent) ? null : meant.remove(tree);
        if (replacement != null) {
            result = translate(replacement);
        }
        return replacement != null;
    }

    @Override
    public void visitIdent(JCIdent tree) {
        if (!replaces(tree)) {
            super.visitIdent(tree);
        }
    }

    @Override
    public void visitBinary(JCBinary tree) {
        if (!replaces(tree)) {
            super.visitBinary(tree);
        }
    }

    @Override
    public void visitUnary(JCUnary tree) {
        if (!replaces(tree)) {
            super.visitUnary(tree);
        }
    }

    @Override
    public void visitAssignop(JCAssignOp tree) {
        if (!replaces(tree)) {
            super.visitAssignop(tree);
        }
    }

    @Override
    public void visitAssign(JCAssign tree) {
        if (!replaces(tree)) {
            super.visitAssign(tree);
        }
    }

    @Override
    public void visitIndexed(JCArrayAccess tree) {
        if (!replaces(tree)) {
            super.visitIndexed(tree);
        }
    }

    @Override
    public void visitLetExpr(LetExpr tree) {
        if (tree instanceof Known) {
            result = translate(tree.expr);
        } else {
            super.visitLetExpr(tree);
        }
    }
}
