package dev.thalweg.autodiff;

import dev.thalweg.ir.Function;
import dev.thalweg.ir.Refusal;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import dev.thalweg.transform.Reverse;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/// What a function takes: captured values, which are constants, and arguments, which it is differentiated by where they are
/// numbers or arrays of numbers.
final class Signature {
    /// Arguments that hold no number with a derivative.
    private static final Set<ClassDesc> CONSTANTS = Set.of(ConstantDescs.CD_String, ConstantDescs.CD_Boolean, ConstantDescs.CD_Character,
            ConstantDescs.CD_Byte, ConstantDescs.CD_Short, ConstantDescs.CD_Integer, ConstantDescs.CD_Long);

    private final List<Value> parameters;
    private final int captured;
    private final int extras;
    private final SharedArrays sharedArrays;
    private final List<Boolean> written;
    private final boolean writes;
    private final boolean[] isNumber;
    private final boolean[] isArray;
    private final int differentiable;

    /// @param extras how many parameters at the end are neither captured nor arguments
    Signature(Function function, int captured, int extras) {
        this.extras = extras;
        this.parameters = function.parameters().subList(0, function.parameters().size() - extras);
        this.captured = captured;
        parameters.stream().skip(captured).forEach(Signature::requireSupported);
        this.written = Reverse.written(function);
        this.sharedArrays = new SharedArrays(parameters, captured, written);
        this.writes = written.subList(0, parameters.size()).contains(true);
        this.isNumber = new boolean[parameters.size() - captured];
        this.isArray = new boolean[isNumber.length];
        for (int i = 0; i < isNumber.length; i++) {
            isNumber[i] = parameters.get(captured + i).type().isReal();
            isArray[i] = parameters.get(captured + i).type().isArrayOfReal();
        }
        this.differentiable = (int) active().stream().filter(a -> a).count();
    }

    /// An argument of another type would silently count as a constant.
    private static void requireSupported(Value parameter) {
        Type type = parameter.type();
        if (!isSupported(type)) {
            throw new Refusal(("The parameter %s is of type %s, and a gradient by it is not compiled.\n"
                    + "Take double, double[] or double[][] instead, or let the lambda capture it as a constant.")
                    .formatted(parameter.name(), type));
        }
    }

    /// Whether an argument may have this type: it holds numbers that a derivative is taken by, or none.
    static boolean isSupported(Type type) {
        return !type.isReference() || type.isArray() && !type.component().isReference() || type.isArrayOfReal() || CONSTANTS.contains(type.desc());
    }

    /// For each parameter of the function, whether a derivative is taken by it.
    List<Boolean> active() {
        List<Boolean> active = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            active.add(i >= captured && (isNumber[i - captured] || isArray[i - captured]));
        }
        active.addAll(Collections.nCopies(extras, false));
        return active;
    }

    /// How many arguments a derivative is taken by.
    int differentiable() {
        return differentiable;
    }

    /// Whether the function writes an argument, which is an array.
    boolean writes(int argument) {
        return written.get(captured + argument);
    }

    boolean isNumber(int argument) {
        return isNumber[argument];
    }

    boolean isArray(int argument) {
        return isArray[argument];
    }

    /// The values of all parameters, and nothing behind them yet.
    ///
    /// @param room how many inputs of the program follow
    /// @throws Refusal if one array stands in two places where that matters
    Object[] inputs(List<Object> capturedValues, Object[] given, int room) {
        if (given.length != isNumber.length) {
            throw new IllegalArgumentException("An argument is null in the place of a record; a derivative is taken at numbers.");
        }
        Object[] inputs = new Object[parameters.size() + room];
        for (int i = 0; i < captured; i++) {
            inputs[i] = capturedValues.get(i);
        }
        for (int i = 0; i < given.length; i++) {
            inputs[captured + i] = requireGiven(given[i], i);
        }
        sharedArrays.refuse(inputs);
        return inputs;
    }

    private Object requireGiven(Object argument, int index) {
        if (argument == null && (isArray[index] || isNumber[index])) {
            throw new IllegalArgumentException("The argument %s is null; a derivative is taken at a number or an array of numbers."
                    .formatted(parameters.get(captured + index).name()));
        }
        return argument;
    }

    /// Puts the tangent of each argument that has one into the inputs, from this place on.
    ///
    /// @throws IllegalArgumentException if a tangent has not its argument's shape
    void tangents(Object[] given, Object[] direction, Object[] inputs, int from) {
        int next = from;
        for (int i = 0; i < given.length; i++) {
            if (isNumber[i] || isArray[i]) {
                if (!Structure.isAlike(given[i], direction[i])) {
                    throw new IllegalArgumentException("The direction for the argument %s must have its shape, %s, but is %s."
                            .formatted(parameters.get(captured + i).name(), Structure.shape(given[i]), Structure.shape(direction[i])));
                }
                inputs[next++] = writes || extras > 0 ? Copies.of(direction[i]) : direction[i]; // a result may be an argument
            }
        }
    }

    /// Whether the function may write an array that it is given.
    boolean writes() {
        return writes;
    }

    int parameters() {
        return parameters.size();
    }
}
