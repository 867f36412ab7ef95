package dev.thalweg.recording;

import dev.thalweg.bytecode.Emitter;
import dev.thalweg.ir.Block;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Primitive;
import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import dev.thalweg.rules.Rule;
import dev.thalweg.rules.ScalarRules;
import dev.thalweg.rules.Term;
import dev.thalweg.runtime.Program;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One operand's share of a cotangent: a row of `rules.ScalarRules` as a program over numbers, and over recorded numbers.
///
/// Its inputs are three operands (those that the primitive lacks are 0), the result and the cotangent.
final class Share {
    /// By the primitive's ordinal, then by operand; null for one that gets nothing.
    private static final Share[][] KNOWN = new Share[Primitive.values().length][];
    private static final int OPERANDS = 3;

    private final Program program;
    private final Step[] steps;
    private final int result;

    /// An operation on inputs and on what the steps before it have given, all numbered from 0.
    ///
    /// @param primitive null for a constant
    private record Step(Primitive primitive, Real constant, int[] operands) {}

    private Share(Function code) {
        program = Emitter.compile(code, Share.class);
        List<Value> numbered = new ArrayList<>(code.parameters());
        List<Step> all = new ArrayList<>();
        for (Instruction instruction : code.entry().instructions()) {
            all.add(step(instruction.op(), numbered));
            numbered.add(instruction.result());
        }
        steps = all.toArray(Step[]::new);
        result = numbered.indexOf(((Terminator.Return) code.entry().terminator()).value());
    }

    private static Step step(Op op, List<Value> numbered) {
        return switch (op) {
            case Op.Constant(Number value) -> new Step(null, Real.constant(value.doubleValue()), null);
            case Op.Apply(Primitive primitive, List<Value> arguments) ->
                    new Step(primitive, null, arguments.stream().mapToInt(numbered::indexOf).toArray());
            default -> throw new IllegalStateException("a rule of a scalar primitive holds " + op);
        };
    }

    /// The shares of a primitive's operands, none if it is flat. Whoever misses a row makes the same one again.
    static Share[] of(int primitive) {
        Share[] known = KNOWN[primitive];
        if (known == null) {
            List<Rule.Share> rows = ScalarRules.of(Primitive.values()[primitive]).shares();
            known = new Share[rows.size()];
            for (int k = 0; k < known.length; k++) {
                known[k] = make(Primitive.values()[primitive], rows.get(k), k);
            }
            KNOWN[primitive] = known;
        }
        return known;
    }

    private static Share make(Primitive primitive, Rule.Share row, int operand) {
        List<Value> inputs = new ArrayList<>();
        for (String name : List.of("a", "b", "c", "y", "g")) {
            inputs.add(new Value(Type.DOUBLE, name));
        }
        Block block = new Block();
        List<Term> terms = inputs.stream().map(input -> new Term(() -> input, block::addHere)).toList();
        Term share = row.of(terms.subList(0, primitive.arity()), terms.get(OPERANDS), terms.get(OPERANDS + 1));
        if (share == null) {
            return null;
        }
        block.end(new Terminator.Return(share.value()));
        return new Share(new Function(primitive + " by operand " + operand, inputs, new ArrayList<>(List.of(block)), Type.DOUBLE));
    }

    /// @param inputs a, b, c, y, g
    double of(double[] inputs) {
        return program.run(inputs, null);
    }

    /// The same, noted as operations.
    ///
    /// @param inputs a, b, c, y, g
    Real of(Real[] inputs, int site, Recording r) {
        Real[] values = Arrays.copyOf(inputs, inputs.length + steps.length);
        for (int i = 0; i < steps.length; i++) {
            Step step = steps[i];
            values[inputs.length + i] = step.primitive == null ? step.constant : Evaluation.apply(step.primitive, step.operands, values, site, r);
        }
        return values[result];
    }
}
