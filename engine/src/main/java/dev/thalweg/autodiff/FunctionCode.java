package dev.thalweg.autodiff;

import dev.thalweg.bytecode.Access;
import dev.thalweg.bytecode.ClassBytes;
import dev.thalweg.bytecode.Lifter;
import dev.thalweg.bytecode.Target;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Op.Member;
import dev.thalweg.ir.Refusal;
import dev.thalweg.ir.Value;
import dev.thalweg.transform.Binding;
import dev.thalweg.transform.Devirtualise;
import dev.thalweg.transform.FieldArrays;
import dev.thalweg.transform.FoldTests;
import dev.thalweg.transform.Inline;
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
        return of(target, UnaryOperator.identity());
    }

    /// The code of a function object, made into another function before its calls are replaced by what they do.
    static Function of(Target target, UnaryOperator<Function> change) {
        ClassBytes classes = new ClassBytes(target.host().getClassLoader());
        Access access = new Access(classes, target.host().describeConstable().orElseThrow());
        Set<String> closed = new HashSet<>();
        Function function = new FunctionCode(classes, closed).read(target, change);
        while (closed.addAll(access.closed(function))) {
            function = new FunctionCode(classes, closed).read(target, change);
        }
        SmallArrays.replace(function);
        return FieldArrays.check(RuledArrays.check(Simplify.simplify(function)));
    }

    /// A derivative program with the bodies of the users' rules in place of their calls, so that it can be differentiated again.
    static Function withRules(Function program, Target target) {
        if (program.program().stream().noneMatch(FunctionCode::hasRuledCalls)) {
            return Simplify.simplify(program);
        }
        FunctionCode code = new FunctionCode(new ClassBytes(target.host().getClassLoader()), Set.of());
        program.callees().forEach(callee -> callee.define(Inline.inline(callee.function(), code::callee, INSTRUCTIONS)));
        return Simplify.simplify(Inline.inline(program, code::callee, INSTRUCTIONS));
    }

    private static boolean hasRuledCalls(Function function) {
        return function.blocks().stream().flatMap(block -> block.instructions().stream()).anyMatch(i -> i.op() instanceof Op.RuledCall);
    }

    private Function read(Target target, UnaryOperator<Function> change) {
        Function function = lifter.lift(target.method()).map(Simplify::simplify).orElseThrow(() -> new Refusal(
                ("The code of %s cannot be read: its class loader gives no class file for it, or it is native or abstract.\n"
                        + "Declare the function as one of Thalweg's interfaces (ScalarFunction, Objective, ...) and pass that, or name a static method.")
                        .formatted(target.method())));
        Devirtualise.devirtualise(function, lifter, this::callee, Binding.of(function));
        Function split = RecordParameters.split(function, target.captured().size(), lifter, Signature::isSupported);
        return RecordParameters.requireReplaced(resolve(change.apply(split), Binding::of, Simplify::simplify));
    }

    /// What is known of a function's parameters, whichever copy of it this is.
    private interface Bindings {
        Binding of(Function copy);
    }

    /// Inlines what a function calls, and replaces objects by what they hold, until neither leads to more.
    private Function resolve(Function source, Bindings bindings, UnaryOperator<Function> simplify) {
        Function function = simplify.apply(Inline.inline(source, this::callee, INSTRUCTIONS));
        for (int round = 0; round < ROUNDS; round++) {
            boolean calls = Devirtualise.devirtualise(function, lifter, this::callee, bindings.of(function));
            if (calls) {
                function = simplify.apply(Inline.inline(function, this::callee, INSTRUCTIONS));
            }
            boolean tests = FoldTests.fold(function, lifter, bindings.of(function));
            if (tests) {
                simplify.apply(function);
            }
            boolean objects = ScalarReplacement.replace(function, lifter, this::maker);
            if (objects) {
                simplify.apply(function);
            } else if (!calls && !tests) {
                return function;
            }
        }
        return function;
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
            known.ifPresent(function -> Devirtualise.devirtualise(function, lifter, this::callee, Binding.of(function)));
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
                    .map(code -> resolve(code, copy -> Binding.ofReceiver(copy, constructor.owner()), Simplify::simplifyAlone));
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
