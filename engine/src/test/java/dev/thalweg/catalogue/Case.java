package dev.thalweg.catalogue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/// One case of the acceptance set: inputs by name, and what a right answer is.
record Case(String id, JsonObject json) {
    /// The names of the inputs that have an expected gradient or Jacobian, in the order of the function's arguments.
    List<String> variables() {
        JsonObject blocks = blocks();
        return inputs().asList().stream().map(i -> i.getAsJsonObject().get("name").getAsString()).filter(blocks::has).toList();
    }

    /// The point: the variables' values, each a `Double`, `double[]` or `double[][]`.
    Object[] point() {
        return variables().stream().map(name -> Numbers.of(input(name))).toArray();
    }

    /// The names of all inputs, constants too.
    List<String> inputNames() {
        return inputs().asList().stream().map(i -> i.getAsJsonObject().get("name").getAsString()).toList();
    }

    /// An input: a `Double` or an array.
    Object value(String name) {
        return Numbers.of(input(name));
    }

    double number(String name) {
        return Numbers.number(input(name));
    }

    int integer(String name) {
        return input(name).getAsInt();
    }

    String text(String name) {
        return input(name).getAsString();
    }

    double[] vector(String name) {
        return Numbers.vector(input(name));
    }

    double[][] matrix(String name) {
        return Numbers.matrix(input(name));
    }

    /// Whether the expected numbers are a convention at a point without a derivative.
    boolean isConvention() {
        return json.getAsJsonArray("features").asList().stream().anyMatch(f -> f.getAsString().equals("convention"));
    }

    boolean expects(String what) {
        return expected().has(what);
    }

    JsonElement expected(String what) {
        return expected().get(what);
    }

    /// The expected gradient of one output with respect to a variable, laid flat.
    double[] expectedGradient(String variable, int output) {
        JsonElement block = blocks().get(variable);
        return Numbers.flat(Numbers.of(expects("jacobian") ? block.getAsJsonArray().get(output) : block));
    }

    void correctGradient(String variable, double right) {
        blocks().addProperty(variable, right);
    }

    /// The expected derivatives of order 2 and more of a function of one variable.
    List<Double> expectedHigherDerivatives() {
        if (expects("d2")) {
            return Stream.of("d2", "d3", "d4").filter(this::expects).map(d -> Numbers.number(expected(d))).toList();
        }
        return expects("hessian") ? List.of(Numbers.matrix(expected("hessian"))[0][0]) : List.of();
    }

    double relativeTolerance() {
        return json.get("rtol").getAsDouble();
    }

    double absoluteTolerance() {
        return json.get("atol").getAsDouble();
    }

    /// Expected numbers by variable; a case of higher derivatives (d1, d2, ...) has the one variable `x`.
    private JsonObject blocks() {
        if (expects("d1")) {
            JsonObject first = new JsonObject();
            first.add("x", expected("d1"));
            return first;
        }
        JsonElement gradient = expected().has("gradient") ? expected("gradient") : expected("jacobian");
        return gradient == null ? new JsonObject() : gradient.getAsJsonObject();
    }

    private JsonObject expected() {
        return json.getAsJsonObject("expected");
    }

    private JsonArray inputs() {
        return json.getAsJsonArray("inputs");
    }

    private JsonElement input(String name) {
        for (JsonElement input : inputs()) {
            if (input.getAsJsonObject().get("name").getAsString().equals(name)) {
                return input.getAsJsonObject().get("value");
            }
        }
        throw new NoSuchElementException(id + " has no input named " + name);
    }
}
