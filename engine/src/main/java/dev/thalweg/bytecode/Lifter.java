package dev.thalweg.bytecode;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Op.Member;
import dev.thalweg.ir.Primitive;
import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lifts methods to SSA form, each once.
///
/// @see <a href="https://docs.oracle.com/javase/specs/jvms/se25/html/jvms-4.html#jvms-4.10.1">JVM specification, type checking: stack maps</a>
public final class Lifter {
    private final ClassBytes classes;
    private final Map<Member, Optional<Function>> lifted = new HashMap<>();

    public Lifter(ClassBytes classes) {
        this.classes = classes;
    }

    /// The function that a method is; empty where its code cannot be read.
    ///
    /// @throws dev.thalweg.ir.Refusal if the code has a construct that the representation lacks
    public Optional<Function> lift(Member called, Opcode opcode) {
        Member method = Library.standIn(called);
        Optional<Function> known = lifted.get(method);
        if (known == null) {
            known = CallLifter.primitive(method) != null ? Optional.of(ofPrimitive(method))
                    : classes.method(method).map(model -> lift(model, method, opcode));
            lifted.put(method, known);
        }
        return known;
    }

    /// Whether a method is the user's, or one that this package has a stand-in for; the rest of the JDK is not read.
    public boolean isReadable(Member method, List<Value> arguments) {
        if (method.name().equals("arraycopy") && !arguments.stream().filter(a -> a.type().isReference()).allMatch(a -> a.type().equals(Type.DOUBLES))) {
            return false;
        }
        String owner = method.owner().descriptorString();
        return !Library.standIn(method).equals(method)
                || !owner.startsWith("Ljava/") && !owner.startsWith("Ljavax/") && !owner.startsWith("Ljdk/") && !owner.startsWith("[");
    }

    /// The primitive that a method of `Math` is, or null.
    public static Primitive primitive(Member method) {
        return CallLifter.primitive(method);
    }

    /// The plain Java method that stands for a method of the JDK, or the method itself.
    public static Member standIn(Member method) {
        return Library.standIn(method);
    }

    /// `Math.sin` as a function of its own.
    private static Function ofPrimitive(Member method) {
        Type type = Type.of(method.methodType().returnType());
        List<Value> parameters = method.methodType().parameterList().stream().map(p -> new Value(type)).toList();
        Block block = new Block();
        block.end(new Terminator.Return(block.addHere(type, new Op.Apply(CallLifter.primitive(method), parameters))));
        return new Function(method.toString(), parameters, new ArrayList<>(List.of(block)), type);
    }

    private static Function lift(MethodModel model, Member method, Opcode opcode) {
        return new MethodLifter(model, method, opcode == Opcode.INVOKESTATIC).lift();
    }
}
