package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Local;
import dev.thalweg.ir.Loop;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Origin;
import dev.thalweg.ir.Primitive;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import dev.thalweg.rules.Term;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Where the cotangents of numbers add up: in plain values while one block is reversed, in a local where several blocks
/// use the number.
final class Cotangents {
    private final Map<Value, Local> locals = new HashMap<>();
    private final Set<Value> shared = new HashSet<>();
    private final Set<Value> touched = new HashSet<>();
    private final Map<Value, Block> homes = new HashMap<>();
    private final Seeds seeds;

    Cotangents(Function function, Placement placement, Seeds seeds) {
        this.seeds = seeds;
        function.parameters().forEach(shared::add);
        for (Block block : function.blocks()) {
            shared.addAll(block.parameters());
            block.parameters().forEach(p -> homes.put(p, block));
            block.instructions().forEach(i -> homes.put(i.result(), block));
            block.instructions().stream().map(Instruction::result).filter(r -> r != null && placement.isShared(r)).forEach(shared::add);
        }
    }

    /// The local of a number's cotangent.
    Local local(Value value) {
        return locals.computeIfAbsent(value, v -> new Local(v.type(), v.name().isEmpty() ? "bar" : v.name() + "Bar"));
    }

    /// The cotangents as the reverse of one block sees them.
    final class In {
        private final Block block;
        private final UnaryOperator<Value> bring;
        private final boolean runsOnce;
        private final Loop fused;
        private final Map<Seeds.Seed, Term> given = new HashMap<>();
        /// A cotangent that is known to be zero maps to null.
        private final Map<Value, Term> current = new LinkedHashMap<>();
        private final Set<Value> changed = new HashSet<>();

        /// @param bring    gives a primal value to the block
        /// @param runsOnce whether the block is in no loop: then what no block reversed before has touched is still zero
        /// @param fused    the loop of which each round is reversed by itself, if the block is in one; what is defined outside of it
        ///                 keeps its cotangent from round to round
        In(Block block, UnaryOperator<Value> bring, boolean runsOnce, Loop fused) {
            this.block = block;
            this.bring = bring;
            this.runsOnce = runsOnce;
            this.fused = fused;
        }

        /// Adds to a cotangent; a share that is known to be negative is subtracted.
        void add(Value value, Term share) {
            if (seeds.has(value)) {
                return;
            }
            Term before = get(value);
            set(value, before == null ? share : sum(before, share));
        }

        private Term sum(Term a, Term b) {
            if (a.isNegative() == b.isNegative()) {
                return Term.signed(apply(Primitive.ACCUMULATE, a.magnitude(), b.magnitude()), a.isNegative(), block::addHere);
            }
            Term positive = a.isNegative() ? b : a;
            Term negative = a.isNegative() ? a : b;
            return Term.signed(apply(Primitive.SUB, positive.magnitude(), negative.magnitude()), false, block::addHere);
        }

        private Value apply(Primitive primitive, Value a, Value b) {
            return block.addHere(a.type(), new Op.Apply(primitive, List.of(a, b)));
        }

        /// The cotangent, which is zero from here on; null if it is known to be zero.
        Term take(Value value) {
            if (seeds.has(value)) {
                return given.computeIfAbsent(seeds.of(value), this::term);
            }
            Term taken = get(value);
            set(value, null);
            return taken;
        }

        private Term term(Seeds.Seed seed) {
            Term product = Term.unit(Type.DOUBLE, seed.isNegative(), block::addHere);
            for (Seeds.Factor factor : seed.factors()) {
                Term next = Term.signed(bring.apply(factor.value()), false, block::addHere);
                product = factor.divides() ? product.div(next) : product.mul(next);
            }
            return product;
        }

        private Term get(Value value) {
            if (current.containsKey(value) || !shared.contains(value) || isFresh(value) && !touched.contains(value)) {
                return current.get(value);
            }
            Value read = block.addHere(value.type(), new Op.ReadLocal(local(value)));
            current.put(value, Term.signed(read, false, block::addHere));
            return current.get(value);
        }

        private boolean isFresh(Value value) {
            return runsOnce && (fused == null || fused.contains(homes.get(value)));
        }

        private void set(Value value, Term to) {
            current.put(value, to);
            changed.add(value);
            if (to != null) {
                touched.add(value);
                name(value, to);
            }
        }

        /// A value of the forward sweep is no cotangent, though one may be equal to it.
        private void name(Value value, Term cotangent) {
            if (!value.name().isEmpty() && !cotangent.isNegative() && !homes.containsKey(cotangent.magnitude())) {
                cotangent.magnitude().nameOnce(value.name() + "Bar");
            }
        }

        /// Writes back what other blocks use.
        void flush() {
            current.forEach((value, cotangent) -> {
                if (shared.contains(value) && changed.contains(value)) {
                    Value kept = cotangent != null ? cotangent.value() : zero(value);
                    block.add(new Op.WriteLocal(local(value), kept), Origin.NONE);
                }
            });
        }

        private Value zero(Value value) {
            return block.add(value.type(), Op.Constant.of(value.type(), 0), Origin.NONE);
        }
    }
}
