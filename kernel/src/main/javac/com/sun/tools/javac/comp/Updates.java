package com.sun.tools.javac.comp;

import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree.JCArrayAccess;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.Tag;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.util.List;
import com.sun.tools.javac.util.ListBuffer;

/// `x += y`, `x++` and `t[i] = v`, where an operator or a bracket calls a method.
final class Updates {
    private final Attr attr;
    private final Indexing indexing;
    private final Rewriter rewriter;
    private final Assignments assignments;
    private final Temporaries temporaries;

    Updates(Attr attr, Indexing indexing, Rewriter rewriter) {
        this.attr = attr;
        this.indexing = indexing;
        this.rewriter = rewriter;
        this.assignments = new Assignments(attr);
        this.temporaries = new Temporaries(attr);
    }

    /// Notes what an attributed update means, if it is not Java's own.
    ///
    /// @param operator what combines the target and the operand
    void replace(JCExpression update, JCExpression target, Tag operator, JCExpression operand, boolean giveOlder) {
        JCExpression value = rewriter.get(update);
        JCExpression read = TreeInfo.skipParens(target) instanceof JCArrayAccess access ? rewriter.get(access) : null;
        if (read != null) {
            JCExpression combined = value != null ? value : combined(update, operator, target, operand);
            rewriter.put(update, indexed((JCArrayAccess) TreeInfo.skipParens(target), (JCMethodInvocation) read, target, combined, giveOlder));
        } else if (value != null) {
            rewriter.put(update, assignments.assign(target, value, giveOlder));
        }
    }

    private JCExpression combined(JCExpression update, Tag operator, JCExpression target, JCExpression operand) {
        JCExpression known = operand.type == null ? operand : Known.of(operand);
        JCExpression combined = attr.make.at(update.pos).Binary(operator, Known.of(target), known);
        attr.attribTree(combined, attr.env, attr.unknownExprInfo);
        return combined;
    }

    /// Reads, computes and stores, with the object and its indices computed once.
    private JCExpression indexed(JCArrayAccess access, JCMethodInvocation read, JCExpression target, JCExpression value, boolean giveOlder) {
        Temporaries.Block block = temporaries.block();
        VarSymbol object = block.variable(access.indexed, access.indexed.type);
        ((JCFieldAccess) read.meth).selected = block.read(object);
        ListBuffer<JCExpression> again = new ListBuffer<>();
        ListBuffer<JCExpression> first = new ListBuffer<>();
        for (JCExpression argument : read.args) {
            VarSymbol index = block.variable(argument, argument.type.baseType());
            first.append(block.read(index));
            again.append(Known.of(block.read(index)));
        }
        read.args = first.toList();
        VarSymbol older = block.variable(read, target.type);
        Known.exchange(value, target, block.read(older));
        VarSymbol newer = block.variable(value, value.type.baseType());
        JCArrayAccess place = attr.make.at(access.pos).Indexed(block.read(object), block.read(newer));
        JCMethodInvocation store = indexing.store(place, object.type, again.toList(), Known.of(block.read(newer)));
        if (store != null) {
            attr.attribTree(store, attr.env, attr.unknownExprInfo);
            block.run(store);
        }
        return block.in(block.read(giveOlder ? older : newer));
    }

    /// An attributed store as an expression whose value is what was stored.
    JCExpression valueOf(JCMethodInvocation store, JCExpression stored) {
        Temporaries.Block block = temporaries.block();
        JCFieldAccess method = (JCFieldAccess) store.meth;
        VarSymbol object = block.variable(method.selected, ((Known) method.selected).expr.type);
        method.selected = block.read(object);
        ListBuffer<JCExpression> arguments = new ListBuffer<>();
        VarSymbol kept = null;
        for (JCExpression argument : store.args) {
            Type type = argument.type == null || argument.type.hasTag(TypeTag.BOT) ? attr.syms.objectType : argument.type.baseType();
            VarSymbol variable = block.variable(argument, type);
            kept = argument == stored ? variable : kept;
            arguments.append(block.read(variable));
        }
        store.args = arguments.toList();
        block.run(store);
        return block.in(block.read(kept));
    }
}
