package dev.thalweg.bytecode;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Classes;
import dev.thalweg.ir.CustomRule;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Op.Member;
import dev.thalweg.ir.Primitive;
import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import dev.thalweg.runtime.Residuals;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Lifts methods to SSA form, each once.
///
/// @see <a href="https://docs.oracle.com/javase/specs/jvms/se25/html/jvms-4.html#jvms-4.10.1">JVM specification, type checking: stack maps</a>
public final class Lifter implements Classes {
    /// Their rules take derivatives while they run: these are the engine's business, not the program's.
    private static final Set<ClassDesc> RULES_THAT_RUN_DERIVATIVES = Set.of(ClassDesc.of("dev.thalweg.autodiff", "Checkpoints"),
            ClassDesc.of("dev.thalweg.autodiff", "Implicit"));
    /// Interfaces of the JDK whose methods only put functions together.
    private static final String FUNCTIONS = "java.util.function";

    /// What its methods do is known to the transforms, which put the calls of them there.
    private static final ClassDesc RESIDUALS = Residuals.class.describeConstable().orElseThrow();

    private final ClassBytes classes;
    private final CustomRules rules;
    private final Hierarchy hierarchy;
    private final Map<Member, Optional<Function>> lifted = new HashMap<>();

    public Lifter(ClassBytes classes) {
        this.classes = classes;
        this.hierarchy = new Hierarchy(classes);
        this.rules = new CustomRules(classes);
    }

    /// The function that a method is; empty where its code cannot be read.
    ///
    /// @throws dev.thalweg.ir.Refusal if the code has a construct that the representation lacks
    public Optional<Function> lift(Member called) {
        Member method = Library.standIn(called);
        Optional<Function> known = lifted.get(method);
        if (known == null) {
            known = CallLifter.primitive(method) != null ? Optional.of(ofPrimitive(method)) : rules.of(method).map(rule -> ofRule(method, rule))
                    .or(() -> classes.method(method).map(model -> lift(model, method)));
            lifted.put(method, known);
        }
        return known;
    }

    @Override
    public Optional<Function> code(Member method, List<Value> arguments) {
        return isReadable(method, arguments) ? lift(method) : Optional.empty();
    }

    /// Whether a method is the user's, or one that this package has a stand-in for; the rest of the JDK is not read.
    private boolean isReadable(Member method, List<Value> arguments) {
        if (method.owner().equals(RESIDUALS) || RULES_THAT_RUN_DERIVATIVES.contains(method.owner()) && rules.of(method).isEmpty()) {
            return false;
        }
        if (method.name().equals("arraycopy") && !arguments.stream().filter(a -> a.type().isReference()).allMatch(a -> a.type().equals(Type.DOUBLES))) {
            return false;
        }
        return !Library.standIn(method).equals(method) || rules.isRegistered(method) || !isOfJdk(method.owner()) || method.owner().packageName().equals(FUNCTIONS)
                || CallLifter.primitive(method) != null;
    }

    static boolean isOfJdk(ClassDesc type) {
        String name = type.descriptorString();
        return name.startsWith("Ljava/") || name.startsWith("Ljavax/") || name.startsWith("Ljdk/") || name.startsWith("[");
    }

    @Override
    public Optional<Member> select(Member method, ClassDesc receiver) {
        return hierarchy.select(method, receiver);
    }

    @Override
    public Optional<Member> selectAny(Member method) {
        return hierarchy.selectAny(method);
    }

    @Override
    public Optional<List<Member>> fields(ClassDesc type) {
        return hierarchy.fields(type);
    }

    @Override
    public Optional<List<Member>> components(ClassDesc type) {
        return hierarchy.components(type);
    }

    @Override
    public Optional<Member> declared(Member field) {
        return hierarchy.declared(field);
    }

    @Override
    public boolean isFinalField(Member field) {
        return hierarchy.isFinalField(field);
    }

    @Override
    public boolean isFinal(ClassDesc type) {
        return hierarchy.isFinal(type);
    }

    @Override
    public Optional<Boolean> isInstance(ClassDesc exact, ClassDesc of) {
        return hierarchy.isInstance(exact, of);
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

    /// A method with a rule of its own, as a function that calls it.
    private Function ofRule(Member method, CustomRule rule) {
        List<Value> parameters = method.methodType().parameterList().stream().map(p -> new Value(Type.of(p))).toList();
        Type type = Type.of(method.methodType().returnType());
        Block block = new Block();
        Op.Invoke call = new Op.Invoke(Opcode.INVOKESTATIC, method, classes.isInterface(method.owner()), parameters);
        block.end(new Terminator.Return(block.add(type, new Op.RuledCall(call, rule), rules.origin(method))));
        return new Function(method.toString(), parameters, new ArrayList<>(List.of(block)), type);
    }

    private static Function lift(MethodModel model, Member method) {
        return new MethodLifter(model, method, model.flags().has(AccessFlag.STATIC)).lift();
    }
}
