package dev.thalweg.bytecode;

import dev.thalweg.ir.Callee;
import dev.thalweg.ir.Local;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Primitive;
import dev.thalweg.ir.Region;
import dev.thalweg.ir.Schedule;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import dev.thalweg.runtime.Lambdas;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Writes the code of one operation, its operands first: from variables, or computed in place.
final class OpEmitter {
    private static final ClassDesc MATH = ClassDesc.of("java.lang.Math");
    private static final ClassDesc LAMBDA_FACTORY = ClassDesc.of("java.lang.invoke.LambdaMetafactory");
    private static final ClassDesc LAMBDAS = Lambdas.class.describeConstable().orElseThrow();
    private static final MethodTypeDesc NOTE = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object, ConstantDescs.CD_String,
            ConstantDescs.CD_String, ConstantDescs.CD_String, ConstantDescs.CD_int);

    private final CodeBuilder code;
    private final Schedule schedule;
    private final Variables variables;
    private final ResidualStacks stacks;
    private final Methods methods;
    private final List<Value> read = new ArrayList<>();

    OpEmitter(CodeBuilder code, Schedule schedule, Variables variables, ResidualStacks stacks, Methods methods) {
        this.code = code;
        this.schedule = schedule;
        this.variables = variables;
        this.stacks = stacks;
        this.methods = methods;
    }

    void load(Value value) {
        Op inlined = schedule.inlined(value);
        if (inlined != null) {
            emit(inlined);
        } else {
            code.loadLocal(value.type().kind(), variables.of(value));
            read.add(value);
        }
    }

    /// Frees the variables whose last use has been written; called behind each whole instruction.
    void release() {
        read.forEach(variables::used);
        read.clear();
    }

    private void load(List<Value> values) {
        values.forEach(this::load);
    }

    void emit(Op op) {
        switch (op) {
            case Op.Constant(ConstantDesc value) -> constant(value);
            case Op.Apply(Primitive primitive, List<Value> arguments) -> apply(primitive, arguments);
            case Op.NewArray(Type type, List<Value> lengths) -> newArray(type, lengths);
            case Op.ArrayLength(Value array) -> {
                load(array);
                code.arraylength();
            }
            case Op.ArrayLoad(ClassDesc element, Value array, Value index) -> {
                load(op.operands());
                code.arrayLoad(TypeKind.from(element));
            }
            case Op.ArrayStore(ClassDesc element, Value array, Value index, Value value) -> {
                load(op.operands());
                code.arrayStore(TypeKind.from(element));
            }
            case Op.GetField(Op.Member field, Value object) -> {
                load(op.operands());
                code.fieldAccess(object == null ? Opcode.GETSTATIC : Opcode.GETFIELD, field.owner(), field.name(), field.fieldType());
            }
            case Op.PutField(Op.Member field, Value object, Value value) -> {
                load(op.operands());
                code.fieldAccess(object == null ? Opcode.PUTSTATIC : Opcode.PUTFIELD, field.owner(), field.name(), field.fieldType());
            }
            case Op.Invoke call -> {
                load(call.arguments());
                code.invoke(call.opcode(), call.method().owner(), call.method().name(), call.method().methodType(), call.ofInterface());
            }
            case Op.RuledCall(Op.Invoke call, var rule) -> emit(call);
            case Op.InvokeDynamic(var site, List<Value> arguments) -> {
                load(arguments);
                code.invokedynamic(site);
                noteLambda(site);
            }
            case Op.Call(Callee callee, List<Value> arguments) -> {
                load(arguments);
                stacks.beforeCall(callee.function());
                code.invokestatic(methods.owner(), methods.name(callee.function()), methods.type(callee.function()));
                stacks.afterCall(callee.function());
            }
            case Op.Construct(Op.Member constructor, List<Value> arguments) -> {
                code.new_(constructor.owner()).dup();
                load(arguments);
                code.invokespecial(constructor.owner(), constructor.name(), constructor.methodType());
            }
            case Op.Cast(ClassDesc target, Value value) -> {
                load(value);
                code.checkcast(target);
            }
            case Op.InstanceOf(ClassDesc target, Value value) -> {
                load(value);
                code.instanceOf(target);
            }
            case Op.ReadLocal(var local) -> code.loadLocal(local.type().kind(), variables.of(local));
            case Op.WriteLocal(var local, Value value) -> {
                load(value);
                code.storeLocal(local.type().kind(), variables.of(local));
            }
            case Op.Push(var local) -> {
                stacks.beforePush(local.type());
                code.loadLocal(local.type().kind(), variables.of(local));
                stacks.afterPush(local.type());
            }
            case Op.Pop(var local) -> {
                stacks.pop(local.type());
                code.storeLocal(local.type().kind(), variables.of(local));
            }
            case Op.Reserve(Region region, Value records) -> {
                stacks.beforeReserve(region);
                load(records);
                stacks.afterReserve(region);
            }
            case Op.Locate(Region region, Value base, Value index) -> {
                load(base);
                load(index);
                scale(region.size());
                code.iadd();
            }
            case Op.Keep(Region region, var slot, Value record, Value value) -> {
                entry(region, slot, record);
                load(value);
                stacks.store(slot.type());
            }
            case Op.Recall(Region region, var slot, Value record) -> {
                entry(region, slot, record);
                stacks.load(slot.type());
            }
            case Op.Release(Region region, Value base) -> {
                load(base);
                stacks.release(region);
            }
        }
    }

    /// The array of a region's stack, and the index of a slot of a record.
    private void entry(Region region, Local slot, Value record) {
        stacks.array(region);
        load(record);
        int offset = region.slot(slot);
        if (offset > 0) {
            code.loadConstant(offset).iadd();
        }
    }

    private void scale(int factor) {
        if (factor != 1) {
            code.loadConstant(factor).imul();
        }
    }

    /// A lambda that a hidden class makes cannot tell which method it runs.
    private void noteLambda(DynamicCallSiteDesc site) {
        if (site.bootstrapMethod() instanceof DirectMethodHandleDesc bootstrap && bootstrap.owner().equals(LAMBDA_FACTORY)) {
            DirectMethodHandleDesc body = (DirectMethodHandleDesc) site.bootstrapArgs()[1];
            String owner = body.owner().descriptorString();
            code.dup().loadConstant(owner.substring(1, owner.length() - 1)).loadConstant(body.methodName()).loadConstant(body.lookupDescriptor())
                    .loadConstant(body.refKind()).invokestatic(LAMBDAS, "note", NOTE);
        }
    }

    private void constant(ConstantDesc value) {
        if (value == null) {
            code.aconst_null();
        } else {
            code.loadConstant(value);
        }
    }

    private void newArray(Type type, List<Value> lengths) {
        load(lengths);
        ClassDesc component = type.desc().componentType();
        if (lengths.size() > 1) {
            code.multianewarray(type.desc(), lengths.size());
        } else if (component.isPrimitive()) {
            code.newarray(TypeKind.from(component));
        } else {
            code.anewarray(component);
        }
    }

    private void apply(Primitive primitive, List<Value> arguments) {
        load(arguments);
        Type type = arguments.getFirst().type();
        switch (primitive) {
            case COPY, STOP -> { }
            case SELECT -> select(arguments.getLast().type().kind());
            case TO_INT, TO_LONG, TO_FLOAT, TO_DOUBLE, TO_BYTE, TO_CHAR, TO_SHORT -> code.conversion(type.kind(), target(primitive));
            default -> {
                if (primitive.method().isEmpty()) {
                    arithmetic(primitive, type.kind());
                } else {
                    List<ClassDesc> parameters = Collections.nCopies(arguments.size(), type.desc());
                    code.invokestatic(MATH, primitive.method(), MethodTypeDesc.of(type.desc(), parameters));
                }
            }
        }
    }

    private static TypeKind target(Primitive conversion) {
        return switch (conversion) {
            case TO_INT -> TypeKind.INT;
            case TO_LONG -> TypeKind.LONG;
            case TO_FLOAT -> TypeKind.FLOAT;
            case TO_DOUBLE -> TypeKind.DOUBLE;
            case TO_BYTE -> TypeKind.BYTE;
            case TO_CHAR -> TypeKind.CHAR;
            default -> TypeKind.SHORT;
        };
    }

    private void select(TypeKind kind) {
        String descriptor = "(I%1$s%1$s)%1$s".formatted(kind.upperBound().descriptorString());
        code.invokestatic(ClassDesc.of("dev.thalweg.runtime.Select"), "select", MethodTypeDesc.ofDescriptor(descriptor));
    }

    private void arithmetic(Primitive primitive, TypeKind kind) {
        code.with(OperatorInstruction.of(Opcode.valueOf(letter(kind) + mnemonic(primitive))));
    }

    private static String letter(TypeKind kind) {
        return switch (kind) {
            case INT -> "I";
            case LONG -> "L";
            case FLOAT -> "F";
            default -> "D";
        };
    }

    private static String mnemonic(Primitive primitive) {
        return primitive == Primitive.ACCUMULATE ? "ADD" : primitive.name();
    }
}
