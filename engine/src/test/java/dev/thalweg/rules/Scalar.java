package dev.thalweg.rules;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Interpreter;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Primitive;
import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import dev.thalweg.transform.Forward;
import dev.thalweg.transform.Reverse;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A function of real numbers and its derivatives, interpreted.
record Scalar(Function function) {
    private static final Interpreter INTERPRETER = new Interpreter(MethodHandles.lookup());

    /// A primitive as a function of its own.
    static Scalar of(Primitive primitive, Type type) {
        List<Value> parameters = Stream.generate(() -> new Value(type)).limit(primitive.arity()).toList();
        Type result = primitive.result(parameters.stream().map(Value::type).toList());
        Block block = new Block();
        block.end(new Terminator.Return(block.addHere(result, new Op.Apply(primitive, parameters))));
        return new Scalar(new Function(primitive.name(), parameters, new ArrayList<>(List.of(block)), result));
    }

    Scalar forward(int k) {
        return new Scalar(Forward.derivative(function, only(k)));
    }

    Scalar reverse(int k) {
        return new Scalar(Reverse.derivative(function, only(k)));
    }

    private List<Boolean> only(int k) {
        return IntStream.range(0, function.parameters().size()).mapToObj(i -> i == k).toList();
    }

    double at(double... x) {
        boolean single = function.parameters().getFirst().type().equals(Type.FLOAT);
        Object[] arguments = Arrays.stream(x).mapToObj(v -> single ? (Object) (float) v : (Object) v).toArray();
        return ((Number) INTERPRETER.run(function, arguments)).doubleValue();
    }
}
