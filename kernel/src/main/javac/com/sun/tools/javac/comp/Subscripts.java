package com.sun.tools.javac.comp;

import com.sun.tools.javac.code.Type.ArrayType;
import com.sun.tools.javac.parser.BracketTokens;
import com.sun.tools.javac.tree.JCTree.JCArrayAccess;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewArray;
import com.sun.tools.javac.util.List;
import com.sun.tools.javac.util.ListBuffer;

/// What stands between brackets: one index, or several, or slices, as the scanner has marked them.
///
/// @param parts the indices; a slice is a call of [BracketTokens#SLICE] with three arguments
record Subscripts(List<JCExpression> parts) {
    static Subscripts of(JCArrayAccess access) {
        return new Subscripts(isCall(access.index, BracketTokens.SEVERAL) ? ((JCMethodInvocation) access.index).args : List.of(access.index));
    }

    private static boolean isCall(JCExpression tree, String of) {
        return tree instanceof JCMethodInvocation call && call.meth instanceof JCIdent name && name.name.contentEquals(of);
    }

    static boolean isSlice(JCExpression part) {
        return isCall(part, BracketTokens.SLICE);
    }

    static boolean isTooLong(JCExpression part) {
        return isSlice(part) && ((JCMethodInvocation) part).args.length() > 3;
    }

    boolean single() {
        return parts.length() == 1 && !isSlice(parts.head);
    }

    boolean hasSlices() {
        return parts.stream().anyMatch(Subscripts::isSlice);
    }

    /// Leaves between the brackets what Java's own analyses can read: they see the expressions, and no call of what does not exist.
    void settle(JCArrayAccess access, Attr attr) {
        if (single()) {
            return;
        }
        ListBuffer<JCExpression> expressions = new ListBuffer<>();
        for (JCExpression part : parts) {
            expressions.appendList(isSlice(part) ? ((JCMethodInvocation) part).args : List.of(part));
        }
        JCNewArray settled = attr.make.at(access.pos).NewArray(null, List.nil(), expressions.toList());
        settled.type = new ArrayType(attr.syms.objectType, attr.syms.arrayClass);
        access.index = settled;
    }
}
