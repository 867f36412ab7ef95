package dev.thalweg.recording;

import dev.thalweg.bytecode.Cancelling;
import dev.thalweg.ir.Op.Member;
import dev.thalweg.ir.Origin;
import java.lang.classfile.Attributes;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.StackMapFrameInfo;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.NopInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Writes what stands for each instruction in the recorded copy, and follows the operand stack meanwhile.
///
/// One method for each kind of instruction: the file is long because the JVM has many, not because any is difficult.
final class InstructionRecorder {
    static final ClassDesc NUMBERS = NumberInstructions.class.describeConstable().orElseThrow();
    private static final ClassDesc ARRAYS = ArrayInstructions.class.describeConstable().orElseThrow();

    private final Class<?> owner;
    private final Member method;
    private final String file;
    private final CodeBuilder out;
    private final int recording;
    private final Monitor monitor;
    private final OperandStack stack = new OperandStack();
    private final CallRecorder calls;
    private final FieldRecorder fields;
    private int line;

    InstructionRecorder(Class<?> owner, MethodModel model, Copy copy, CodeBuilder out, int recording, Monitor monitor) {
        this.owner = owner;
        this.method = new Member(owner.describeConstable().orElseThrow(), model.methodName().stringValue(), model.methodType().stringValue());
        this.file = model.parent().flatMap(c -> c.findAttribute(Attributes.sourceFile()))
                .map(a -> a.sourceFile().stringValue()).orElse(owner.getSimpleName());
        this.out = out;
        this.recording = recording;
        this.monitor = monitor;
        this.calls = new CallRecorder(this, copy, out, stack);
        this.fields = new FieldRecorder(this, copy, out, stack);
    }

    void enter(StackMapFrameInfo frame) {
        if (frame != null) {
            stack.enter(frame);
        }
    }

    void line(int number) {
        line = number;
    }

    /// The number of the line that is being written.
    int site() {
        return Sites.of(new Origin(method.toString(), file, line));
    }

    Class<?> owner() {
        return owner;
    }

    /// The slot of the recording.
    int recording() {
        return recording;
    }

    /// Calls a method of the engine's with the line and the recording behind the arguments that are on the stack.
    void call(ClassDesc of, String name, ClassDesc result, ClassDesc... arguments) {
        List<ClassDesc> types = new ArrayList<>(List.of(arguments));
        Collections.addAll(types, ConstantDescs.CD_int, RecordedTypes.RECORDING);
        out.loadConstant(site()).aload(recording).invokestatic(of, name, MethodTypeDesc.of(result, types));
    }

    /// The same without the line.
    void callHere(ClassDesc of, String name, ClassDesc result, ClassDesc... arguments) {
        List<ClassDesc> types = new ArrayList<>(List.of(arguments));
        types.add(RecordedTypes.RECORDING);
        out.aload(recording).invokestatic(of, name, MethodTypeDesc.of(result, types));
    }

    void makeConstant(ClassDesc type) {
        out.invokestatic(RecordedTypes.REAL, "constant", MethodTypeDesc.of(RecordedTypes.REAL, type));
    }

    void takeValue(Kind kind) {
        out.invokevirtual(RecordedTypes.REAL, "value", MethodTypeDesc.of(ConstantDescs.CD_double));
        if (kind == Kind.FLOAT) {
            out.d2f();
        }
    }

    /// The first slot that is free for one instruction.
    int scratch() {
        return monitor.behind();
    }

    void record(Instruction instruction, boolean isBackwards) {
        if (isBackwards) {
            Cancelling.check(out);
        }
        switch (instruction) {
            case LoadInstruction load -> {
                stack.push(Kind.of(load.typeKind()));
                out.loadLocal(stack.top().recorded, load.slot());
            }
            case StoreInstruction store -> out.storeLocal(stack.pop() == Kind.LONG ? TypeKind.LONG : Kind.of(store.typeKind()).recorded, store.slot());
            case IncrementInstruction increment -> out.with(increment);
            case ConstantInstruction constant -> constant(constant);
            case OperatorInstruction operator -> operator(operator);
            case ConvertInstruction convert -> convert(convert);
            case StackInstruction shuffle -> stack.shuffle(shuffle.opcode()).forEach(opcode -> out.with(StackInstruction.of(opcode)));
            case ArrayLoadInstruction load -> arrayLoad(load);
            case ArrayStoreInstruction store -> arrayStore(store);
            case NewPrimitiveArrayInstruction n -> makeArray(n, 1);
            case NewReferenceArrayInstruction n -> makeArray(n, 1);
            case NewMultiArrayInstruction n -> makeArray(n, n.dimensions());
            case NewObjectInstruction n -> stack.push(Kind.UNFINISHED);
            case FieldInstruction field -> fields.record(field);
            case InvokeInstruction invoke -> calls.invoke(invoke);
            case InvokeDynamicInstruction dynamic -> calls.invokeDynamic(dynamic);
            case TypeCheckInstruction check -> check(check);
            case BranchInstruction branch -> branch(branch);
            case LookupSwitchInstruction s -> consume(s, 1);
            case TableSwitchInstruction s -> consume(s, 1);
            case ReturnInstruction r -> leave(r);
            case ThrowInstruction t -> consume(t, 1);
            case MonitorInstruction m -> consume(m, 1);
            case NopInstruction n -> { }
            default -> throw new IllegalStateException("no code of today's compilers holds " + instruction);
        }
    }

    private void consume(Instruction instruction, int count) {
        stack.pop(count);
        out.with(instruction);
    }

    private void constant(ConstantInstruction constant) {
        stack.push(Kind.of(constant.typeKind()));
        switch (constant.typeKind()) {
            case DOUBLE -> {
                out.loadConstant((Double) constant.constantValue());
                makeConstant(ConstantDescs.CD_double);
            }
            case FLOAT -> {
                out.loadConstant((Float) constant.constantValue());
                makeConstant(ConstantDescs.CD_float);
            }
            default -> out.with(constant);
        }
    }

    private void operator(OperatorInstruction operator) {
        switch (operator.opcode()) {
            case DNEG, FNEG -> call(NUMBERS, name(operator), RecordedTypes.REAL, RecordedTypes.REAL);
            case DADD, DSUB, DMUL, DDIV, DREM, FADD, FSUB, FMUL, FDIV, FREM -> {
                stack.pop();
                call(NUMBERS, name(operator), RecordedTypes.REAL, RecordedTypes.REAL, RecordedTypes.REAL);
            }
            case DCMPL, FCMPL -> compare("cmpl");
            case DCMPG, FCMPG -> compare("cmpg");
            case ARRAYLENGTH -> {
                consume(operator, 1);
                stack.push(Kind.INT);
            }
            case INEG, LNEG -> out.with(operator);
            case LCMP -> {
                consume(operator, 2);
                stack.push(Kind.INT);
            }
            default -> consume(operator, 1); // the result has the type of the first operand, also of a shift
        }
    }

    private static String name(OperatorInstruction operator) {
        return operator.opcode().name().toLowerCase(java.util.Locale.ROOT);
    }

    private void compare(String name) {
        stack.pop(2);
        stack.push(Kind.INT);
        out.invokestatic(NUMBERS, name, MethodTypeDesc.of(ConstantDescs.CD_int, RecordedTypes.REAL, RecordedTypes.REAL));
    }

    private void convert(ConvertInstruction convert) {
        Kind from = stack.pop();
        Kind to = Kind.of(convert.toType());
        stack.push(to);
        if (from.isNumber()) {
            convertNumber(convert.opcode());
        } else {
            out.with(convert);
            if (to.isNumber()) {
                makeConstant(convert.toType().upperBound());
            }
        }
    }

    private void convertNumber(Opcode opcode) {
        switch (opcode) {
            case D2F -> call(NUMBERS, "d2f", RecordedTypes.REAL, RecordedTypes.REAL);
            case F2D -> { }
            case D2I, F2I -> out.invokestatic(NUMBERS, "toInt", MethodTypeDesc.of(ConstantDescs.CD_int, RecordedTypes.REAL));
            default -> out.invokestatic(NUMBERS, "toLong", MethodTypeDesc.of(ConstantDescs.CD_long, RecordedTypes.REAL));
        }
    }

    private void arrayLoad(ArrayLoadInstruction load) {
        stack.pop(2);
        stack.push(Kind.of(load.typeKind()));
        switch (load.opcode()) {
            case DALOAD -> call(ARRAYS, "daload", RecordedTypes.REAL, ConstantDescs.CD_double.arrayType(), ConstantDescs.CD_int);
            case FALOAD -> call(ARRAYS, "faload", RecordedTypes.REAL, ConstantDescs.CD_float.arrayType(), ConstantDescs.CD_int);
            default -> out.with(load);
        }
    }

    private void arrayStore(ArrayStoreInstruction store) {
        stack.pop(3);
        switch (store.opcode()) {
            case DASTORE -> call(ARRAYS, "dastore", ConstantDescs.CD_void, ConstantDescs.CD_double.arrayType(), ConstantDescs.CD_int,
                    RecordedTypes.REAL);
            case FASTORE -> call(ARRAYS, "fastore", ConstantDescs.CD_void, ConstantDescs.CD_float.arrayType(), ConstantDescs.CD_int,
                    RecordedTypes.REAL);
            default -> out.with(store);
        }
    }

    private void makeArray(Instruction instruction, int dimensions) {
        consume(instruction, dimensions);
        stack.push(Kind.REFERENCE);
    }

    private void check(TypeCheckInstruction check) {
        out.with(check);
        stack.pop();
        stack.push(check.opcode() == Opcode.CHECKCAST ? Kind.REFERENCE : Kind.INT);
    }

    private void branch(BranchInstruction branch) {
        consume(branch, switch (branch.opcode()) {
            case GOTO, GOTO_W -> 0;
            case IFEQ, IFNE, IFLT, IFGE, IFGT, IFLE, IFNULL, IFNONNULL -> 1;
            default -> 2;
        });
    }

    private void leave(ReturnInstruction r) {
        monitor.leave();
        if (r.typeKind() == TypeKind.VOID) {
            out.return_();
        } else {
            out.return_(stack.pop().recorded);
        }
    }
}
