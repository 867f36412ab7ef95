package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Refusal;
import dev.thalweg.ir.Value;
import java.lang.constant.ClassDesc;
import java.util.Set;

/// Refuses every operation that a derivative would have to flow through and for which there is no rule.
final class Coverage {
    private static final ClassDesc PRINTER = ClassDesc.of("java.io.PrintStream");
    /// They look at a number and give back none, or one that is constant almost everywhere.
    private static final Set<String> FLAT = Set.of("Double.isNaN", "Double.isInfinite", "Double.isFinite", "Double.compare",
            "Float.isNaN", "Float.isInfinite", "Float.isFinite", "Float.compare", "Math.round", "Math.getExponent",
            "Residuals.zerosLike", "String.valueOf", "Double.toString", "Float.toString", "Arrays.toString", "StrictMath.round");

    private final Activity activity;

    private Coverage(Activity activity) {
        this.activity = activity;
    }

    static void check(Activity activity) {
        Coverage pass = new Coverage(activity);
        for (Block block : activity.function().blocks()) {
            block.instructions().forEach(pass::check);
        }
    }

    private void check(Instruction instruction) {
        switch (instruction.op()) {
            case Op.PutField(Op.Member field, Value object, Value value) when activity.isVaried(value) -> refuse(instruction,
                    "writes %s the field %s, and no derivative flows through %s".formatted(object == null ? "to" : "into", field,
                            object == null ? "static state" : "the fields of objects yet"), "Return the value instead, or keep it in a local variable or an array.");
            case Op.Invoke call when !isFlat(call) -> checkCall(instruction, call.method().toString());
            case Op.InvokeDynamic call when !call.site().invocationName().equals("makeConcatWithConstants") ->
                    checkCall(instruction, "a lambda or another dynamic call (" + call.site().invocationName() + ")");
            case Op.Construct c -> checkCall(instruction, "the constructor of " + c.constructor().owner().displayName());
            case Op.ArrayStore(var element, Value array, Value index, Value value) when activity.isVaried(value) && isForeign(array) ->
                    refuse(instruction, "writes into an array that a field or another method holds, and no derivative flows through shared arrays",
                            "Make the array inside the function, or pass it as an argument.");
            default -> { }
        }
    }

    private void checkCall(Instruction call, String callee) {
        for (Value argument : call.op().operands()) {
            if (activity.isVaried(argument)) {
                refuse(call, "gives %s to %s, which has no derivative rule".formatted(describe(argument), callee),
                        "Write it with arithmetic, Math, arrays and static methods whose class file can be read.");
            }
        }
    }

    private static String describe(Value value) {
        return value.name().isEmpty() ? "a value that depends on the argument" : value.name() + " (it depends on the argument)";
    }

    private boolean isForeign(Value array) {
        return activity.aliases().isExternal(activity.aliases().leaf(array));
    }

    private static boolean isFlat(Op.Invoke call) {
        return call.method().owner().equals(PRINTER) || FLAT.contains(call.method().toString());
    }

    private static void refuse(Instruction at, String what, String remedy) {
        throw new Refusal(at.origin(), what, remedy);
    }
}
