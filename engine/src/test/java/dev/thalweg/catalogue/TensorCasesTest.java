package dev.thalweg.catalogue;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.autodiff.Mapping;
import dev.thalweg.autodiff.TensorMapFunction;
import dev.thalweg.tensor.Tensor;
import dev.thalweg.tensor.Tensors;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The acceptance cases of tensors: values, gradients, Jacobians and Hessians.
class TensorCasesTest {
    static Set<String> cases() {
        return TensorPrograms.ALL.keySet();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theCaseHolds(String id) {
        Case c = Cases.ALL.get(id);
        TensorMapFunction f = TensorPrograms.ALL.get(id);
        Map<String, Tensor> inputs = inputs(c);
        if (c.expects("value")) {
            assertClose(c, "value", Numbers.flat(Numbers.of(c.expected("value"))), f.at(inputs).toArray());
        }
        assertFalse(c.variables().isEmpty());
        if (c.expects("jacobian")) {
            assertJacobian(c, f, inputs);
        } else {
            Map<String, Tensor> gradient = Autodiff.gradient(f, inputs);
            c.variables().forEach(name -> assertClose(c, name, c.expectedGradient(name, 0), gradient.get(name).toArray()));
        }
        if (c.expects("hessian")) {
            assertClose(c, "hessian", Numbers.flat(Numbers.of(c.expected("hessian"))), hessian(c, f, inputs));
        }
    }

    private static void assertJacobian(Case c, TensorMapFunction f, Map<String, Tensor> inputs) {
        String name = c.variables().getFirst();
        Tensor jacobian = Autodiff.jacobian(x -> f.at(Map.of(name, x)), inputs.get(name));
        for (int k = 0; k < jacobian.size(0); k++) {
            assertClose(c, "output " + k, c.expectedGradient(name, k), jacobian.get(k).toArray());
        }
    }

    /// Row by row: products with unit vectors.
    private static double[] hessian(Case c, TensorMapFunction f, Map<String, Tensor> inputs) {
        List<double[]> rows = new ArrayList<>();
        Mapping<Map<String, Tensor>, Tensor> loss = f::at;
        for (String name : c.variables()) {
            for (int i = 0; i < inputs.get(name).count(); i++) {
                Map<String, Tensor> direction = new LinkedHashMap<>();
                inputs.forEach((key, value) -> direction.put(key, Tensors.zerosLike(value)));
                Tensor unit = Tensors.oneHot(inputs.get(name).count(), i).reshape(inputs.get(name).shape().sizes());
                direction.put(name, unit);
                Map<String, Tensor> product = Autodiff.hvp(loss, inputs, direction);
                rows.add(c.variables().stream().flatMapToDouble(variable -> Arrays.stream(product.get(variable).toArray())).toArray());
            }
        }
        return rows.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    private static Map<String, Tensor> inputs(Case c) {
        Map<String, Tensor> inputs = new LinkedHashMap<>();
        c.inputNames().forEach(name -> inputs.put(name, Tensors.tensor(Numbers.flat(c.value(name))).reshape(sizes(c.value(name)))));
        return inputs;
    }

    private static int[] sizes(Object array) {
        return Stream.iterate(array, a -> a.getClass().isArray(), a -> Array.get(a, 0)).mapToInt(Array::getLength).toArray();
    }

    private static void assertClose(Case c, String what, double[] expected, double... found) {
        Blocks.assertClose(c.id() + ": " + what, expected, found, Math.max(c.relativeTolerance(), 1e-13), Math.max(c.absoluteTolerance(), 1e-14));
    }
}
