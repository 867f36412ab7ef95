package com.sun.tools.javac.comp;

import com.sun.source.tree.TreeVisitor;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.LetExpr;
import com.sun.tools.javac.tree.TreeCopier;
import com.sun.tools.javac.tree.TreeScanner;
import com.sun.tools.javac.util.List;

/// An expression whose type is known already, within a tree that is still to be attributed.
///
/// So a call can be tried, and tried otherwise, without attributing its operands again. It never leaves attribution: [Rewriter] puts the expression in its place.
final class Known extends LetExpr {
    private Known(JCExpression expression) {
        super(List.nil(), expression);
        pos = expression.pos;
        type = expression.type;
    }

    static Known of(JCExpression attributed) {
        return new Known(attributed);
    }

    /// javac tries some arguments on copies; a copy knows the same.
    @Override
    @SuppressWarnings("unchecked")
    public <R, D> R accept(TreeVisitor<R, D> visitor, D data) {
        return visitor instanceof TreeCopier ? (R) of(expr) : super.accept(visitor, data);
    }

    /// Puts another expression in the place of a known one.
    static void exchange(JCTree within, JCExpression known, JCExpression other) {
        new TreeScanner() {
            @Override
            public void visitLetExpr(LetExpr tree) {
                if (tree instanceof Known && tree.expr == known) {
                    tree.expr = other;
                } else {
                    super.visitLetExpr(tree);
                }
            }
        }.scan(within);
    }
}
