package dev.thalweg.bytecode;

import dev.thalweg.ir.CustomRule;
import dev.thalweg.ir.Op.Member;
import dev.thalweg.ir.Origin;
import dev.thalweg.ir.Refusal;
import dev.thalweg.ir.Type;
import dev.thalweg.runtime.Redefinitions;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.LineNumber;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.ref.WeakReference;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Finds the derivative rules that users gave for methods of theirs: by annotations in class files, or by registration.
public final class CustomRules {
    private static final ClassDesc VJP = ClassDesc.of("dev.thalweg.autodiff", "Vjp");
    private static final ClassDesc JVP = ClassDesc.of("dev.thalweg.autodiff", "Jvp");
    static final Set<ClassDesc> VARIABLES = Set.of(ConstantDescs.CD_double, ConstantDescs.CD_float, Type.DOUBLES.desc(),
            ConstantDescs.CD_float.arrayType(), Type.DOUBLES.desc().arrayType());
    private static final Map<Member, Registered> REGISTERED = new ConcurrentHashMap<>();

    private static final AtomicInteger VERSION = new AtomicInteger();

    private final ClassBytes classes;

    /// @param owner the class whose method it is: another loader may have one of the same name
    private record Registered(WeakReference<Class<?>> owner, CustomRule rule) {}

    public CustomRules(ClassBytes classes) {
        this.classes = classes;
    }

    /// Gives a method a rule, or adds to the one that it has been given: what is absent of it stays as it was.
    public static void register(Class<?> owner, Member method, List<Member> vjp, Member jvp) {
        REGISTERED.compute(method, (_, known) -> {
            CustomRule before = known == null || known.owner().get() != owner ? new CustomRule(List.of(), false, null) : known.rule();
            RuleShape shape = new RuleShape(method, variables(method), new CustomRules(new ClassBytes(owner.getClassLoader()))::origin);
            boolean together = vjp.isEmpty() ? before.together() : shape.isTogether(vjp);
            List<Member> cotangents = vjp.isEmpty() ? before.vjp() : shape.vjp(vjp);
            return new Registered(new WeakReference<>(owner),
                    new CustomRule(cotangents, together, jvp == null ? before.jvp() : shape.jvp(jvp, cotangents)));
        });
        VERSION.incrementAndGet();
        Redefinitions.announce();
    }

    /// How many registrations there were.
    static int version() {
        return VERSION.get();
    }

    /// Whether a rule has been registered for a method.
    public boolean isRegistered(Member method) {
        return registered(method).isPresent();
    }

    private Optional<CustomRule> registered(Member method) {
        Registered found = REGISTERED.get(method);
        return found == null || !classes.finds(found.owner().get()) ? Optional.empty() : Optional.of(found.rule());
    }

    /// The rule of a method; empty if it has none.
    ///
    /// @throws Refusal if its annotations do not make a rule
    public Optional<CustomRule> of(Member method) {
        Optional<CustomRule> registered = registered(method);
        return registered.isPresent() ? registered : classes.method(method).flatMap(model -> annotated(model, method));
    }

    private Optional<CustomRule> annotated(MethodModel model, Member method) {
        List<String> vjp = names(model, VJP);
        List<String> jvp = names(model, JVP);
        if (vjp.isEmpty() && jvp.isEmpty()) {
            return Optional.empty();
        }
        if (!model.flags().has(AccessFlag.STATIC)) {
            throw Refusal.ofAllWays(origin(method), "has a derivative rule, but is an instance method", "Make it static, with what it needs as arguments.");
        }
        RuleShape shape = new RuleShape(method, variables(method), this::origin);
        List<Member> named = new ArrayList<>();
        vjp.forEach(name -> named.add(name.isEmpty() ? null : member(method, name, "vjp")));
        List<Member> cotangents = vjp.isEmpty() ? List.of() : shape.vjp(named);
        return Optional.of(new CustomRule(cotangents, !vjp.isEmpty() && shape.isTogether(named),
                jvp.isEmpty() ? null : shape.jvp(member(method, jvp.getFirst(), "jvp"), cotangents)));
    }

    private static List<String> names(MethodModel model, ClassDesc type) {
        List<Annotation> all = new ArrayList<>();
        model.findAttribute(Attributes.runtimeVisibleAnnotations()).ifPresent(a -> all.addAll(a.annotations()));
        for (Annotation annotation : all) {
            if (annotation.classSymbol().equals(type)) {
                return annotation.elements().stream().map(AnnotationElement::value).flatMap(v -> switch (v) {
                    case AnnotationValue.OfArray list -> list.values().stream();
                    default -> List.of(v).stream();
                }).map(v -> ((AnnotationValue.OfString) v).stringValue()).toList();
            }
        }
        return List.of();
    }

    /// The method of this name in the same class.
    private Member member(Member method, String name, String what) {
        List<MethodModel> found = classes.methods(method.owner()).stream().filter(m -> m.methodName().equalsString(name)).toList();
        if (found.size() != 1) {
            throw Refusal.ofAllWays(origin(method), "has %s as its %s, but its class has %s".formatted(name, what,
                    found.isEmpty() ? "no such method" : found.size() + " methods of this name"), "Name a static method of the same class that no other is named like.");
        }
        if (!found.getFirst().flags().has(AccessFlag.STATIC)) {
            throw Refusal.ofAllWays(origin(method), "has %s as its %s, which is an instance method".formatted(name, what), "Make it static.");
        }
        return new Member(method.owner(), name, found.getFirst().methodType().stringValue());
    }

    /// For each parameter, whether a derivative can flow through it.
    private static List<Boolean> variables(Member method) {
        return method.methodType().parameterList().stream().map(VARIABLES::contains).toList();
    }

    /// Where a method stands.
    public Origin origin(Member method) {
        Optional<MethodModel> model = classes.method(method);
        String file = model.flatMap(MethodModel::parent).flatMap(c -> c.findAttribute(Attributes.sourceFile()))
                .map(a -> a.sourceFile().stringValue()).orElse(method.owner().displayName());
        int line = model.flatMap(MethodModel::code).flatMap(code -> code.elementStream().filter(LineNumber.class::isInstance).findFirst())
                .map(n -> ((LineNumber) n).line()).orElse(0);
        return new Origin(method.toString(), file, line);
    }
}
