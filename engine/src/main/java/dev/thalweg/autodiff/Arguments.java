package dev.thalweg.autodiff;

import dev.thalweg.ir.Value;
import dev.thalweg.runtime.Program;
import java.util.List;

/// Sorts the arguments of a program into its numbers and its objects.
record Arguments(List<Value> parameters) {
    double run(Program program, List<Object> captured, Object... others) {
        int numbers = (int) parameters.stream().filter(Value::isDouble).count();
        double[] number = new double[numbers];
        Object[] object = new Object[parameters.size() - numbers];
        int n = 0;
        int o = 0;
        for (int i = 0; i < parameters.size(); i++) {
            Object value = i < captured.size() ? captured.get(i) : others[i - captured.size()];
            if (parameters.get(i).isDouble()) {
                number[n++] = ((Number) value).doubleValue();
            } else {
                object[o++] = value;
            }
        }
        return program.run(number, object);
    }
}
