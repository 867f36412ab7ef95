package dev.thalweg.ir;

import java.lang.constant.ConstantDesc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes a function as text, one line for each instruction: `%4:double = mul %1 %3`.
public final class Printer {
    private final Function function;
    private final Map<Value, String> values = new HashMap<>();
    private final Map<Block, String> blocks = new HashMap<>();
    private final Map<Local, String> locals = new HashMap<>();
    private final Map<Region, String> regions = new HashMap<>();

    public Printer(Function function) {
        this.function = function;
    }

    public String text() {
        StringBuilder out = new StringBuilder();
        out.append(function.name()).append(definitions(function.parameters())).append(": ").append(function.result()).append('\n');
        for (Block block : function.blocks()) {
            blocks.put(block, "b" + blocks.size());
        }
        for (Block block : function.blocks()) {
            out.append(blocks.get(block)).append(definitions(block.parameters())).append(":\n");
            block.instructions().forEach(instruction -> out.append("  ").append(line(instruction)).append('\n'));
            out.append("  ").append(line(block.terminator())).append('\n');
        }
        return out.toString();
    }

    private String line(Instruction instruction) {
        String op = line(instruction.op());
        return instruction.result() == null ? op : define(instruction.result()) + " = " + op;
    }

    private String line(Op op) {
        return switch (op) {
            case Op.Constant(ConstantDesc value) -> "constant " + (value instanceof String s ? '"' + s + '"' : String.valueOf(value));
            case Op.Apply a -> a.primitive().name().toLowerCase() + uses(a.arguments());
            case Op.NewArray n -> "new " + n.type() + uses(n.lengths());
            case Op.ArrayLength a -> "length" + uses(op.operands());
            case Op.ArrayLoad l -> "load" + uses(op.operands());
            case Op.ArrayStore s -> "store" + uses(op.operands());
            case Op.GetField g -> "get " + g.field() + uses(op.operands());
            case Op.PutField p -> "put " + p.field() + uses(op.operands());
            case Op.Invoke i -> "invoke " + i.method() + uses(op.operands());
            case Op.RuledCall r -> "invoke by rule " + r.call().method() + uses(op.operands());
            case Op.InvokeDynamic i -> "dynamic " + i.site().invocationName() + uses(op.operands());
            case Op.Call c -> "call " + c.callee() + uses(op.operands());
            case Op.Construct c -> "construct " + c.constructor().owner().displayName() + uses(op.operands());
            case Op.Cast c -> "cast " + c.target().displayName() + uses(op.operands());
            case Op.InstanceOf i -> "instanceof " + i.target().displayName() + uses(op.operands());
            case Op.ReadLocal r -> "read " + local(r.local());
            case Op.WriteLocal w -> "write " + local(w.local()) + uses(op.operands());
            case Op.Push p -> "push " + local(p.local());
            case Op.Pop p -> "pop " + local(p.local());
            case Op.Reserve r -> "reserve " + region(r.region()) + uses(op.operands());
            case Op.Locate l -> "locate " + region(l.region()) + uses(op.operands());
            case Op.Keep k -> "keep " + region(k.region()) + "." + local(k.slot()) + uses(op.operands());
            case Op.Recall r -> "recall " + region(r.region()) + "." + local(r.slot()) + uses(op.operands());
            case Op.Release r -> "release " + region(r.region()) + uses(op.operands());
        };
    }

    private String line(Terminator terminator) {
        return switch (terminator) {
            case Terminator.Jump(Edge edge) -> "jump " + edge(edge);
            case Terminator.Branch b -> "branch %s %s %s ? %s : %s".formatted(
                    use(b.a()), b.test().symbol(), use(b.b()), edge(b.yes()), edge(b.no()));
            case Terminator.Switch s -> "switch %s %s, else %s".formatted(use(s.key()),
                    s.cases().stream().map(c -> c.key() + ": " + edge(c.edge())).collect(Collectors.joining(", ")), edge(s.otherwise()));
            case Terminator.Return r -> "return" + uses(r.operands());
            case Terminator.Throw t -> "throw" + uses(t.operands());
        };
    }

    private String edge(Edge edge) {
        return blocks.get(edge.target()) + (edge.arguments().isEmpty() ? "" : "(" + uses(edge.arguments()).trim() + ")");
    }

    private String uses(List<Value> used) {
        return used.stream().map(value -> " " + use(value)).collect(Collectors.joining());
    }

    private String use(Value value) {
        return values.computeIfAbsent(value, v -> "%" + values.size() + (v.name().isEmpty() ? "" : "." + v.name()));
    }

    private String define(Value value) {
        return use(value) + ":" + value.type();
    }

    private String definitions(List<Value> defined) {
        return defined.isEmpty() ? "" : defined.stream().map(this::define).collect(Collectors.joining(", ", "(", ")"));
    }

    private String region(Region region) {
        return regions.computeIfAbsent(region, r -> "#" + regions.size() + "." + r.kind().toString().toLowerCase());
    }

    private String local(Local local) {
        return locals.computeIfAbsent(local, l -> "$" + locals.size() + "." + l.name());
    }
}
