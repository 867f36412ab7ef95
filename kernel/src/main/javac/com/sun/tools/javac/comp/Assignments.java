package com.sun.tools.javac.comp;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree.JCArrayAccess;
import com.sun.tools.javac.tree.JCTree.JCAssign;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeMaker;
import java.util.function.Supplier;

/// `x += y` and `x++` as a plain assignment of what the operator gives; what stands left is computed once.
final class Assignments {
    private final Attr attr;
    private final TreeMaker make;
    private final Temporaries temporaries;

    Assignments(Attr attr) {
        this.attr = attr;
        this.make = attr.make;
        this.temporaries = new Temporaries(attr);
    }

    /// An assignment to a variable, field or element of an array.
    ///
    /// @param target    what is assigned to, attributed; it stands in `value` too, within a [Known]
    /// @param value     what to assign
    /// @param giveOlder whether the value of the whole is the one from before, as of `x++`
    JCExpression assign(JCExpression target, JCExpression value, boolean giveOlder) {
        attr.chk.checkType(value.pos(), value.type, target.type);
        Temporaries.Block block = temporaries.block();
        Supplier<JCExpression> place = place(TreeInfo.skipParens(target), block);
        if (!giveOlder) {
            Known.exchange(value, target, place.get());
            return block.in(assignment(place.get(), value));
        }
        VarSymbol older = block.variable(place.get(), target.type);
        Known.exchange(value, target, block.read(older));
        block.run(assignment(place.get(), value));
        return block.in(block.read(older));
    }

    private JCAssign assignment(JCExpression target, JCExpression value) {
        JCAssign assign = make.at(value.pos).Assign(target, value);
        assign.type = target.type;
        return assign;
    }

    /// A target as a tree that can be written as often as one likes, since what it consists of is computed before.
    ///
    /// The tree that the user wrote stays as it is: javac may still look at it.
    private Supplier<JCExpression> place(JCExpression target, Temporaries.Block block) {
        return switch (target) {
            case JCArrayAccess element -> {
                VarSymbol array = block.variable(element.indexed, element.indexed.type);
                VarSymbol index = block.variable(element.index, attr.syms.intType);
                yield () -> {
                    JCArrayAccess again = make.at(element.pos).Indexed(block.read(array), block.read(index));
                    again.type = element.type;
                    return again;
                };
            }
            case JCFieldAccess field when !Temporaries.isSimple(field) -> {
                VarSymbol owner = block.variable(field.selected, field.selected.type);
                yield () -> select(field, block.read(owner));
            }
            default -> () -> copy(target);
        };
    }

    private JCExpression copy(JCExpression simple) {
        return switch (simple) {
            case JCIdent name -> ident(name.sym, name);
            case JCFieldAccess field -> select(field, copy(field.selected));
            default -> throw new AssertionError(simple);
        };
    }

    private JCExpression ident(Symbol symbol, JCIdent of) {
        JCIdent again = make.at(of.pos).Ident(of.name);
        again.sym = symbol;
        again.type = of.type;
        return again;
    }

    private JCExpression select(JCFieldAccess field, JCExpression owner) {
        JCFieldAccess again = make.at(field.pos).Select(owner, field.name);
        again.sym = field.sym;
        again.type = field.type;
        return again;
    }
}
