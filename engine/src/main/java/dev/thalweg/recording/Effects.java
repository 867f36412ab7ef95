package dev.thalweg.recording;

import dev.thalweg.bytecode.ClassBytes;
import dev.thalweg.bytecode.Lifter;
import dev.thalweg.ir.Op.Member;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.invoke.MethodType;
import java.util.HashSet;
import java.util.Set;

/// Looks whether a constructor may run twice: it only computes, checks, and sets each of its fields once.
final class Effects {
    private static final Set<String> PURE_TYPES = Set.of("Ljava/lang/Math;", "Ljava/lang/StrictMath;", "Ljava/lang/Double;", "Ljava/lang/Float;",
            "Ljava/lang/Integer;", "Ljava/lang/Long;", "Ljava/lang/Boolean;", "Ljava/lang/String;", "Ljava/util/Objects;", "Ljava/lang/Record;",
            "Ljava/lang/Object;", "Ljava/lang/StringBuilder;");
    private static final Set<String> COPIES = Set.of("copyOf", "copyOfRange", "clone", "of", "emptyList", "emptyMap", "size", "isEmpty", "length");

    private final Class<?> type;
    private final ClassBytes classes;
    private final Set<Member> seen = new HashSet<>();
    private final Set<String> set = new HashSet<>();

    private Effects(Class<?> type) {
        this.type = type;
        this.classes = new ClassBytes(type.getClassLoader());
    }

    /// What a constructor does besides, as a verb phrase; null for nothing.
    static String of(Class<?> type, MethodType constructor) {
        Member member = new Member(type.describeConstable().orElseThrow(), ConstantDescs.INIT_NAME, constructor.toMethodDescriptorString());
        return new Effects(type).in(member);
    }

    private String in(Member method) {
        if (!seen.add(method)) {
            return null;
        }
        MethodModel model = classes.method(method).orElse(null);
        if (model == null) {
            return "calls " + method + ", which cannot be read";
        }
        for (CodeElement element : model.code().orElseThrow()) {
            String effect = effect(element, method);
            if (effect != null) {
                return effect;
            }
        }
        return null;
    }

    private String effect(CodeElement element, Member method) {
        return switch (element) {
            case MonitorInstruction m -> "takes a lock";
            case ArrayStoreInstruction store -> method.descriptor().contains("[") ? "writes to an array" : null;
            case FieldInstruction f when f.opcode() == Opcode.PUTSTATIC -> "writes the static field " + FieldRecorder.name(f);
            case FieldInstruction f when f.opcode() == Opcode.PUTFIELD && !method.name().equals(ConstantDescs.INIT_NAME) ->
                    "calls a method that writes the field " + FieldRecorder.name(f);
            case FieldInstruction f when f.opcode() == Opcode.PUTFIELD && !set.add(FieldRecorder.name(f)) ->
                    "writes the field " + FieldRecorder.name(f) + " more than once";
            case InvokeDynamicInstruction d -> d.bootstrapMethod().owner().displayName().equals("StringConcatFactory") ? null : "makes a function";
            case InvokeInstruction invoke -> call(invoke);
            default -> null;
        };
    }

    private String call(InvokeInstruction invoke) {
        ClassDesc owner = invoke.owner().asSymbol();
        Member method = new Member(owner, invoke.name().stringValue(), invoke.type().stringValue());
        boolean isCopy = COPIES.contains(method.name()) && owner.descriptorString().matches("\\[.*|Ljava/util/(List|Set|Map|Arrays|Collections);");
        if (PURE_TYPES.contains(owner.descriptorString()) || isCopy || Lifter.primitive(method) != null) {
            return null;
        }
        Class<?> named = UserClasses.resolve(owner, type);
        boolean makesException = Throwable.class.isAssignableFrom(named);
        if (UserClasses.isOfJdk(named)) {
            return makesException ? null : "calls " + method;
        }
        boolean isKnown = invoke.opcode() == Opcode.INVOKESTATIC || method.name().equals(ConstantDescs.INIT_NAME) || named.isRecord();
        return isKnown ? in(method) : "calls " + method;
    }
}
