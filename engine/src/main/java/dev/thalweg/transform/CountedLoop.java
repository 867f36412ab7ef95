package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Primitive;
import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Test;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import dev.thalweg.rules.Emission;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// A loop that is left only by its header, where an induction variable of step 1 or -1 meets a bound that does not change: how
/// often it runs is known before it starts.
///
/// The loop goes on while `variable + offset test limit`.
record CountedLoop(InductionVariable variable, int offset, Test test, Value limit) {
    /// An initial value and an offset that cannot overflow when they are added.
    private static final int SMALL = 1 << 30;

    /// @param isInvariant whether a value is the same each time round
    static Optional<CountedLoop> of(InductionVariable variable, Definitions definitions, Predicate<Value> isInvariant) {
        boolean unit = Math.abs(variable.step()) == 1 && variable.value().type().equals(Type.INT);
        if (!unit || !(variable.loop().header().terminator() instanceof Terminator.Branch branch) || branch.test().ofReferences()) {
            return Optional.empty();
        }
        Test goesOn = variable.loop().contains(branch.yes().target()) ? branch.test() : branch.test().negated();
        Integer offset = offset(branch.a(), variable, definitions);
        Value limit = branch.b();
        if (offset == null) {
            offset = offset(branch.b(), variable, definitions);
            limit = branch.a();
            goesOn = mirrored(goesOn);
        }
        if (offset == null || !isInvariant.test(limit) || !leads(goesOn, variable.step())) {
            return Optional.empty();
        }
        return Optional.of(new CountedLoop(variable, offset, goesOn, limit));
    }

    /// What is added to the variable, or null if that is not so simple.
    private static Integer offset(Value tested, InductionVariable variable, Definitions definitions) {
        if (tested == variable.value()) {
            return 0;
        }
        boolean sum = definitions.op(tested) instanceof Op.Apply(Primitive primitive, List<Value> arguments)
                && (primitive == Primitive.ADD || primitive == Primitive.SUB) && arguments.getFirst() == variable.value();
        if (!sum || !(definitions.constant(definitions.op(tested).operands().getLast()) instanceof Integer added)
                || !(definitions.constant(variable.initial()) instanceof Integer initial)
                || Math.abs((long) added) > SMALL || Math.abs((long) initial) > SMALL) {
            return null;
        }
        return definitions.op(tested) instanceof Op.Apply(Primitive p, List<Value> a) && p == Primitive.ADD ? added : -added;
    }

    private static Test mirrored(Test test) {
        return switch (test) {
            case LT -> Test.GT;
            case GT -> Test.LT;
            case LE -> Test.GE;
            case GE -> Test.LE;
            default -> test;
        };
    }

    private static boolean leads(Test test, long step) {
        return test == Test.NE || (step > 0 ? test == Test.LT || test == Test.LE : test == Test.GT || test == Test.GE);
    }

    /// Where the variable ends.
    ///
    /// @param bring gives a value of the loop's surroundings where the instructions go
    Value end(UnaryOperator<Value> bring, Emission out) {
        Value end = bring.apply(limit);
        if (test == Test.LE || test == Test.GE) {
            end = plus(end, variable.step(), out);
        }
        if (test != Test.NE) {
            Primitive furthest = variable.step() > 0 ? Primitive.MAX : Primitive.MIN;
            Value first = plus(bring.apply(variable.initial()), offset, out);
            end = out.emit(Type.INT, new Op.Apply(furthest, List.of(first, end)));
        }
        return plus(end, -offset, out);
    }

    /// How many times the header's block runs at most.
    Value headerRuns(UnaryOperator<Value> bring, Emission out) {
        return plus(index(end(bring, out), bring.apply(variable.initial()), out), 1, out);
    }

    /// How often the loop has gone round, where the variable has a value.
    Value index(Value now, Value initial, Emission out) {
        return variable.step() > 0 ? minus(now, initial, out) : minus(initial, now, out);
    }

    private static Value plus(Value a, long b, Emission out) {
        return b == 0 ? a : out.emit(Type.INT, new Op.Apply(Primitive.ADD, List.of(a, out.emit(Type.INT, Op.Constant.of(Type.INT, b)))));
    }

    private static Value minus(Value a, Value b, Emission out) {
        return out.emit(Type.INT, new Op.Apply(Primitive.SUB, List.of(a, b)));
    }

    Block header() {
        return variable.loop().header();
    }
}
