package dev.thalweg.recording;

import dev.thalweg.bytecode.Cancelling;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.classfile.attribute.StackMapFrameInfo;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Writes the recorded copy of one method: a static method that takes the receiver first.
///
/// Local variables keep their slots; the recording is in the slot behind them, and slots behind that are free for one instruction.
final class MethodRecorder {
    private final Class<?> owner;
    private final MethodModel method;
    private final Copy copy;
    private final CodeModel code;
    private final Map<Label, StackMapFrameInfo> frames = new HashMap<>();
    private final Map<Label, Integer> positions = new HashMap<>();

    MethodRecorder(Class<?> owner, MethodModel method, Copy copy) {
        this.owner = owner;
        this.method = method;
        this.copy = copy;
        this.code = method.code().orElseThrow();
        code.findAttribute(Attributes.stackMapTable()).ifPresent(table -> table.entries().forEach(f -> frames.put(f.target(), f)));
        int position = 0;
        for (CodeElement element : code) {
            if (element instanceof LabelTarget label) {
                positions.put(label.label(), position);
            }
            position++;
        }
    }

    /// The name of the copy; a constructor's has a name that the JVM allows.
    static String name(String method) {
        return method.startsWith("<") ? "new" : method;
    }

    /// The type of the copy of a method.
    static MethodTypeDesc type(Class<?> owner, MethodTypeDesc type, boolean isStatic) {
        MethodTypeDesc recorded = RecordedTypes.of(type);
        return isStatic ? recorded : recorded.insertParameterTypes(0, owner.describeConstable().orElseThrow());
    }

    void write(String name, ClassBuilder out) {
        method.parent().flatMap(c -> c.findAttribute(Attributes.sourceFile()))
                .ifPresent(file -> out.with(SourceFileAttribute.of(file.sourceFile().stringValue())));
        boolean isStatic = method.flags().has(AccessFlag.STATIC);
        out.withMethodBody(name, type(owner, method.methodTypeSymbol(), isStatic),
                ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC, this::write);
    }

    private void write(CodeBuilder out) {
        int recording = ((CodeAttribute) code).maxLocals();
        out.invokestatic(RecordedTypes.RECORDING, "current", MethodTypeDesc.of(RecordedTypes.RECORDING)).astore(recording);
        Cancelling.check(out);
        moveParameters(out);
        Monitor monitor = Monitor.of(owner, method, recording + 1, out);
        monitor.enter();
        InstructionRecorder instructions = new InstructionRecorder(owner, method, copy, out, recording, monitor);
        int position = 0;
        for (CodeElement element : code) {
            switch (element) {
                case LabelTarget label -> {
                    out.with(label);
                    instructions.enter(frames.get(label.label()));
                }
                case LineNumber line -> {
                    out.with(line);
                    instructions.line(line.line());
                }
                case ExceptionCatch handler -> out.with(handler);
                case java.lang.classfile.Instruction instruction -> instructions.record(instruction, isBackwards(instruction, position));
                default -> { }
            }
            position++;
        }
        monitor.leaveWhateverIsThrown();
    }

    private boolean isBackwards(java.lang.classfile.Instruction instruction, int position) {
        return instruction instanceof java.lang.classfile.instruction.BranchInstruction branch && positions.get(branch.target()) <= position;
    }

    /// Moves the parameters to the slots that they have in the method, where `double` takes two.
    private void moveParameters(CodeBuilder out) {
        List<ClassDesc> types = new ArrayList<>(method.methodTypeSymbol().parameterList());
        if (!method.flags().has(AccessFlag.STATIC)) {
            types.addFirst(owner.describeConstable().orElseThrow());
        }
        int from = types.stream().mapToInt(t -> Kind.of(t).recordedWords).sum();
        int to = types.stream().mapToInt(t -> Kind.of(t).words).sum();
        for (ClassDesc type : types.reversed()) {
            from -= Kind.of(type).recordedWords;
            to -= Kind.of(type).words;
            if (from != to) {
                TypeKind kind = Kind.of(type).recorded;
                out.loadLocal(kind, from).storeLocal(kind, to);
            }
        }
    }
}
