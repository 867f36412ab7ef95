package com.sun.tools.javac.comp;

import com.sun.tools.javac.code.Symbol.OperatorSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Type.MethodType;
import com.sun.tools.javac.jvm.ByteCodes;
import com.sun.tools.javac.resources.CompilerProperties.Errors;
import com.sun.tools.javac.tree.JCTree.JCAssignOp;
import com.sun.tools.javac.tree.JCTree.JCBinary;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCUnary;
import com.sun.tools.javac.tree.JCTree.Tag;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.JCDiagnostic.DiagnosticPosition;
import com.sun.tools.javac.util.List;
import com.sun.tools.javac.util.Log;
import java.util.function.Supplier;

/// Operators that call methods, where Java has no operator for the operands.
public final class CellOperators extends Operators {
    private final Context context;
    private final Log log;

    CellOperators(Context context) {
        super(context);
        this.context = context;
        this.log = Log.instance(context);
    }

    /// Such operators in the place of those that a context has.
    static Operators replace(Context context) {
        context.put(operatorsKey, (Operators) null);
        return new CellOperators(context);
    }

    @Override
    OperatorSymbol resolveUnary(DiagnosticPosition pos, Tag tag, Type operand) {
        if (!(pos instanceof JCUnary tree) || !attr().calls().isObject(operand)) {
            return super.resolveUnary(pos, tag, operand);
        }
        Tag meant = tree.getTag().isIncOrDecUnaryOp() ? tag == Tag.PREINC || tag == Tag.POSTINC ? Tag.PLUS : Tag.MINUS : tag;
        return orElse(() -> super.resolveUnary(pos, tag, operand), () -> {
            JCExpression call = tree.getTag().isIncOrDecUnaryOp()
                    ? attr().calls().binary(tree.pos, meant, tree.arg, attr().make.at(tree.pos).Literal(1))
                    : attr().calls().unary(tree.pos, tag, tree.arg);
            return symbol(tree, tag, call, operand);
        }, () -> MissingMethod.unary(meant, operatorName(tag), operand));
    }

    @Override
    OperatorSymbol resolveBinary(DiagnosticPosition pos, Tag tag, Type left, Type right) {
        OperatorCalls calls = attr().calls();
        if (OperatorNames.of(tag).isEmpty() || !calls.isObject(left) && !calls.isObject(right)) {
            return super.resolveBinary(pos, tag, left, right);
        }
        return orElse(() -> super.resolveBinary(pos, tag, left, right), () -> switch (pos) {
            case JCBinary tree -> symbol(tree, tag, calls.binary(tree.pos, tag, tree.lhs, tree.rhs), left, right);
            case JCAssignOp tree -> symbol(tree, tag, calls.binary(tree.pos, tag, tree.lhs, tree.rhs), left, right);
            default -> noOpSymbol;
        }, () -> calls.isObject(left) ? MissingMethod.binary(tag, operatorName(tag), left, right) : MissingMethod.numberFirst(tag, operatorName(tag), left, right));
    }

    /// Java's operator if there is one; else the other; and if there is neither, an error that names the missing method, or Java's.
    private OperatorSymbol orElse(Supplier<OperatorSymbol> java, Supplier<OperatorSymbol> other, Supplier<String> missing) {
        Log.DeferredDiagnosticHandler said = log.new DeferredDiagnosticHandler();
        OperatorSymbol found;
        try {
            found = java.get();
        } finally {
            log.popDiagnosticHandler(said);
        }
        boolean rejected = found == noOpSymbol && !said.getDiagnostics().isEmpty();
        if (rejected) {
            found = other.get();
        }
        if (found != noOpSymbol || !rejected) {
            return found;
        }
        String why = missing.get();
        if (why == null) {
            said.reportDeferredDiagnostics();
        } else {
            log.error(said.getDiagnostics().iterator().next().getDiagnosticPosition(), Errors.ProcMessager(why));
        }
        return found;
    }

    private OperatorSymbol symbol(JCExpression tree, Tag tag, JCExpression call, Type... operands) {
        if (call == null) {
            return noOpSymbol;
        }
        attr().replace(tree, call);
        return new OperatorSymbol(operatorName(tag), new MethodType(List.from(operands), call.type, List.nil(), call.type.tsym), ByteCodes.nop,
                Symtab.instance(context).noSymbol);
    }

    private CellAttr attr() {
        return (CellAttr) Attr.instance(context);
    }
}
