package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Local;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Origin;
import dev.thalweg.ir.Primitive;
import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Value;
import dev.thalweg.rules.Rule;
import dev.thalweg.rules.ScalarRules;
import dev.thalweg.rules.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Makes the tangent program of a function: beside each value that varies, how fast it does.
///
/// It differentiates adjoint programs too: locals and the residual stack carry tangents like everything else.
///
/// @see <a href="https://doi.org/10.1137/1.9780898717761">Griewank and Walther, Evaluating Derivatives, 2008, section 3.1</a>
public final class Forward {
    private final Function function;
    private final List<Value> active;
    private final Activity activity;
    private final Shadows shadows;
    private final boolean withTangent;
    private final Map<Value, Value> tangents = new HashMap<>();
    private final Map<Local, Local> locals = new HashMap<>();
    private Block block;

    private Forward(Function function, List<Value> active, boolean withTangent) {
        this.function = function;
        this.active = active;
        this.withTangent = withTangent;
        this.activity = new Activity(function, new AliasClasses(function), active);
        this.shadows = new Shadows(function, activity::isVaried);
        Coverage.check(activity);
    }

    /// The derivative of a function by one number, as a function of the same parameters.
    ///
    /// @throws dev.thalweg.ir.Refusal if an operation that the derivative flows through has no rule
    public static Function derivative(Function source, List<Boolean> active) {
        Function function = Copy.of(source);
        List<Value> chosen = chosen(function, active);
        Forward pass = new Forward(function, chosen, true);
        pass.shadows.insert(List.of());
        pass.run();
        for (Value parameter : chosen) {
            function.entry().instructions().addFirst(
                    new Instruction(pass.tangents.get(parameter), Op.Constant.of(parameter.type(), 1), Origin.NONE));
        }
        return Simplify.simplify(function);
    }

    /// The derivative of a function along a direction.
    ///
    /// The program takes the function's parameters, then a tangent for each of those that are chosen, in their order. A chosen
    /// array that the function writes has what it wrote differentiated in its tangent: so a product with the Hessian is the
    /// tangent of an adjoint program's gradient.
    ///
    /// @param chosen      for each parameter, whether it has a tangent
    /// @param withTangent whether the program returns the result's tangent, or its value
    /// @throws dev.thalweg.ir.Refusal if an operation that the derivative flows through has no rule
    public static Function directional(Function source, List<Boolean> chosen, boolean withTangent) {
        Function function = Copy.of(source);
        List<Value> varying = chosen(function, chosen);
        Forward pass = new Forward(function, varying, withTangent);
        pass.shadows.insert(varying.stream().filter(p -> p.type().isArrayOfReal()).toList());
        pass.run();
        List<Value> parameters = new ArrayList<>(function.parameters());
        varying.forEach(p -> parameters.add(p.type().isReal() ? pass.tangents.get(p) : pass.shadows.of(p)));
        return Simplify.simplify(new Function(function.name() + " (tangent)", parameters, function.blocks(), function.result()));
    }

    private static List<Value> chosen(Function function, List<Boolean> mask) {
        return IntStream.range(0, mask.size()).filter(mask::get).mapToObj(function.parameters()::get).toList();
    }

    private void run() {
        for (Block b : function.blocks()) {
            for (Value parameter : List.copyOf(b.parameters())) {
                if (parameter.type().isReal() && activity.isVaried(parameter)) {
                    b.parameters().add(define(parameter));
                }
            }
            b.instructions().stream().map(Instruction::result).filter(r -> r != null && r.type().isReal() && activity.isVaried(r))
                    .forEach(this::define);
        }
        active.stream().filter(p -> p.type().isReal()).forEach(this::define);
        for (Block b : function.blocks()) {
            block = b;
            rewrite();
        }
    }

    private Value define(Value primal) {
        return tangents.computeIfAbsent(primal, p -> new Value(p.type(), p.name().isEmpty() ? "" : p.name() + "Dot"));
    }

    private void rewrite() {
        List<Instruction> before = List.copyOf(block.instructions());
        block.instructions().clear();
        for (Instruction i : before) {
            if (i.op() instanceof Op.Pop(Local local) && hasTangent(local)) {
                block.add(new Op.Pop(of(local)), i.origin()); // pushed later, so popped first
            }
            block.instructions().add(i);
            differentiate(i);
        }
        if (withTangent && block.terminator() instanceof Terminator.Return(Value value)) {
            block.end(new Terminator.Return(tangent(value)));
        } else {
            block.end(block.terminator().map(v -> v, this::extend));
        }
    }

    private void differentiate(Instruction i) {
        switch (i.op()) {
            case Op.Apply apply when tangents.containsKey(i.result()) -> differentiate(apply, i.result());
            case Op.ArrayLoad load when tangents.containsKey(i.result()) ->
                    put(i.result(), new Op.ArrayLoad(load.element(), shadows.of(load.array()), load.index()));
            case Op.ArrayStore store when store.value().type().isReal() && shadows.has(store.array()) ->
                    block.add(new Op.ArrayStore(store.element(), shadows.of(store.array()), store.index(), tangent(store.value())), i.origin());
            case Op.ReadLocal(Local local) when tangents.containsKey(i.result()) -> put(i.result(), new Op.ReadLocal(of(local)));
            case Op.WriteLocal(Local local, Value value) when hasTangent(local) ->
                    block.add(new Op.WriteLocal(of(local), tangent(value)), i.origin());
            case Op.Push(Local local) when hasTangent(local) -> block.add(new Op.Push(of(local)), i.origin());
            default -> { }
        }
    }

    private void differentiate(Op.Apply apply, Value result) {
        Rule rule = ScalarRules.of(apply.primitive());
        List<Term> x = apply.arguments().stream().map(this::term).toList();
        Value sum = null;
        for (int k = 0; k < rule.shares().size(); k++) {
            Value argument = apply.arguments().get(k);
            if (argument.type().isReal() && tangents.containsKey(argument)) {
                Value share = rule.shares().get(k).of(x, term(result), term(tangent(argument))).as(result.type()).value();
                sum = sum == null ? share : block.addHere(result.type(), new Op.Apply(Primitive.ACCUMULATE, List.of(sum, share)));
            }
        }
        put(result, new Op.Apply(Primitive.COPY, List.of(sum)));
    }

    private Term term(Value value) {
        return new Term(() -> value, block::addHere);
    }

    private void put(Value primal, Op tangent) {
        block.instructions().add(new Instruction(tangents.get(primal), tangent, Origin.NONE));
    }

    private Value tangent(Value primal) {
        return tangents.containsKey(primal) ? tangents.get(primal) : block.addHere(primal.type(), Op.Constant.of(primal.type(), 0));
    }

    private boolean hasTangent(Local local) {
        return local.type().isReal() && activity.isVaried(local);
    }

    private Local of(Local local) {
        return locals.computeIfAbsent(local, l -> new Local(l.type(), l.name() + "Dot"));
    }

    private Edge extend(Edge edge) {
        List<Value> parameters = edge.target().parameters();
        List<Value> arguments = new ArrayList<>(edge.arguments());
        for (int i = 0; i < edge.arguments().size(); i++) {
            if (tangents.containsKey(parameters.get(i))) {
                arguments.add(tangent(edge.arguments().get(i)));
            }
        }
        return new Edge(edge.target(), arguments);
    }
}
