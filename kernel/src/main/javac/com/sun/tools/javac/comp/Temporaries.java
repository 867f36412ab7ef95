package com.sun.tools.javac.comp;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCLiteral;
import com.sun.tools.javac.tree.JCTree.JCParens;
import com.sun.tools.javac.tree.JCTree.JCStatement;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.JCTree.LetExpr;
import com.sun.tools.javac.util.ListBuffer;

/// Variables for what must be computed once, or before something else; all trees here are attributed.
final class Temporaries {
    private final Attr attr;

    Temporaries(Attr attr) {
        this.attr = attr;
    }

    /// A computation in which `operand` comes before the `other`, although it stands later in the text of `call`.
    JCExpression before(Known operand, JCExpression other, JCExpression call) {
        if (operand.expr.type.constValue() != null || isSimple(operand.expr) && isSimple(other)) {
            return call;
        }
        Block block = new Block();
        operand.expr = block.keep(operand.expr);
        return block.in(call);
    }

    /// Whether it may be computed again: it has no effect.
    static boolean isSimple(JCExpression tree) {
        return switch (tree) {
            case JCParens parens -> isSimple(parens.expr);
            case Known known -> isSimple(known.expr);
            case JCLiteral _, JCIdent _ -> true;
            case JCFieldAccess select -> isSimple(select.selected);
            default -> tree.type != null && tree.type.constValue() != null;
        };
    }

    Block block() {
        return new Block();
    }

    /// Statements, and in the end a value.
    final class Block {
        private final ListBuffer<JCStatement> statements = new ListBuffer<>();

        /// Computes this now.
        ///
        /// @return its value, to be read once
        JCExpression keep(JCExpression computed) {
            return read(variable(computed, computed.type));
        }

        /// A variable with this value; [#read] gives it, as often as it is called.
        VarSymbol variable(JCExpression computed, Type type) {
            VarSymbol variable = new VarSymbol(Flags.FINAL | Flags.SYNTHETIC, attr.names.fromString("value$" + computed.pos + "$" + statements.size()),
                    attr.types.upward(type.baseType(), attr.types.captures(type.baseType())), attr.env.info.scope.owner);
            variable.pos = computed.pos;
            attr.make.at(computed.pos);
            JCVariableDecl declaration = attr.make.VarDef(variable, computed);
            statements.append(declaration);
            return variable;
        }

        JCExpression read(VarSymbol variable) {
            return attr.make.at(variable.pos).Ident(variable);
        }

        void run(JCExpression effect) {
            attr.make.at(effect.pos);
            statements.append(attr.make.Exec(effect));
        }

        JCExpression in(JCExpression value) {
            if (statements.isEmpty()) {
                return value;
            }
            LetExpr let = attr.make.at(value.pos).LetExpr(statements.toList(), value);
            let.type = value.type;
            return let;
        }
    }
}
