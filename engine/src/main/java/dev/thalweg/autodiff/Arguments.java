package dev.thalweg.autodiff;

import dev.thalweg.ir.Value;
import dev.thalweg.runtime.Program;
import java.util.List;

/// Sorts the arguments of a program into its numbers and its objects.
final class Arguments {
    private static final double[] NONE = {};

    private final boolean[] isNumber;
    /// Whether it may be a smaller integer or a `boolean`.
    private final boolean[] isInteger;
    private final int numbers;
    private final boolean allReferences;

    Arguments(List<Value> parameters) {
        isNumber = new boolean[parameters.size()];
        int count = 0;
        for (int i = 0; i < isNumber.length; i++) {
            isNumber[i] = parameters.get(i).isDouble();
            count += isNumber[i] ? 1 : 0;
        }
        numbers = count;
        isInteger = new boolean[isNumber.length];
        for (int i = 0; i < isNumber.length; i++) {
            isInteger[i] = !isNumber[i] && !parameters.get(i).type().isReference();
        }
        allReferences = parameters.stream().allMatch(p -> p.type().isReference());
    }

    int count() {
        return isNumber.length;
    }

    double run(Program program, Object[] arguments) {
        return allReferences ? program.run(NONE, arguments) : runSorted(program, arguments);
    }

    private double runSorted(Program program, Object[] arguments) {
        double[] number = numbers == 0 ? NONE : new double[numbers];
        Object[] object = new Object[isNumber.length - numbers];
        int n = 0;
        int o = 0;
        for (int i = 0; i < isNumber.length; i++) {
            if (isNumber[i]) {
                number[n++] = ((Number) arguments[i]).doubleValue();
            } else {
                object[o++] = isInteger[i] ? asStackType(arguments[i]) : arguments[i];
            }
        }
        return program.run(number, object);
    }

    /// The JVM's stack knows only `int` for the smaller integers and `boolean`.
    private static Object asStackType(Object value) {
        return switch (value) {
            case Boolean b -> b ? 1 : 0;
            case Character c -> (int) c;
            case Byte b -> (int) b;
            case Short s -> (int) s;
            case null, default -> value;
        };
    }
}
