package com.sun.tools.javac.comp;

import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.util.JCDiagnostic.DiagnosticType;
import com.sun.tools.javac.util.Log;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Attributes trees to see whether Java accepts them.
final class Trial {
    private final Attr attr;

    Trial(Attr attr) {
        this.attr = attr;
    }

    /// The first of these that Java accepts and whose type will do, attributed; null if there is none.
    JCExpression first(Stream<? extends JCExpression> candidates, Predicate<Type> wanted) {
        return candidates.filter(candidate -> accepted(candidate, wanted)).findFirst().orElse(null);
    }

    private boolean accepted(JCExpression tree, Predicate<Type> wanted) {
        Log.DeferredDiagnosticHandler said = attr.log.new DeferredDiagnosticHandler();
        Type type;
        try {
            type = attr.attribTree(tree, attr.env, attr.unknownExprInfo);
        } finally {
            attr.log.popDiagnosticHandler(said);
        }
        boolean right = said.getDiagnostics().stream().noneMatch(d -> d.getType() == DiagnosticType.ERROR)
                && !type.isErroneous() && !type.hasTag(TypeTag.VOID) && wanted.test(type);
        if (right) {
            said.reportDeferredDiagnostics(); // warnings
        }
        return right;
    }
}
