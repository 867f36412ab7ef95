package dev.thalweg.recording;

import dev.thalweg.ir.CustomRule;
import dev.thalweg.ir.Op.Member;
import dev.thalweg.ir.Refusal;
import dev.thalweg.ir.Type;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// A method with a derivative rule of its own, as recorded code calls it: it runs as it is, and the numbers of its result are nodes that
/// belong together, a [RuledNodes].
record RuledMethod(Callee callee, CustomRule rule, RuleCode code) {
    private static final MethodHandle CALL = Handles.find(RuledMethod.class, "call", Object.class, RuledMethod.class, Object[].class);

    static MethodHandle of(Callee callee, CustomRule rule) {
        RuledMethod method = new RuledMethod(callee, rule, new RuleCode(callee.from()));
        return CALL.bindTo(method).asCollector(Object[].class, callee.type().parameterCount()).asType(RecordedTypes.of(callee.type()));
    }

    private static Object call(RuledMethod method, Object[] arguments) {
        Recording r = Recording.current();
        return method.isActive(arguments, r) ? method.noted(arguments, r) : method.run(arguments, r);
    }

    /// Whether a derivative flows through it here.
    private boolean isActive(Object[] arguments, Recording r) {
        boolean isActive = false;
        for (int i = 0; i < arguments.length; i++) {
            if (isVariable(i)) {
                isActive |= RuledNumbers.of(arguments[i], r).stream().anyMatch(Real::isActive);
            } else if (!isOfNumbers(i) && Activity.isIn(arguments[i], r)) {
                throw r.refuse(callee.site(), "has a derivative rule that takes its argument %d for a constant, and is given active numbers in it".formatted(i + 1),
                        "Pass them as an argument that the rule gives a derivative.");
            }
        }
        return isActive;
    }

    boolean isVariable(int parameter) {
        return rule.isVariable(parameter, type(parameter));
    }

    private boolean isOfNumbers(int parameter) {
        return type(parameter).isReal() || type(parameter).isArrayOfReal();
    }

    private Type type(int parameter) {
        return Type.of(FunctionBody.desc(callee.type().parameterType(parameter)));
    }

    /// What it takes and gives is kept for the sweeps; it gets arrays that no active number is known to be in.
    private Object noted(Object[] arguments, Recording r) {
        List<Object> saved = Arrays.stream(arguments).map(argument -> RuledNumbers.copy(argument, true, r)).toList();
        Map<Object, Object> copies = new IdentityHashMap<>();
        Object[] plain = arguments.clone();
        Arrays.setAll(plain, i -> plain[i] == null ? null : copies.computeIfAbsent(plain[i], a -> RuledNumbers.copy(a, false, r)));
        Object result = run(plain, r);
        if (Arrays.stream(plain).anyMatch(argument -> RuledNumbers.share(result, argument))) {
            throw r.refuse(callee.site(), "has a derivative rule and returns an array that it was given, so that their derivatives cannot be told apart",
                    "Return a copy: array.clone().");
        }
        return RuledNodes.note(this, saved, result, r);
    }

    /// Functions that it is given must not bring active numbers in: see [Functions#requireConstantOfRule].
    private Object run(Object[] arguments, Recording r) {
        Member method = new Member(FunctionBody.desc(callee.owner()), callee.name(), callee.type().toMethodDescriptorString());
        return r.insideOfRule(() -> code.run(method, Arrays.asList(arguments), false, r));
    }

    Refusal refuse(Recording r, String what, String remedy) {
        return r.refuse(callee.site(), what, remedy);
    }
}
