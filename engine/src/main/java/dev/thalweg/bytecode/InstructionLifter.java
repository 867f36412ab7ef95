package dev.thalweg.bytecode;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Op.Member;
import dev.thalweg.ir.Primitive;
import dev.thalweg.ir.Refusal;
import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Test;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DynamicConstantDesc;
import java.util.List;

/// Lifts the instructions of one block.
///
/// One method for each kind of instruction: the file is long because the JVM has many, not because any is difficult.
final class InstructionLifter {
    private final MethodLifter method;
    private final Block block;
    private final Frame frame;
    private final CallLifter calls;
    private int element;
    private Label lastLabel;

    InstructionLifter(MethodLifter method, Block block, Frame frame) {
        this.method = method;
        this.block = block;
        this.frame = frame;
        this.calls = new CallLifter(this, frame);
    }

    Frame frame() {
        return frame;
    }

    void lift(CodeElement e, int position) {
        element = position;
        switch (e) {
            case LabelTarget label -> lastLabel = label.label();
            case LoadInstruction load -> frame.push(frame.slots[load.slot()]);
            case StoreInstruction store -> store(store);
            case IncrementInstruction increment -> increment(increment);
            case ConstantInstruction constant -> constant(constant.constantValue());
            case OperatorInstruction operator -> operator(operator);
            case ConvertInstruction convert -> convert(convert.toType());
            case StackInstruction stack -> StackShuffle.apply(stack.opcode(), frame.stack);
            case ArrayLoadInstruction load -> arrayLoad(load.typeKind());
            case ArrayStoreInstruction store -> arrayStore(store.typeKind());
            case NewPrimitiveArrayInstruction n -> newArray(n.typeKind().upperBound().arrayType(), 1);
            case NewReferenceArrayInstruction n -> newArray(n.componentType().asSymbol().arrayType(), 1);
            case NewMultiArrayInstruction n -> newArray(n.arrayType().asSymbol(), n.dimensions());
            case NewObjectInstruction n -> newObject(Type.of(n.className().asSymbol()));
            case FieldInstruction field -> field(field);
            case InvokeInstruction invoke -> calls.invoke(invoke);
            case InvokeDynamicInstruction dynamic -> calls.invokeDynamic(dynamic);
            case TypeCheckInstruction check -> check(check);
            case BranchInstruction branch -> branch(branch);
            case LookupSwitchInstruction s -> choose(s.cases(), s.defaultTarget());
            case TableSwitchInstruction s -> choose(s.cases(), s.defaultTarget());
            case ReturnInstruction r -> block.end(new Terminator.Return(r.typeKind() == TypeKind.VOID ? null : returned(frame.pop())));
            case ThrowInstruction t -> block.end(new Terminator.Throw(frame.pop(), method.origin()));
            case MonitorInstruction m -> throw new Refusal(method.origin(), "takes a lock (synchronized), and no derivative flows through that yet",
                    "Take the lock outside of the function.");
            default -> { }
        }
        if (e instanceof Instruction) {
            lastLabel = null;
        }
    }

    /// A stack map names an unfinished object by the label in front of its `new`.
    private void newObject(Type type) {
        frame.push(lastLabel == null ? new Value(type) : method.uninitialised(lastLabel, type));
    }

    Value add(Type type, Op op) {
        return block.add(type, op, method.origin());
    }

    void add(Op op) {
        block.add(op, method.origin());
    }

    MethodLifter method() {
        return method;
    }

    Value apply(Primitive primitive, Value... arguments) {
        List<Value> list = List.of(arguments);
        return add(primitive.result(list.stream().map(Value::type).toList()), new Op.Apply(primitive, list));
    }

    /// A boxed `double` is the number itself in this representation: boxes it where an object is wanted.
    Value boxed(Value value, ClassDesc wanted) {
        boolean box = value.isDouble() && !wanted.isPrimitive();
        return box ? add(Type.OBJECT, CallLifter.BOX.withArguments(value)) : value;
    }

    private void store(StoreInstruction store) {
        Value value = frame.pop();
        value.nameOnce(method.nameOf(store.slot(), element + 2));
        frame.slots[store.slot()] = value;
    }

    private void increment(IncrementInstruction increment) {
        Value step = add(Type.INT, new Op.Constant(increment.constant()));
        frame.slots[increment.slot()] = apply(Primitive.ADD, frame.slots[increment.slot()], step);
    }

    private void constant(ConstantDesc value) {
        Type type = switch (value) {
            case Integer i -> Type.INT;
            case Long l -> Type.LONG;
            case Float f -> Type.FLOAT;
            case Double d -> Type.DOUBLE;
            case String s -> Type.of(ConstantDescs.CD_String);
            case ClassDesc c -> Type.of(ConstantDescs.CD_Class);
            case DynamicConstantDesc<?> d when d.equals(ConstantDescs.NULL) -> Type.OBJECT;
            default -> throw new Refusal(method.origin(), "loads the constant " + value + ", which is of no known kind", "Use a plain literal.");
        };
        frame.push(add(type, new Op.Constant(value instanceof DynamicConstantDesc<?> ? null : value)));
    }

    private void operator(OperatorInstruction operator) {
        switch (operator.opcode()) {
            case ARRAYLENGTH -> frame.push(add(Type.INT, new Op.ArrayLength(frame.pop())));
            case INEG, LNEG, FNEG, DNEG -> frame.push(apply(Primitive.NEG, frame.pop()));
            default -> {
                Value b = frame.pop();
                Value a = frame.pop();
                frame.push(apply(binary(operator), a, b));
            }
        }
    }

    private static Primitive binary(OperatorInstruction operator) {
        return switch (operator.opcode()) {
            case IADD, LADD, FADD, DADD -> Primitive.ADD;
            case ISUB, LSUB, FSUB, DSUB -> Primitive.SUB;
            case IMUL, LMUL, FMUL, DMUL -> Primitive.MUL;
            case IDIV, LDIV, FDIV, DDIV -> Primitive.DIV;
            case IREM, LREM, FREM, DREM -> Primitive.REM;
            case ISHL, LSHL -> Primitive.SHL;
            case ISHR, LSHR -> Primitive.SHR;
            case IUSHR, LUSHR -> Primitive.USHR;
            case IAND, LAND -> Primitive.AND;
            case IOR, LOR -> Primitive.OR;
            case IXOR, LXOR -> Primitive.XOR;
            case LCMP -> Primitive.CMP;
            case FCMPL, DCMPL -> Primitive.CMPL;
            case FCMPG, DCMPG -> Primitive.CMPG;
            default -> throw new IllegalStateException("not a binary operator: " + operator.opcode());
        };
    }

    private void convert(TypeKind to) {
        Primitive primitive = switch (to) {
            case INT -> Primitive.TO_INT;
            case LONG -> Primitive.TO_LONG;
            case FLOAT -> Primitive.TO_FLOAT;
            case DOUBLE -> Primitive.TO_DOUBLE;
            case BYTE -> Primitive.TO_BYTE;
            case CHAR -> Primitive.TO_CHAR;
            case SHORT -> Primitive.TO_SHORT;
            default -> throw new IllegalStateException("not a conversion: " + to);
        };
        frame.push(apply(primitive, frame.pop()));
    }

    private void arrayLoad(TypeKind kind) {
        Value index = frame.pop();
        Value array = frame.pop();
        Type type = kind != TypeKind.REFERENCE ? Type.of(kind.upperBound())
                : array.type().isArray() ? array.type().component() : Type.OBJECT;
        frame.push(add(type, new Op.ArrayLoad(elementOf(kind, array), array, index)));
    }

    private void arrayStore(TypeKind kind) {
        Value value = frame.pop();
        Value index = frame.pop();
        Value array = frame.pop();
        ClassDesc element = elementOf(kind, array);
        add(new Op.ArrayStore(element, array, index, boxed(value, element)));
    }

    /// `baload` serves `byte[]` and `boolean[]`: the array's own type decides.
    private static ClassDesc elementOf(TypeKind kind, Value array) {
        return array.type().isArray() ? array.type().desc().componentType() : kind.upperBound();
    }

    private void newArray(ClassDesc type, int dimensions) {
        frame.push(add(Type.of(type), new Op.NewArray(Type.of(type), frame.pop(dimensions))));
    }

    private void field(FieldInstruction f) {
        Member member = new Member(f.owner().asSymbol(), f.name().stringValue(), f.typeSymbol().descriptorString());
        Type type = Type.of(f.typeSymbol());
        switch (f.opcode()) {
            case GETSTATIC -> frame.push(add(type, new Op.GetField(member, null)));
            case GETFIELD -> frame.push(add(type, new Op.GetField(member, frame.pop())));
            case PUTSTATIC -> add(new Op.PutField(member, null, boxed(frame.pop(), f.typeSymbol())));
            default -> {
                Value value = frame.pop();
                add(new Op.PutField(member, frame.pop(), boxed(value, f.typeSymbol())));
            }
        }
    }

    private void check(TypeCheckInstruction check) {
        ClassDesc target = check.type().asSymbol();
        Value value = frame.pop();
        switch (check.opcode()) {
            case CHECKCAST -> frame.push(cast(target, value));
            default -> frame.push(add(Type.INT, new Op.InstanceOf(target, boxed(value, target))));
        }
    }

    /// The number itself where a method returns a `Double`, a box where it returns another object.
    private Value returned(Value value) {
        ClassDesc wanted = method.returnType();
        if (value.isDouble() || !wanted.equals(ConstantDescs.CD_Double)) {
            return wanted.equals(ConstantDescs.CD_Double) ? value : boxed(value, wanted);
        }
        if (block.instructions().stream().anyMatch(i -> i.result() == value && i.op() instanceof Op.Constant)) {
            throw new Refusal(method.origin(), "returns null for a Double", "Use double, and NaN for none.");
        }
        return cast(wanted, value);
    }

    private Value cast(ClassDesc target, Value value) {
        if (value.isDouble()) {
            return value;
        }
        Value cast = add(Type.of(target), new Op.Cast(target, value));
        return target.equals(ConstantDescs.CD_Double) ? add(Type.DOUBLE, CallLifter.UNBOX.withArguments(cast)) : cast;
    }

    private void branch(BranchInstruction branch) {
        Test test = switch (branch.opcode()) {
            case GOTO, GOTO_W -> null;
            case IFEQ, IF_ICMPEQ -> Test.EQ;
            case IFNE, IF_ICMPNE -> Test.NE;
            case IFLT, IF_ICMPLT -> Test.LT;
            case IFGE, IF_ICMPGE -> Test.GE;
            case IFGT, IF_ICMPGT -> Test.GT;
            case IFLE, IF_ICMPLE -> Test.LE;
            case IFNULL, IF_ACMPEQ -> Test.SAME;
            case IFNONNULL, IF_ACMPNE -> Test.DIFFERENT;
            default -> throw new IllegalStateException("not a branch: " + branch.opcode());
        };
        if (test == null) {
            block.end(new Terminator.Jump(method.edgeTo(branch.target(), frame)));
            return;
        }
        Value b = switch (branch.opcode()) {
            case IFEQ, IFNE, IFLT, IFGE, IFGT, IFLE -> add(Type.INT, new Op.Constant(0));
            case IFNULL, IFNONNULL -> add(Type.OBJECT, new Op.Constant(null));
            default -> frame.pop();
        };
        Value a = frame.pop();
        Edge yes = method.edgeTo(branch.target(), frame);
        block.end(new Terminator.Branch(test, a, b, yes, method.edgeBehind(block, frame)));
    }

    private void choose(List<SwitchCase> cases, Label otherwise) {
        Value key = frame.pop();
        block.end(new Terminator.Switch(key,
                cases.stream().map(c -> new Terminator.Case(c.caseValue(), method.edgeTo(c.target(), frame))).toList(),
                method.edgeTo(otherwise, frame)));
    }
}
