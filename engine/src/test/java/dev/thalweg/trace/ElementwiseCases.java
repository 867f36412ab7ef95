package dev.thalweg.trace;

import static dev.thalweg.trace.OperationCase.binary;
import static dev.thalweg.trace.OperationCase.unary;

import dev.thalweg.tensor.Tensor;
import dev.thalweg.tensor.Tensors;
import java.util.List;
import java.util.stream.Stream;

/// Operations on each element by itself.
final class ElementwiseCases {
    static final List<OperationCase> ALL = Stream.of(
            unary("neg", Tensor::neg, x -> -x, -2, 2),
            unary("abs", Tensor::abs, Math::abs, -2, 2, 1),
            unary("sign", Tensor::sign, Math::signum, -2, 2, 0),
            unary("square", Tensor::square, x -> x * x, -2, 2),
            unary("reciprocal", Tensor::reciprocal, x -> 1 / x, 0.5, 2),
            unary("sqrt", Tensor::sqrt, Math::sqrt, 0.3, 3),
            unary("rsqrt", Tensor::rsqrt, x -> 1 / Math.sqrt(x), 0.3, 3),
            unary("cbrt", Tensor::cbrt, Math::cbrt, 0.3, 3),
            unary("exp", Tensor::exp, Math::exp, -2, 2),
            unary("exp2", Tensor::exp2, x -> Math.pow(2, x), -2, 2),
            unary("expm1", Tensor::expm1, Math::expm1, -2, 2),
            unary("log", Tensor::log, Math::log, 0.3, 3),
            unary("log2", Tensor::log2, x -> Math.log(x) / Math.log(2), 0.3, 3),
            unary("log10", Tensor::log10, Math::log10, 0.3, 3),
            unary("log1p", Tensor::log1p, Math::log1p, -0.5, 3),
            unary("sin", Tensor::sin, Math::sin, -4, 4),
            unary("cos", Tensor::cos, Math::cos, -4, 4),
            unary("tan", Tensor::tan, Math::tan, -1.2, 1.2),
            unary("asin", Tensor::asin, Math::asin, -0.8, 0.8),
            unary("acos", Tensor::acos, Math::acos, -0.8, 0.8),
            unary("atan", Tensor::atan, Math::atan, -3, 3),
            unary("sinh", Tensor::sinh, Math::sinh, -2, 2),
            unary("cosh", Tensor::cosh, Math::cosh, -2, 2),
            unary("tanh", Tensor::tanh, Math::tanh, -2, 2),
            unary("asinh", Tensor::asinh, x -> Math.log(x + Math.sqrt(x * x + 1)), -2, 2),
            unary("acosh", Tensor::acosh, x -> Math.log(x + Math.sqrt(x * x - 1)), 1.3, 3),
            unary("atanh", Tensor::atanh, x -> 0.5 * Math.log((1 + x) / (1 - x)), -0.8, 0.8),
            unary("sigmoid", Tensor::sigmoid, x -> 1 / (1 + Math.exp(-x)), -3, 3),
            unary("softplus", Tensor::softplus, x -> Math.log(1 + Math.exp(x)), -3, 3),
            unary("logSigmoid", Tensor::logSigmoid, x -> -Math.log(1 + Math.exp(-x)), -3, 3),
            unary("relu", Tensor::relu, x -> x > 0 ? x : 0, -2, 2, 1),
            unary("leakyRelu", x -> x.leakyRelu(0.1), x -> x > 0 ? x : 0.1 * x, -2, 2, 1),
            unary("elu", x -> x.elu(0.7), x -> x > 0 ? x : 0.7 * (Math.exp(x) - 1), -2, 2, 1),
            unary("selu", Tensor::selu, x -> 1.0507009873554805 * (x > 0 ? x : 1.6732632423543772 * (Math.exp(x) - 1)), -2, 2, 1),
            unary("gelu", Tensor::gelu, x -> x * 0.5 * (1 + erf(x / Math.sqrt(2))), -2, 2),
            unary("geluTanh", Tensor::geluTanh, x -> 0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x))), 0.2, 2),
            unary("silu", Tensor::silu, x -> x / (1 + Math.exp(-x)), -2, 2),
            unary("mish", Tensor::mish, x -> x * Math.tanh(Math.log(1 + Math.exp(x))), -2, 2),
            unary("softsign", Tensor::softsign, x -> x / (1 + Math.abs(x)), -2, 2, 1),
            unary("hardtanh", Tensor::hardtanh, x -> Math.clamp(x, -1, 1), -2, 2, 1),
            unary("relu6", Tensor::relu6, x -> Math.clamp(x, 0, 6), -3, 9, 1),
            unary("hardswish", Tensor::hardswish, x -> x * Math.clamp(x + 3, 0, 6) / 6, -5, 5, 1),
            unary("erf", Tensor::erf, ElementwiseCases::erf, -2, 2),
            unary("erfc", Tensor::erfc, x -> 1 - erf(x), -2, 2),
            unary("erfinv", x -> x.erf().erfinv(), x -> x, -1.5, 1.5),
            unary("lgamma", Tensor::lgamma, ElementwiseCases::logFactorialBefore, 0.5, 4),
            unary("digamma", Tensor::digamma, ElementwiseCases::digamma, 0.5, 4, 1),
            unary("floor", Tensor::floor, Math::floor, -3, 3, 0),
            unary("ceil", Tensor::ceil, Math::ceil, -3, 3, 0),
            unary("rint", Tensor::rint, Math::rint, -3, 3, 0),
            unary("trunc", Tensor::trunc, x -> (int) x, -3, 3, 0),
            unary("isFinite", Tensor::isFinite, x -> 1, -3, 3, 0),
            unary("isNaN", Tensor::isNaN, x -> 0, -3, 3, 0),
            unary("clip", x -> x.clip(-0.5, 1), x -> Math.clamp(x, -0.5, 1), -2, 2, 1),
            unary("pow 3", x -> x.pow(3), x -> x * x * x, -2, 2),
            unary("pow 0", x -> x.pow(0), x -> 1, 0.1, 2),
            unary("number minus", x -> Tensors.sub(2, x), x -> 2 - x, -2, 2),
            unary("number by", x -> Tensors.div(2, x), x -> 2 / x, 0.5, 2),
            unary("number to the power", x -> Tensors.pow(2, x), x -> Math.pow(2, x), -2, 2),
            unary("with numbers", x -> x.add(1).mul(3).sub(2).div(4).rem(7), x -> ((x + 1) * 3 - 2) / 4 % 7, 0.1, 2),
            binary("add", x -> x[0].add(x[1]), Double::sum, -2, 2, 2),
            binary("sub", x -> x[0].sub(x[1]), (a, b) -> a - b, -2, 2, 2),
            binary("mul", x -> x[0].mul(x[1]), (a, b) -> a * b, -2, 2, 2),
            binary("div", x -> x[0].div(x[1]), (a, b) -> a / b, 0.5, 2, 2),
            binary("rem", x -> x[0].mul(3).rem(x[1]), (a, b) -> a * 3 % b, 0.5, 2, 1),
            binary("pow", x -> x[0].pow(x[1]), Math::pow, 0.5, 2, 2),
            binary("maximum", x -> x[0].maximum(x[1]), Math::max, -2, 2, 1),
            binary("minimum", x -> x[0].minimum(x[1]), Math::min, -2, 2, 1),
            binary("atan2", x -> x[0].atan2(x[1]), Math::atan2, 0.3, 2, 2),
            binary("hypot", x -> x[0].hypot(x[1]), Math::hypot, 0.3, 2, 2),
            binary("logaddexp", x -> x[0].logaddexp(x[1]), (a, b) -> Math.log(Math.exp(a) + Math.exp(b)), -2, 2, 2),
            binary("xlogy", x -> x[0].xlogy(x[1]), (a, b) -> a * Math.log(b), 0.3, 2, 2),
            binary("lt", x -> x[0].lt(x[1]), (a, b) -> a < b ? 1 : 0, -2, 2, 0),
            binary("le", x -> x[0].le(x[1]), (a, b) -> a <= b ? 1 : 0, -2, 2, 0),
            binary("gt", x -> x[0].gt(x[1]), (a, b) -> a > b ? 1 : 0, -2, 2, 0),
            binary("ge", x -> x[0].ge(x[1]), (a, b) -> a >= b ? 1 : 0, -2, 2, 0),
            binary("eq", x -> x[0].rint().eq(x[1].rint()), (a, b) -> Math.rint(a) == Math.rint(b) ? 1 : 0, -2, 2, 0),
            binary("ne", x -> x[0].rint().ne(x[1].rint()), (a, b) -> Math.rint(a) != Math.rint(b) ? 1 : 0, -2, 2, 0),
            binary("where", x -> Tensors.where(x[0].gt(0), x[0].square(), x[1]), (a, b) -> a > 0 ? a * a : b, -2, 2, 1))
            .flatMap(List::stream).toList();

    private ElementwiseCases() {}

    /// The integral of its derivative, by Simpson's rule.
    private static double erf(double x) {
        int n = 2000;
        double h = x / n;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += h / 6 * (bell(i * h) + 4 * bell((i + 0.5) * h) + bell((i + 1) * h));
        }
        return sum;
    }

    private static double bell(double t) {
        return 2 / Math.sqrt(Math.PI) * Math.exp(-t * t);
    }

    /// `log(gamma(x))` by Stirling's series far out, and the recursion back.
    private static double logFactorialBefore(double x) {
        double z = x;
        double shift = 0;
        for (; z < 60; z++) {
            shift += Math.log(z);
        }
        return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * z) - 1 / (360 * z * z * z) + 1 / (1260 * Math.pow(z, 5)) - shift;
    }

    private static double digamma(double x) {
        double z = x;
        double shift = 0;
        for (; z < 60; z++) {
            shift += 1 / z;
        }
        return Math.log(z) - 1 / (2 * z) - 1 / (12 * z * z) + 1 / (120 * Math.pow(z, 4)) - shift;
    }
}
