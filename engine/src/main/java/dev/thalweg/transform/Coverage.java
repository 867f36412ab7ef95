package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Refusal;
import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import java.lang.classfile.Opcode;
import java.lang.constant.ClassDesc;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Refuses every operation that a derivative would have to flow through and for which there is no rule.
///
/// Text of a number may be printed, compared or thrown, but may not lead back to a number.
final class Coverage {
    private static final Set<String> TEXT = Set.of("java.lang.String", "java.lang.StringBuilder", "java.io.PrintStream");
    /// They look at a number and give back text, or a number that is constant almost everywhere.
    private static final Set<String> FLAT = Set.of("Double.isNaN", "Double.isInfinite", "Double.isFinite", "Double.compare",
            "Float.isNaN", "Float.isInfinite", "Float.isFinite", "Float.compare", "Math.round", "Math.getExponent",
            "StrictMath.round", "StrictMath.getExponent", "Double.toString", "Float.toString", "Arrays.toString", "Residuals.zerosLike",
            "Residuals.requireDistinct", "Residuals.requireNew");

    private final Activity activity;
    private final Set<Value> text = new HashSet<>();
    private final Set<Value> thrown = new HashSet<>();

    private Coverage(Activity activity) {
        this.activity = activity;
        findText();
    }

    static void check(Activity activity) {
        Coverage pass = new Coverage(activity);
        for (Block block : blocks(activity)) {
            block.instructions().forEach(pass::check);
        }
    }

    private static List<Block> blocks(Activity activity) {
        return activity.program().stream().flatMap(function -> function.blocks().stream()).toList();
    }

    /// Finds the text that was made of varying numbers, and what is only thrown.
    private void findText() {
        for (boolean changed = true; changed; ) {
            changed = false;
            for (Block block : blocks(activity)) {
                if (block.terminator() instanceof Terminator.Throw(Value value, var origin)) {
                    thrown.add(value);
                }
                for (Instruction i : block.instructions()) {
                    changed |= i.result() != null && i.result().type().isReference() && makesText(i.op()) && reads(i.op()) && text.add(i.result());
                    changed |= i.op() instanceof Op.Call call && spread(call, i.result());
                    changed |= i.op() instanceof Op.Invoke call && isIntoReceiver(call) && reads(call) && spread(call.arguments().getFirst());
                }
                for (Edge edge : block.edges()) {
                    changed |= spread(edge.arguments(), edge.target().parameters());
                }
            }
        }
    }

    /// Whether the receiver keeps what it is given: `StringBuilder.append`, also where its result is not used.
    private static boolean isIntoReceiver(Op.Invoke call) {
        return call.opcode() == Opcode.INVOKEVIRTUAL && isFlat(call);
    }

    /// Whatever may be the same object is text from here on.
    private boolean spread(Value receiver) {
        boolean changed = false;
        for (Block block : blocks(activity)) {
            changed |= spread(block.parameters(), receiver);
            changed |= spread(block.instructions().stream().map(Instruction::result).filter(Objects::nonNull).toList(), receiver);
        }
        return changed;
    }

    private boolean spread(List<Value> values, Value receiver) {
        boolean changed = false;
        for (Value value : values) {
            changed |= value.type().isReference() && activity.aliases().node(value) == activity.aliases().node(receiver) && text.add(value);
        }
        return changed;
    }

    private boolean spread(Op.Call call, Value result) {
        Function callee = call.callee().function();
        return spread(call.arguments(), callee.parameters())
                | result != null && callee.returned().stream().anyMatch(text::contains) && text.add(result);
    }

    private boolean spread(List<Value> from, List<Value> to) {
        boolean changed = false;
        for (int k = 0; k < from.size(); k++) {
            changed |= text.contains(from.get(k)) && text.add(to.get(k));
        }
        return changed;
    }

    private static boolean makesText(Op op) {
        return op instanceof Op.Cast || op instanceof Op.InvokeDynamic || op instanceof Op.Construct || Boxes.made(op).isPresent()
                || op instanceof Op.Invoke call && isFlat(call) && !call.method().name().equals("zerosLike");
    }

    private boolean reads(Op op) {
        return op.operands().stream().anyMatch(v -> activity.isVaried(v) && !(op instanceof Op.Cast) || text.contains(v));
    }

    private void check(Instruction i) {
        switch (i.op()) {
            case Op.PutField(Op.Member field, Value object, Value value) when activity.isVaried(value) || text.contains(value) ->
                    refuse(i, "writes to the %s %s, and no derivative flows through %s".formatted(object == null ? "static field" : "field", field,
                            object == null ? "static state" : "the fields of objects yet"),
                            "Return the value instead, or keep it in a local variable or an array.");
            case Op.ArrayStore(var element, Value array, Value index, Value value) when text.contains(value) ->
                    refuse(i, "keeps the text of a varying number in an array", "Print the text, or keep the number.");
            case Op.ArrayStore(var element, Value array, Value index, Value value) when activity.isVaried(value) && isForeign(array) ->
                    refuse(i, "writes into an array that a field or another method holds, and no derivative flows through shared arrays",
                            "Make the array inside the function, or pass it as an argument.");
            case Op.Invoke box when Boxes.made(box).isPresent() && isOnlyShown(i.result()) -> { }
            case Op.Invoke call when !isFlat(call) -> checkCall(i, call.method().toString());
            case Op.RuledCall ruled -> ruled.operands().stream().filter(text::contains).findFirst().ifPresent(_ -> checkCall(i, ruled.call().method().toString()));
            case Op.InvokeDynamic call when !isConcatenation(call) ->
                    checkCall(i, "a lambda or another dynamic call (" + call.site().invocationName() + ")");
            case Op.Construct c when !thrown.contains(i.result()) && !(isOfJdk(c) && isOnlyShown(i.result())) ->
                    checkCall(i, "the constructor of " + c.constructor().owner().displayName());
            default -> { }
        }
    }

    /// Whether an object goes into text and nowhere else.
    private boolean isOnlyShown(Value object) {
        return blocks(activity).stream().allMatch(block -> !block.terminator().operands().contains(object)
                && block.edges().stream().noneMatch(edge -> edge.arguments().contains(object))
                && block.instructions().stream().allMatch(i -> !i.op().operands().contains(object) || isConcatenation(i.op())
                        || i.op() instanceof Op.Construct && isOnlyShown(i.result())
                        || i.op() instanceof Op.Invoke call && isFlat(call) && call.method().methodType().parameterList().contains(Type.OBJECT.desc())));
    }

    /// The constructor of a user's class may hand its object on, where it is seen though nobody here uses it.
    private static boolean isOfJdk(Op.Construct c) {
        return c.constructor().owner().descriptorString().startsWith("Ljava/");
    }

    private static boolean isConcatenation(Op op) {
        return op instanceof Op.InvokeDynamic call && call.site().invocationName().equals("makeConcatWithConstants");
    }

    private void checkCall(Instruction call, String callee) {
        for (Value argument : call.op().operands()) {
            if (activity.isVaried(argument) || text.contains(argument)) {
                refuse(call, "gives %s to %s, which has no derivative rule".formatted(describe(argument), callee),
                        "Write it with arithmetic, Math, arrays and static methods whose class file can be read.");
            }
        }
    }

    private String describe(Value value) {
        String what = text.contains(value) ? "the text of a number" : value.name().isEmpty() ? "a value" : value.name();
        return what + " that depends on the argument";
    }

    private boolean isForeign(Value array) {
        return activity.aliases().isExternal(activity.aliases().leaf(array));
    }

    private static boolean isFlat(Op.Invoke call) {
        ClassDesc owner = call.method().owner();
        String name = owner.isClassOrInterface() ? owner.packageName() + "." + owner.displayName() : "";
        return TEXT.contains(name) || FLAT.contains(call.method().toString());
    }

    private static void refuse(Instruction at, String what, String remedy) {
        throw new Refusal(at.origin(), what, remedy);
    }
}
