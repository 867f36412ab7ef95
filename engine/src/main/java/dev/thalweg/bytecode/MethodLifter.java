package dev.thalweg.bytecode;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Op.Member;
import dev.thalweg.ir.Origin;
import dev.thalweg.ir.Refusal;
import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import java.lang.classfile.Attributes;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.attribute.StackMapFrameInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.ObjectVerificationTypeInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.SimpleVerificationTypeInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.UninitializedVerificationTypeInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.VerificationTypeInfo;
import java.lang.classfile.instruction.LineNumber;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Runs a method's code over values instead of numbers, block by block, and writes down what it does.
final class MethodLifter {
    /// What the engine has in place of methods of the JDK.
    private static final Set<String> STAND_INS = Set.of(Library.class.getPackageName(), "dev.thalweg.runtime");

    private static final ClassDesc DOUBLE_BOX = ConstantDescs.CD_Double;

    private final Member method;
    private final String file;
    private final CodeModel code;
    private final CodeBlocks cut;
    private final boolean isStatic;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Frame> entryFrames = new ArrayList<>();
    private final Map<Label, Value> uninitialised = new HashMap<>();
    private Value self;
    private int line;
    /// Whether it stands for a method of the JDK: its lines are not the user's.
    private final boolean isEngines;

    MethodLifter(MethodModel model, Member method, boolean isStatic) {
        this.method = method;
        this.isStatic = isStatic;
        this.isEngines = STAND_INS.contains(method.owner().packageName());
        this.code = model.code().orElseThrow();
        this.cut = new CodeBlocks(code);
        this.file = model.parent().flatMap(c -> c.findAttribute(Attributes.sourceFile()))
                .map(a -> a.sourceFile().stringValue()).orElse(method.owner().displayName());
    }

    Function lift() {
        code.elementStream().filter(LineNumber.class::isInstance).findFirst().ifPresent(n -> line = ((LineNumber) n).line());
        if (!Handlers.onlyWrap(code)) {
            throw new Refusal(origin(), "catches exceptions (try, synchronized or a resource), and no derivative flows through a handler yet",
                    "Test for the bad case with an if instead of catching it.");
        }
        cut.ranges().forEach(range -> {
            blocks.add(new Block());
            entryFrames.add(null);
        });
        List<Value> parameters = new ArrayList<>();
        Frame start = new Frame(((CodeAttribute) code).maxLocals());
        Block entry = new Block();
        bindParameters(parameters, start);
        entry.end(new Terminator.Jump(edgeTo(0, start)));
        for (int i = 0; i < cut.ranges().size(); i++) {
            if (entryFrames.get(i) != null) {
                run(i);
            }
        }
        List<Block> all = new ArrayList<>(List.of(entry));
        for (int i = 0; i < blocks.size(); i++) {
            if (entryFrames.get(i) != null) {
                all.add(blocks.get(i));
            }
        }
        return new Function(method.toString(), List.copyOf(parameters), all, typeOf(returnType()));
    }

    private void bindParameters(List<Value> parameters, Frame start) {
        List<ClassDesc> types = Stream.concat(isStatic ? Stream.of() : Stream.of(method.owner()),
                method.methodType().parameterList().stream()).toList();
        int slot = 0;
        for (ClassDesc type : types) {
            Value value = new Value(typeOf(type), cut.nameOfParameter(slot));
            parameters.add(value);
            start.slots[slot] = value;
            self = slot == 0 && !isStatic ? value : self;
            slot += TypeKind.from(type).slotSize(); // a box is one slot wide, the number in it two
        }
    }

    /// A boxed `double` is the number itself here.
    static Type typeOf(ClassDesc desc) {
        return desc.equals(DOUBLE_BOX) ? Type.DOUBLE : Type.of(desc);
    }

    private void run(int index) {
        CodeBlocks.Range range = cut.ranges().get(index);
        InstructionLifter lifter = new InstructionLifter(this, blocks.get(index), entryFrames.get(index).copy());
        for (int i = range.start(); i < range.end(); i++) {
            CodeElement element = cut.elements().get(i);
            if (element instanceof LineNumber number) {
                line = number.line();
            } else {
                lifter.lift(element, i);
            }
        }
        if (blocks.get(index).terminator() == null) {
            blocks.get(index).end(new Terminator.Jump(edgeTo(index + 1, lifter.frame())));
        }
    }

    Edge edgeTo(Label label, Frame from) {
        return edgeTo(cut.indexOf(label), from);
    }

    /// The way to the block behind this one.
    Edge edgeBehind(Block block, Frame from) {
        return edgeTo(blocks.indexOf(block) + 1, from);
    }

    private Edge edgeTo(int index, Frame from) {
        CodeBlocks.Range range = cut.ranges().get(index);
        if (range.frame() == null) {
            entryFrames.set(index, from.copy());
            return Edge.to(blocks.get(index));
        }
        if (entryFrames.get(index) == null) {
            entryFrames.set(index, enter(blocks.get(index), range));
        }
        Frame entry = entryFrames.get(index);
        List<Value> arguments = new ArrayList<>();
        for (int slot = 0; slot < entry.slots.length; slot++) {
            if (isParameter(entry.slots[slot], blocks.get(index))) {
                arguments.add(argument(from.slots[slot], entry.slots[slot]));
            }
        }
        for (int i = 0; i < entry.stack.size(); i++) {
            if (isParameter(entry.stack.get(i), blocks.get(index))) {
                arguments.add(argument(from.stack.get(i), entry.stack.get(i)));
            }
        }
        return new Edge(blocks.get(index), arguments);
    }

    private static boolean isParameter(Value value, Block block) {
        return value != null && block.parameters().contains(value);
    }

    private Value argument(Value given, Value wanted) {
        if (given.type().kind() != wanted.type().kind()) {
            throw new Refusal(origin(), "mixes a Double with null or with another object in one variable", "Use double.");
        }
        return given;
    }

    /// Makes a parameter of each live slot and each stack entry.
    private Frame enter(Block block, CodeBlocks.Range range) {
        Frame frame = new Frame(((CodeAttribute) code).maxLocals());
        StackMapFrameInfo types = range.frame();
        int slot = 0;
        for (VerificationTypeInfo info : types.locals()) {
            if (range.live().get(slot)) {
                frame.slots[slot] = parameter(block, info, cut.nameOf(slot, range.start()));
            }
            slot += isWide(info) ? 2 : 1;
        }
        types.stack().forEach(info -> frame.stack.add(parameter(block, info, "")));
        return frame;
    }

    private static boolean isWide(VerificationTypeInfo info) {
        return info == SimpleVerificationTypeInfo.DOUBLE || info == SimpleVerificationTypeInfo.LONG;
    }

    private Value parameter(Block block, VerificationTypeInfo info, String name) {
        Type type = switch (info) {
            case ObjectVerificationTypeInfo object -> typeOf(object.classSymbol());
            case UninitializedVerificationTypeInfo object -> null;
            case SimpleVerificationTypeInfo simple -> switch (simple) {
                case INTEGER -> Type.INT;
                case LONG -> Type.LONG;
                case FLOAT -> Type.FLOAT;
                case DOUBLE -> Type.DOUBLE;
                case NULL, TOP -> Type.OBJECT;
                case UNINITIALIZED_THIS -> null;
            };
        };
        if (info == SimpleVerificationTypeInfo.UNINITIALIZED_THIS) {
            return self;
        } else if (type == null) {
            return uninitialised.get(((UninitializedVerificationTypeInfo) info).newTarget());
        }
        Value value = new Value(type, name);
        block.parameters().add(value);
        return value;
    }

    /// The object that the method runs on; null if it is static.
    Value self() {
        return self;
    }

    /// The object that `new` has allocated and no constructor has run on yet.
    Value uninitialised(Label site, Type type) {
        return uninitialised.computeIfAbsent(site, s -> new Value(type));
    }

    String nameOf(int slot, int element) {
        return cut.nameOf(slot, element);
    }

    ClassDesc returnType() {
        return method.methodType().returnType();
    }

    /// Where the instruction being lifted stands.
    Origin origin() {
        return new Origin(method.toString(), file, isEngines ? 0 : line);
    }
}
