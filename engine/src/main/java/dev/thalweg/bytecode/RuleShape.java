package dev.thalweg.bytecode;

import dev.thalweg.ir.Op.Member;
import dev.thalweg.ir.Origin;
import dev.thalweg.ir.Refusal;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What the methods of a rule must take and return, for a method that it is the rule of.
///
/// @param variables for each parameter of the method, whether a derivative can flow through it
/// @param places    where a method stands
record RuleShape(Member method, List<Boolean> variables, Function<Member, Origin> places) {
    RuleShape {
        ClassDesc result = method.methodType().returnType();
        if (!variables.contains(true) || !CustomRules.VARIABLES.contains(result)) {
            throw Refusal.ofAllWays(places.apply(method), "has a derivative rule, but takes or returns no number: a rule is for methods from and to double, "
                    + "float, double[], float[] and double[][]", "Give the rule to a method of such types.");
        }
    }

    /// For each parameter, the method that gives its cotangent.
    ///
    /// @param given one method, or one for each parameter
    List<Member> vjp(List<Member> given) {
        List<ClassDesc> parameters = method.methodType().parameterList();
        List<ClassDesc> takes = new ArrayList<>(parameters);
        takes.addAll(Collections.nCopies(2, method.methodType().returnType()));
        if (given.size() == 1) {
            Member only = given.getFirst();
            require(only, "vjp", takes, isTogether(given) ? type().arrayType() : type());
            return IntStream.range(0, parameters.size()).mapToObj(i -> variables.get(i) ? only : null).collect(Collectors.toCollection(ArrayList::new));
        }
        if (given.size() != parameters.size()) {
            throw Refusal.ofAllWays(places.apply(method), "takes %s, and its rule names %s".formatted(Refusal.count(parameters.size(), "argument"),
                    Refusal.count(given.size(), "method")), "Name one, or one for each argument (\"\" for a constant).");
        }
        for (int i = 0; i < given.size(); i++) {
            if (given.get(i) != null) {
                require(given.get(i), "vjp", takes, parameters.get(i));
            }
        }
        return given;
    }

    /// Whether one method gives the cotangents of several parameters.
    boolean isTogether(List<Member> given) {
        return given.size() == 1 && Collections.frequency(variables, true) > 1;
    }

    /// @param vjp for each parameter, the method that gives its cotangent; what has none is a constant here too. Empty for no such rule
    Member jvp(Member given, List<Member> vjp) {
        List<ClassDesc> parameters = method.methodType().parameterList();
        List<ClassDesc> takes = new ArrayList<>(parameters);
        IntStream.range(0, variables.size()).filter(i -> variables.get(i) && (vjp.isEmpty() || vjp.get(i) != null)).mapToObj(parameters::get).forEach(takes::add);
        require(given, "jvp", takes, method.methodType().returnType());
        return given;
    }

    private List<ClassDesc> types() {
        return IntStream.range(0, variables.size()).filter(variables::get).mapToObj(method.methodType().parameterList()::get).toList();
    }

    /// The one type of all variables.
    private ClassDesc type() {
        List<ClassDesc> types = types().stream().distinct().toList();
        if (types.size() > 1) {
            throw Refusal.ofAllWays(places.apply(method), "takes %s, and one method cannot return the cotangents of both"
                    .formatted(types.stream().map(ClassDesc::displayName).collect(Collectors.joining(" and "))),
                    "Name a method for each argument: @Vjp({\"byFirst\", \"bySecond\"}).");
        }
        return types.getFirst();
    }

    private void require(Member rule, String what, List<ClassDesc> takes, ClassDesc returns) {
        String wanted = signature(takes, returns);
        String found = signature(rule.methodType().parameterList().stream().map(RuleShape::unboxed).toList(), unboxed(rule.methodType().returnType()));
        if (!found.equals(wanted)) {
            throw Refusal.ofAllWays(places.apply(rule), "is the %s of %s and must be %s, but is %s".formatted(what, method, wanted, found), what.equals("vjp")
                    ? "It takes the arguments, the result and the result's cotangent, and returns the arguments' cotangent."
                    : "It takes the arguments and their tangents, and returns the result's tangent.");
        }
    }

    /// Rules that are lambdas of generic interfaces take numbers in boxes, which do not exist in the representation.
    private static ClassDesc unboxed(ClassDesc type) {
        return type.equals(ConstantDescs.CD_Double) ? ConstantDescs.CD_double : type;
    }

    private static String signature(List<ClassDesc> takes, ClassDesc returns) {
        return takes.stream().map(ClassDesc::displayName).collect(Collectors.joining(", ", "(", ")")) + " -> " + returns.displayName();
    }
}
