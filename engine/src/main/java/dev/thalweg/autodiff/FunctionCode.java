package dev.thalweg.autodiff;

import dev.thalweg.bytecode.Access;
import dev.thalweg.bytecode.ClassBytes;
import dev.thalweg.bytecode.Lifter;
import dev.thalweg.bytecode.SuperCalls;
import dev.thalweg.bytecode.Target;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Op.Member;
import dev.thalweg.ir.Refusal;
import dev.thalweg.ir.Value;
import dev.thalweg.transform.Binding;
import dev.thalweg.transform.CollectTerms;
import dev.thalweg.transform.Devirtualise;
import dev.thalweg.transform.FieldArrays;
import dev.thalweg.transform.FoldTests;
import dev.thalweg.transform.Inline;
import dev.thalweg.transform.Pass;
import dev.thalweg.transform.RecordParameters;
import dev.thalweg.transform.RuledArrays;
import dev.thalweg.transform.ScalarReplacement;
import dev.thalweg.transform.Simplify;
import dev.thalweg.transform.SmallArrays;
import java.lang.classfile.Opcode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The code of a function object, with all that it calls.
final class FunctionCode {
    /// Of one function, all inlined ones together; its adjoint is some eight times as long.
    private static final int INSTRUCTIONS = 20_000;
    /// How often what has been found out may lead to more; a method that calls itself on ever new objects would go on.
    private static final int ROUNDS = 20;

    private static final String RESOLVING = "makes calls exact where it is known which method runs, and calls of lambdas calls of their methods";
    private static final Pass SIMPLIFY = Pass.of("simplify", "removes unused and repeated computations, constant branches and unreachable blocks",
            Simplify::simplify);
    private static final Pass COLLECT = Pass.of("collect terms", "makes one product of equal terms, or of equal factors, in sums of cotangents and tangents",
            CollectTerms::collect);
    private static final Pass LIFT = Pass.inPlace("lift", "reads the method's bytecode as values, one for each computation, in blocks", _ -> { });
    private static final Pass AGAIN = Pass.inPlace("start again", "leaves methods as calls whose code uses what only its own class may touch", _ -> { });
    private static final Pass REPLACED = Pass.inPlace("require numbers", "refuses a record among the arguments that was not taken apart",
            RecordParameters::requireReplaced);
    private static final List<Pass> FINISHING = List.of(
            Pass.inPlace("small arrays", "makes values of the elements of short arrays whose indices are known", SmallArrays::replace),
            SIMPLIFY,
            Pass.of("check ruled arrays", "adds a check, for the run, that a method with a rule of the user's returns no array that it was given",
                    RuledArrays::check),
            Pass.of("check fields' arrays", "adds a check, for the run, that an array in a field is not an argument too, where one of them is written",
                    FieldArrays::check));

    private final Lifter lifter;
    private final Set<String> closed;
    private final Map<Member, Optional<Function>> callees = new HashMap<>();
    private final Map<Member, Optional<Function>> makers = new HashMap<>();

    /// @param closed the names of methods that are not to be inlined
    private FunctionCode(ClassBytes classes, Set<String> closed) {
        this.lifter = new Lifter(classes);
        this.closed = closed;
    }

    static Function of(Target target) {
        return of(target, Pass.Watch.NOBODY);
    }

    static Function of(Target target, Pass.Watch watch) {
        return of(target, UnaryOperator.identity(), watch);
    }

    /// The code of a function object, made into another function before its calls are replaced by what they do.
    static Function of(Target target, UnaryOperator<Function> change) {
        return of(target, change, Pass.Watch.NOBODY);
    }

    private static Function of(Target target, UnaryOperator<Function> change, Pass.Watch watch) {
        ClassBytes classes = new ClassBytes(target.host().getClassLoader());
        Access access = new Access(classes, target.host().describeConstable().orElseThrow());
        Set<String> closed = new HashSet<>();
        Function function = new FunctionCode(classes, closed).read(target, change, watch);
        while (closed.addAll(access.closed(function))) {
            watch.ran(AGAIN, function);
            function = new FunctionCode(classes, closed).read(target, change, watch);
        }
        SuperCalls.refuse(function);
        return Pass.run(FINISHING, function, watch);
    }

    /// A derivative program with the bodies of the users' rules in place of their calls, so that it can be differentiated again.
    static Function withRules(Function program, Target target) {
        return withRules(program, target, Pass.Watch.NOBODY);
    }

    static Function withRules(Function program, Target target, Pass.Watch watch) {
        return Pass.run(List.of(
                new Pass("inline rules", "puts the bodies of the user's derivative rules in place of the calls of them", f ->
                        f.program().stream().anyMatch(FunctionCode::hasRuledCalls) ? Optional.of(inlined(f, target)) : Optional.empty()),
                SIMPLIFY, COLLECT), program, watch);
    }

    private static Function inlined(Function program, Target target) {
        FunctionCode code = new FunctionCode(new ClassBytes(target.host().getClassLoader()), Set.of());
        program.callees().forEach(callee -> callee.define(Inline.inline(callee.function(), code::callee, INSTRUCTIONS)));
        return Inline.inline(program, code::callee, INSTRUCTIONS);
    }

    private static boolean hasRuledCalls(Function function) {
        return function.blocks().stream().flatMap(block -> block.instructions().stream()).anyMatch(i -> i.op() instanceof Op.RuledCall);
    }

    private Function read(Target target, UnaryOperator<Function> change, Pass.Watch watch) {
        Function function = lifter.lift(target.method()).orElseThrow(() -> new Refusal(
                ("The code of %s cannot be read: its class loader gives no class file for it, or it is native or abstract.\n"
                        + "Declare the function as one of Thalweg's interfaces (ScalarFunction, Objective, ...) and pass that, or name a static method.")
                        .formatted(target.method())));
        CapturedParameters captured = new CapturedParameters(target);
        Function whole = captured.added(function);
        watch.ran(LIFT, whole);
        Function split = Pass.run(opening(target, captured, change), whole, watch);
        return Pass.run(List.of(REPLACED), resolve(split, captured::binding, Simplify::simplify, watch), watch);
    }

    private List<Pass> opening(Target target, CapturedParameters captured, UnaryOperator<Function> change) {
        return List.of(SIMPLIFY,
                Pass.inPlace("resolve calls", RESOLVING, f -> Devirtualise.devirtualise(f, lifter, this::callee, captured.binding(f))),
                Pass.of("split records", "makes of each parameter that is a record its components, which are numbers and arrays",
                        f -> RecordParameters.split(f, target.captured().size(), lifter, Signature::isSupported)),
                Pass.of("reduce the result", "makes the function one that returns a number, where it returns an array", change));
    }

    /// What is known of a function's parameters, whichever copy of it this is.
    private interface Bindings {
        Binding of(Function copy);
    }

    /// Inlines what a function calls, and replaces objects by what they hold, until neither leads to more.
    private Function resolve(Function source, Bindings bindings, UnaryOperator<Function> simplify, Pass.Watch watch) {
        UnaryOperator<Function> inline = f -> simplify.apply(Inline.inline(f, this::callee, INSTRUCTIONS));
        Pass first = Pass.of("inline", "puts the bodies of called methods in place of the calls; one that calls itself becomes a function of the program",
                inline);
        return Pass.repeat(rounds(bindings, simplify, inline), ROUNDS, Pass.run(List.of(first), source, watch), watch);
    }

    private List<Pass> rounds(Bindings bindings, UnaryOperator<Function> simplify, UnaryOperator<Function> inline) {
        return List.of(
                new Pass("resolve calls", RESOLVING + ", and inlines them", f ->
                        Devirtualise.devirtualise(f, lifter, this::callee, bindings.of(f)) ? Optional.of(inline.apply(f)) : Optional.empty()),
                new Pass("answer tests", "answers instanceof, null and switch questions about objects whose class is known", f ->
                        FoldTests.fold(f, lifter, bindings.of(f)) ? Optional.of(simplify.apply(f)) : Optional.empty()),
                new Pass("take objects apart", "puts the fields of records, boxes and other objects that stay inside in place of the objects", f ->
                        ScalarReplacement.replace(f, lifter, this::maker) ? Optional.of(simplify.apply(f)) : Optional.empty()));
    }

    /// The code of an exact call. The JDK's own methods are left as calls: their rules, if any, are elsewhere.
    private Optional<Function> callee(Op.Invoke call) {
        Member method = call.method();
        boolean exact = call.opcode() == Opcode.INVOKESTATIC || call.opcode() == Opcode.INVOKESPECIAL || method.owner().isArray();
        if (!exact) {
            return Optional.empty();
        }
        try {
            return lifter.code(method, call.arguments()).isEmpty() ? Optional.empty() : prepared(method);
        } catch (Refusal refusal) {
            if (call.arguments().stream().noneMatch(a -> a.type().isReal() || a.type().isArrayOfReal())) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    /// A method whose calls of private and final methods are exact; its own code, so that it is known when it recurs.
    private Optional<Function> prepared(Member method) {
        Optional<Function> known = callees.get(method);
        if (known == null) {
            known = lifter.lift(method).filter(function -> !closed.contains(function.name())).map(Simplify::simplifyAlone);
            callees.put(method, known);
            known.ifPresent(function -> Devirtualise.devirtualise(function, lifter, this::callee, Binding.NONE));
        }
        return known;
    }

    /// The code of a constructor, if it only writes and reads the new object's fields.
    private Optional<Function> maker(Member constructor) {
        Optional<Function> known = makers.get(constructor);
        if (known == null) {
            makers.put(constructor, Optional.empty()); // one that makes an object of its own class
            known = made(constructor).filter(FunctionCode::keepsToItself);
            makers.put(constructor, known);
        }
        return known;
    }

    private Optional<Function> made(Member constructor) {
        try {
            return lifter.code(constructor, List.of()).flatMap(code -> prepared(constructor))
                    .map(code -> resolve(code, copy -> Binding.ofReceiver(copy, constructor.owner()), Simplify::simplifyAlone, Pass.Watch.NOBODY));
        } catch (Refusal refusal) {
            return Optional.empty();
        }
    }

    private static boolean keepsToItself(Function constructor) {
        Value self = constructor.parameters().getFirst();
        return constructor.blocks().stream().allMatch(block -> !block.terminator().operands().contains(self)
                && block.edges().stream().noneMatch(edge -> edge.arguments().contains(self))
                && block.instructions().stream().allMatch(i -> keeps(i.op(), self)));
    }

    private static boolean keeps(Op op, Value self) {
        return switch (op) {
            case Op.GetField get -> true;
            case Op.PutField(Member field, Value object, Value value) -> value != self;
            default -> !op.operands().contains(self);
        };
    }
}
