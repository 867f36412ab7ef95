package dev.thalweg.recording;

import dev.thalweg.bytecode.Lifter;
import dev.thalweg.ir.Op.Member;
import dev.thalweg.ir.Primitive;
import dev.thalweg.rules.ScalarRules;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Writes what stands for a call: a primitive of `Math` is noted, boxing is followed, and all else is linked by [Linker] when it is reached.
final class CallRecorder {
    private static final ClassDesc BOXES = BoxInstructions.class.describeConstable().orElseThrow();
    private static final ClassDesc OPTIONALS = OptionalNumber.class.describeConstable().orElseThrow();
    private static final ClassDesc OPTIONAL = ClassDesc.of("java.util.OptionalDouble");
    private static final ClassDesc SUMMARIES = SummaryNumbers.class.describeConstable().orElseThrow();
    private static final ClassDesc SUMMARY = ClassDesc.of("java.util.DoubleSummaryStatistics");
    private static final ClassDesc ARRAYS = ArrayInstructions.class.describeConstable().orElseThrow();
    private static final ClassDesc LINKER = Linker.class.describeConstable().orElseThrow();
    private static final ClassDesc SITE = ClassDesc.of("java.lang.invoke.CallSite");
    private static final List<ClassDesc> BOOTSTRAP = List.of(ClassDesc.of("java.lang.invoke.MethodHandles").nested("Lookup"),
            ConstantDescs.CD_String, ConstantDescs.CD_MethodType);

    private final InstructionRecorder instructions;
    private final Copy copy;
    private final CodeBuilder out;
    private final OperandStack stack;

    CallRecorder(InstructionRecorder instructions, Copy copy, CodeBuilder out, OperandStack stack) {
        this.instructions = instructions;
        this.copy = copy;
        this.out = out;
        this.stack = stack;
    }

    void invoke(InvokeInstruction invoke) {
        MethodTypeDesc type = invoke.typeSymbol();
        Member method = new Member(invoke.owner().asSymbol(), invoke.name().stringValue(), type.descriptorString());
        stack.pop(type.parameterCount());
        Primitive primitive = RecordedTypes.isNumber(type.returnType()) ? Lifter.primitive(method) : null;
        if (method.name().equals(ConstantDescs.INIT_NAME)) {
            construct(method);
            return;
        }
        if (invoke.opcode() != Opcode.INVOKESTATIC) {
            stack.pop();
        }
        if (primitive != null) {
            apply(primitive, invoke);
        } else if (!isBoxing(method) && !isOfSummary(method)) {
            link(invoke, method);
        }
        if (!type.returnType().equals(ConstantDescs.CD_void)) {
            stack.push(Kind.of(type.returnType()));
        }
    }

    /// Calls the method itself on the values, and notes what it is.
    private void apply(Primitive primitive, InvokeInstruction invoke) {
        Kind kind = Kind.of(invoke.typeSymbol().returnType());
        int first = instructions.scratch();
        for (int k = primitive.arity() - 1; k >= 0; k--) {
            out.astore(first + k);
        }
        boolean isFlat = ScalarRules.of(primitive).isFlat();
        for (int k = 0; k < primitive.arity() && !isFlat; k++) {
            out.aload(first + k);
        }
        for (int k = 0; k < primitive.arity(); k++) {
            out.aload(first + k);
            instructions.takeValue(kind);
        }
        out.with(invoke);
        if (isFlat) {
            instructions.makeConstant(invoke.typeSymbol().returnType());
            return;
        }
        if (kind == Kind.FLOAT) {
            out.f2d();
        }
        out.loadConstant(primitive.ordinal());
        List<ClassDesc> types = new ArrayList<>(Collections.nCopies(primitive.arity(), RecordedTypes.REAL));
        types.add(ConstantDescs.CD_double);
        types.add(ConstantDescs.CD_int);
        instructions.call(InstructionRecorder.NUMBERS, "record", RecordedTypes.REAL, types.toArray(ClassDesc[]::new));
    }

    private boolean isBoxing(Member method) {
        switch (method.owner().descriptorString() + method.name() + method.descriptor()) {
            case "Ljava/lang/Double;valueOf(D)Ljava/lang/Double;" -> instructions.callHere(BOXES, "box", ConstantDescs.CD_Double, RecordedTypes.REAL);
            case "Ljava/lang/Float;valueOf(F)Ljava/lang/Float;" -> instructions.callHere(BOXES, "boxFloat", ConstantDescs.CD_Float, RecordedTypes.REAL);
            case "Ljava/lang/Double;doubleValue()D", "Ljava/lang/Float;doubleValue()D", "Ljava/lang/Number;doubleValue()D" ->
                    instructions.callHere(BOXES, "unbox", RecordedTypes.REAL, ConstantDescs.CD_Number);
            case "Ljava/lang/Double;floatValue()F", "Ljava/lang/Float;floatValue()F", "Ljava/lang/Number;floatValue()F" ->
                    instructions.call(BOXES, "unboxFloat", RecordedTypes.REAL, ConstantDescs.CD_Number);
            case "Ljava/lang/System;arraycopy(Ljava/lang/Object;ILjava/lang/Object;II)V" -> instructions.call(ARRAYS, "arraycopy", ConstantDescs.CD_void,
                    ConstantDescs.CD_Object, ConstantDescs.CD_int, ConstantDescs.CD_Object, ConstantDescs.CD_int, ConstantDescs.CD_int);
            case "Ljava/util/OptionalDouble;of(D)Ljava/util/OptionalDouble;" -> instructions.callHere(OPTIONALS, "make", OPTIONAL, RecordedTypes.REAL);
            case "Ldev/thalweg/recording/OptionalNumber;of(Ljava/util/OptionalDouble;)D" ->
                    instructions.call(OPTIONALS, "read", RecordedTypes.REAL, OPTIONAL);
            default -> {
                return cloneOfArray(method);
            }
        }
        return true;
    }

    private boolean isOfSummary(Member method) {
        if (!method.owner().equals(SUMMARY)) {
            return false;
        }
        switch (method.name() + method.descriptor()) {
            case "accept(D)V" -> instructions.call(SUMMARIES, "accept", ConstantDescs.CD_void, SUMMARY, RecordedTypes.REAL);
            case "combine(Ljava/util/DoubleSummaryStatistics;)V" -> instructions.call(SUMMARIES, "combine", ConstantDescs.CD_void, SUMMARY, SUMMARY);
            case "getSum()D" -> instructions.call(SUMMARIES, "sum", RecordedTypes.REAL, SUMMARY);
            case "getMin()D" -> instructions.call(SUMMARIES, "min", RecordedTypes.REAL, SUMMARY);
            case "getMax()D" -> instructions.call(SUMMARIES, "max", RecordedTypes.REAL, SUMMARY);
            case "getAverage()D" -> instructions.call(SUMMARIES, "average", RecordedTypes.REAL, SUMMARY);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean cloneOfArray(Member method) {
        if (!method.owner().isArray() || !method.name().equals("clone")) {
            return false;
        }
        instructions.callHere(ARRAYS, "clone", ConstantDescs.CD_Object, ConstantDescs.CD_Object);
        return true;
    }

    private void link(InvokeInstruction invoke, Member named) {
        Member method = StandIns.of(Lifter.standIn(named));
        Call call = !method.equals(named) ? Call.STATIC : switch (invoke.opcode()) {
            case INVOKESTATIC -> Call.STATIC;
            case INVOKESPECIAL -> Call.SPECIAL;
            default -> Call.VIRTUAL;
        };
        boolean isStatic = call == Call.STATIC;
        MethodTypeDesc type = method.methodType();
        MethodTypeDesc recorded = RecordedTypes.of(type);
        dynamic("call", method.name(), isStatic ? recorded : recorded.insertParameterTypes(0, method.owner()),
                call.name(), method.owner().descriptorString(), type, instructions.site());
    }

    private void construct(Member constructor) {
        Kind receiver = stack.pop();
        MethodTypeDesc type = RecordedTypes.of(constructor.methodType());
        if (receiver != Kind.UNFINISHED) {
            dynamic("initialise", "new", type.insertParameterTypes(0, constructor.owner()), constructor.owner().descriptorString(), constructor.methodType(),
                    copy.name(), instructions.site());
            return;
        }
        dynamic("construct", "new", type.changeReturnType(constructor.owner()), constructor.owner().descriptorString(), constructor.methodType(),
                instructions.site());
        if (!stack.isEmpty() && stack.top() == Kind.UNFINISHED) {
            stack.pop();
            stack.push(Kind.REFERENCE);
        } else {
            out.pop();
        }
    }

    void invokeDynamic(InvokeDynamicInstruction dynamic) {
        MethodTypeDesc type = dynamic.typeSymbol();
        stack.pop(type.parameterCount());
        List<ConstantDesc> given = new ArrayList<>(dynamic.bootstrapArgs());
        switch (dynamic.bootstrapMethod().owner().displayName() + "." + dynamic.bootstrapMethod().methodName()) {
            case "LambdaMetafactory.metafactory", "LambdaMetafactory.altMetafactory" -> makeFunction(dynamic, type, given);
            case "StringConcatFactory.makeConcatWithConstants", "StringConcatFactory.makeConcat" -> {
                given.addFirst(type);
                given.addFirst(dynamic.bootstrapMethod());
                dynamic("concatenate", dynamic.name().stringValue(), RecordedTypes.of(type), given.toArray(ConstantDesc[]::new));
            }
            case "ObjectMethods.bootstrap" -> {
                given.addFirst(instructions.site());
                dynamic("ofRecord", dynamic.name().stringValue(), type, given.toArray(ConstantDesc[]::new));
            }
            case "SwitchBootstraps.typeSwitch", "SwitchBootstraps.enumSwitch" -> out.with(dynamic);
            default -> dynamic("unknown", dynamic.name().stringValue(), RecordedTypes.of(type),
                    dynamic.bootstrapMethod().owner().displayName() + "." + dynamic.bootstrapMethod().methodName(), instructions.site());
        }
        stack.push(Kind.of(type.returnType()));
    }

    /// A method that a lambda runs is named by its parts: the JDK's own lambdas are private to their classes.
    private void makeFunction(InvokeDynamicInstruction dynamic, MethodTypeDesc type, List<ConstantDesc> given) {
        DirectMethodHandleDesc body = (DirectMethodHandleDesc) given.get(1);
        List<ConstantDesc> arguments = new ArrayList<>(List.of(type, given.get(0), given.get(2), body.kind().name(), body.owner().descriptorString(),
                body.methodName(), MethodTypeDesc.ofDescriptor(body.lookupDescriptor()), instructions.site()));
        arguments.addAll(given.subList(3, given.size()));
        out.aload(instructions.recording());
        dynamic("makeFunction", dynamic.name().stringValue(),
                RecordedTypes.of(type).insertParameterTypes(type.parameterCount(), RecordedTypes.RECORDING), arguments.toArray(ConstantDesc[]::new));
    }

    /// Calls what one of the linker's bootstrap methods finds.
    private void dynamic(String bootstrap, String name, MethodTypeDesc type, ConstantDesc... arguments) {
        dynamic(out, bootstrap, name, type, arguments);
    }

    static void dynamic(CodeBuilder out, String bootstrap, String name, MethodTypeDesc type, ConstantDesc... arguments) {
        List<ClassDesc> types = new ArrayList<>(BOOTSTRAP);
        types.add(ConstantDescs.CD_Object.arrayType());
        DirectMethodHandleDesc method = MethodHandleDesc.ofMethod(DirectMethodHandleDesc.Kind.STATIC, LINKER, bootstrap, MethodTypeDesc.of(SITE, types));
        out.invokedynamic(DynamicCallSiteDesc.of(method, name, type, arguments));
    }
}
