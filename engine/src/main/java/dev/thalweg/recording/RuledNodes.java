package dev.thalweg.recording;

import dev.thalweg.ir.CustomRule;
import dev.thalweg.ir.Op.Member;
import dev.thalweg.ir.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The nodes of one result of a method with a derivative rule, from the first on, and what the rule needs.
///
/// @param arguments as the method was given them
/// @param result    a copy, of these nodes
/// @param inputs    the numbers of the arguments that the rule gives a derivative, one behind the other
record RuledNodes(RuledMethod method, List<Object> arguments, Object result, int first, int count, List<Real> inputs) {
    /// Notes that a method has run.
    ///
    /// @return its result, of new nodes
    static Object note(RuledMethod method, List<Object> arguments, Object result, Recording r) {
        List<Real> values = RuledNumbers.of(result, r);
        int first = r.nodes().size();
        Object kept = result;
        Object given = result;
        values.forEach(value -> r.nodes().result(value.value, method.callee().site()));
        if (result instanceof Real) {
            given = r.nodes().real(first);
            kept = given;
        } else if (result != null) {
            RuledNumbers.number(result, first, r);
            kept = RuledNumbers.copy(result, true, r);
        }
        List<Real> inputs = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            inputs.addAll(method.isVariable(i) ? RuledNumbers.of(arguments.get(i), r) : List.of());
        }
        r.nodes().add(new RuledNodes(method, arguments, kept, first, values.size(), List.copyOf(inputs)));
        return given;
    }

    private CustomRule rule() {
        return method.rule();
    }

    /// For each of the inputs its cotangent.
    ///
    /// @param isRecorded whether to record the rule; else it is run on values
    List<Real> pull(List<Real> resultBar, boolean isRecorded, Recording r) {
        if (rule().vjp().isEmpty()) {
            return units(inputs.size()).map(unit -> dot(resultBar, tangent(unit, isRecorded, r), r)).toList();
        }
        List<Object> taken = copies(isRecorded, r);
        taken.add(RuledNumbers.copy(result, isRecorded, r));
        taken.add(RuledNumbers.like(result, resultBar.iterator(), r));
        Object together = rule().together() ? run(rule().vjp().stream().filter(m -> m != null).findFirst().orElseThrow(), taken, isRecorded, r) : null;
        List<Real> cotangents = new ArrayList<>();
        int variable = 0;
        for (int i = 0; i < arguments.size(); i++) {
            if (method.isVariable(i)) {
                cotangents.addAll(cotangents(i, together, variable++, taken, isRecorded, r));
            }
        }
        return cotangents;
    }

    private List<Real> cotangents(int argument, Object together, int variable, List<Object> taken, boolean isRecorded, Recording r) {
        List<Real> numbers = RuledNumbers.of(arguments.get(argument), r);
        if (!rule().together() && numbers.stream().noneMatch(Real::isActive)) {
            return Collections.nCopies(numbers.size(), Real.constant(0));
        }
        List<Real> cotangents = !rule().together() ? numbersOf(run(rule().vjp().get(argument), taken, isRecorded, r), isRecorded, r)
                : together instanceof Object[] parts ? numbersOf(parts[variable], isRecorded, r)
                : numbersOf(together, isRecorded, r).subList(variable, variable + 1);
        return requireCount(cotangents, numbers.size(), "cotangent of argument " + (argument + 1), r);
    }

    /// For each of the nodes its tangent.
    List<Real> tangent(List<Real> inputsDot, boolean isRecorded, Recording r) {
        if (rule().jvp() == null) {
            return units(count).map(unit -> dot(inputsDot, pull(unit, isRecorded, r), r)).toList();
        }
        List<Object> taken = copies(isRecorded, r);
        Iterator<Real> next = inputsDot.iterator();
        for (int i = 0; i < arguments.size(); i++) {
            if (method.isVariable(i)) {
                taken.add(RuledNumbers.like(arguments.get(i), next, r));
            }
        }
        return requireCount(numbersOf(run(rule().jvp(), taken, isRecorded, r), isRecorded, r), count, "tangent of the result", r);
    }

    private List<Real> requireCount(List<Real> given, int wanted, String what, Recording r) {
        if (given.size() != wanted) {
            throw method.refuse(r, "has a derivative rule that gives %s for the %s, which has %d".formatted(Refusal.count(given.size(), "number"), what, wanted),
                    "Return an array of its shape.");
        }
        return given;
    }

    /// A rule may write what it is given.
    private List<Object> copies(boolean isRecorded, Recording r) {
        List<Object> copies = new ArrayList<>();
        arguments.forEach(argument -> copies.add(RuledNumbers.copy(argument, isRecorded, r)));
        return copies;
    }

    private Object run(Member of, List<Object> taken, boolean isRecorded, Recording r) {
        return method.code().run(of, taken, isRecorded, r);
    }

    /// What a rule gives on values are constants, though it may have taken derivatives in this recording.
    private static List<Real> numbersOf(Object value, boolean isRecorded, Recording r) {
        List<Real> numbers = RuledNumbers.of(value, r);
        return isRecorded ? numbers : numbers.stream().map(x -> Real.constant(x.value)).toList();
    }

    private static Stream<List<Real>> units(int n) {
        return IntStream.range(0, n).mapToObj(i -> IntStream.range(0, n).mapToObj(k -> Real.constant(k == i ? 1.0 : 0.0)).toList());
    }

    private static Real dot(List<Real> a, List<Real> b, Recording r) {
        Real sum = Real.constant(0);
        for (int i = 0; i < a.size(); i++) {
            boolean isNone = !a.get(i).isActive() && a.get(i).value == 0;
            sum = isNone ? sum : NumberInstructions.dadd(sum, NumberInstructions.dmul(a.get(i), b.get(i), Sites.NOWHERE, r), Sites.NOWHERE, r);
        }
        return sum;
    }

    /// The derivatives of one of the nodes by those of the inputs that are active.
    List<Double> partials(int node, Recording r) {
        List<Real> unit = IntStream.range(0, count).mapToObj(k -> Real.constant(first + k == node ? 1.0 : 0.0)).toList();
        List<Real> all = pull(unit, false, r);
        return IntStream.range(0, all.size()).filter(k -> inputs.get(k).isActive()).mapToObj(k -> all.get(k).value).toList();
    }

    /// The inputs that are active.
    List<Integer> operands() {
        return inputs.stream().filter(Real::isActive).map(x -> x.node).toList();
    }
}
