package dev.thalweg.ir;

import java.util.ArrayList;
import java.util.List;

/// A derivative rule that a user gave for a method of theirs: which methods compute it.
///
/// @param vjp      for each parameter, the method that gives its cotangent, from the arguments, the result and the result's cotangent; null
///                 for a parameter that counts as a constant. Empty if no such method was given
/// @param together whether all of `vjp` are one method, which returns the cotangents of the parameters in an array
/// @param jvp      the method that gives the result's tangent, from the arguments and the tangents of those that have one, or null
public record CustomRule(List<Op.Member> vjp, boolean together, Op.Member jvp) {
    public CustomRule {
        vjp = new ArrayList<>(vjp); // may hold null
    }

    /// Whether a derivative flows through a parameter.
    public boolean isVariable(int parameter, Type type) {
        return (type.isReal() || type.isArrayOfReal()) && (vjp.isEmpty() || vjp.get(parameter) != null);
    }

    /// The arguments of a call that a derivative flows through, in order.
    public List<Value> variables(List<Value> arguments) {
        List<Value> variables = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            if (isVariable(i, arguments.get(i).type())) {
                variables.add(arguments.get(i));
            }
        }
        return variables;
    }
}
