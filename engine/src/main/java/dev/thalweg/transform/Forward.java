package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Callee;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Local;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Origin;
import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Makes the tangent program of a function, and of what it calls: beside each value that varies, how fast it does, along one direction or several.
///
/// It differentiates adjoint programs too: locals and the residual stack carry tangents like everything else.
///
/// @see <a href="https://doi.org/10.1137/1.9780898717761">Griewank and Walther, Evaluating Derivatives, 2008, section 3.1</a>
public final class Forward {
    private final Function function;
    private final List<Value> active;
    private final Activity activity;
    private final List<Lane> lanes;
    private final boolean withTangent;

    private Forward(Function function, List<Value> active, int lanes, boolean withTangent) {
        this.function = function;
        this.active = active;
        this.withTangent = withTangent;
        this.activity = new Activity(function, new AliasClasses(function), active);
        this.lanes = Stream.generate(() -> new Lane(function, activity)).limit(lanes).toList();
        Coverage.check(activity);
    }

    /// The derivative of a function by one number, as a function of the same parameters.
    ///
    /// @throws dev.thalweg.ir.Refusal if an operation that the derivative flows through has no rule
    public static Function derivative(Function source, List<Boolean> active) {
        Function function = Copy.of(source);
        List<Value> chosen = chosen(function, active);
        Forward pass = new Forward(function, chosen, 1, true);
        pass.run(List.of());
        for (Value parameter : chosen) {
            function.entry().instructions().addFirst(
                    new Instruction(pass.lanes.getFirst().tangent(parameter), Op.Constant.of(parameter.type(), 1), Origin.NONE));
        }
        return Simplify.simplify(function);
    }

    /// The derivative of a function along directions, all of them in one run.
    ///
    /// The program takes the function's parameters, then for each direction a tangent for each of those that are chosen, in
    /// their order. A chosen array that the function writes has what it wrote differentiated in its tangent: so a product with
    /// the Hessian is the tangent of an adjoint program's gradient.
    ///
    /// @param chosen      for each parameter, whether it has a tangent
    /// @param lanes       how many directions
    /// @param withTangent whether the program returns the result's tangent along the first direction, or its value
    /// @throws dev.thalweg.ir.Refusal if an operation that the derivative flows through has no rule
    public static Function directional(Function source, List<Boolean> chosen, int lanes, boolean withTangent) {
        Function function = Copy.of(source);
        List<Value> varying = chosen(function, chosen);
        Forward pass = new Forward(function, varying, lanes, withTangent);
        pass.run(varying.stream().filter(p -> p.type().isArrayOfReal()).toList());
        List<Value> parameters = new ArrayList<>(function.parameters());
        pass.lanes.forEach(lane -> varying.forEach(p -> parameters.add(lane.given(p))));
        return Simplify.simplify(new Function(function.name() + " (tangent)", parameters, function.blocks(), function.result()));
    }

    /// The derivative of a function along one direction.
    public static Function directional(Function source, List<Boolean> chosen, boolean withTangent) {
        return directional(source, chosen, 1, withTangent);
    }

    private static List<Value> chosen(Function function, List<Boolean> mask) {
        return IntStream.range(0, mask.size()).filter(mask::get).mapToObj(function.parameters()::get).toList();
    }

    private void run(List<Value> shadowsGiven) {
        lanes.forEach(lane -> lane.insertShadows(shadowsGiven));
        List<Callee> callees = function.callees();
        active.stream().filter(p -> p.type().isReal()).forEach(p -> lanes.forEach(lane -> lane.define(p)));
        callees.forEach(callee -> callee.function().parameters().stream().filter(this::varies).forEach(p -> lanes.forEach(lane -> lane.define(p))));
        function.program().forEach(this::define);
        callees.forEach(callee -> lanes.forEach(lane -> lane.defineReturned(callee)));
        function.blocks().forEach(block -> rewrite(block, null));
        callees.forEach(callee -> callee.function().blocks().forEach(block -> rewrite(block, callee)));
        callees.forEach(callee -> callee.define(extend(callee.function())));
    }

    private void define(Function f) {
        for (Block b : f.blocks()) {
            List.copyOf(b.parameters()).stream().filter(this::varies).forEach(p -> lanes.forEach(lane -> b.parameters().add(lane.define(p))));
            b.instructions().stream().map(Instruction::result).filter(r -> r != null && varies(r)).forEach(r -> lanes.forEach(lane -> lane.define(r)));
        }
    }

    private boolean varies(Value value) {
        return value.type().isReal() && activity.isVaried(value);
    }

    /// A function that is called takes the tangents of its parameters behind them.
    private Function extend(Function callee) {
        List<Value> parameters = new ArrayList<>(callee.parameters());
        for (Value parameter : callee.parameters()) {
            lanes.stream().filter(lane -> lane.has(parameter)).forEach(lane -> parameters.add(lane.tangent(parameter)));
        }
        return new Function(callee.name(), parameters, callee.blocks(), callee.result());
    }

    /// @param of the function that the block is of; null for the entry
    private void rewrite(Block block, Callee of) {
        List<Instruction> before = List.copyOf(block.instructions());
        block.instructions().clear();
        for (Instruction i : before) {
            if (i.op() instanceof Op.Pop(Local local)) {
                lanes.reversed().forEach(lane -> lane.popBefore(local, i.origin(), block)); // pushed later, so popped first
            }
            if (i.op() instanceof Op.Call(Callee callee, List<Value> arguments)) {
                List<Value> all = extend(arguments, callee.function().parameters(), block);
                block.instructions().add(new Instruction(i.result(), new Op.Call(callee, all), i.origin()));
                lanes.reversed().forEach(lane -> lane.takeReturned(callee, i.result(), block));
            } else {
                block.instructions().add(i);
                lanes.forEach(lane -> lane.differentiate(i, block));
            }
        }
        if (!(block.terminator() instanceof Terminator.Return(Value value))) {
            block.end(block.terminator().map(v -> v, edge -> new Edge(edge.target(), extend(edge.arguments(), edge.target().parameters(), block))));
        } else if (of != null) {
            lanes.forEach(lane -> lane.leaveReturned(of, value, block));
        } else if (withTangent) {
            block.end(new Terminator.Return(lanes.getFirst().tangent(value, block)));
        }
    }

    /// Parameters were given tangents one by one, for each lane: so are arguments.
    private List<Value> extend(List<Value> given, List<Value> parameters, Block from) {
        List<Value> arguments = new ArrayList<>(given);
        for (int i = 0; i < given.size(); i++) {
            Value parameter = parameters.get(i);
            Value argument = given.get(i);
            lanes.stream().filter(lane -> lane.has(parameter)).forEach(lane -> arguments.add(lane.tangent(argument, from)));
        }
        return arguments;
    }
}
