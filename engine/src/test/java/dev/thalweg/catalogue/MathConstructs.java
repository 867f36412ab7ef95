package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Construct.of;
import static dev.thalweg.catalogue.Program.scalars;

import java.util.List;

/// Every function of `Math` that takes a `double`, away from kinks and at them.
final class MathConstructs {
    static final List<Construct> ALL = List.of(
            of("abs below 0", scalars((double x) -> Math.abs(x)), -1.3).is(-1),
            of("abs above 0", scalars((double x) -> Math.abs(x)), 2.0).is(1),
            of("abs at 0", scalars((double x) -> Math.abs(x)), 0.0).isByConvention(0),
            of("abs at -0", scalars((double x) -> Math.abs(x)), -0.0).isByConvention(0),
            of("signum", scalars(x -> x * Math.signum(x - 3)), 2.0).is(-1),
            of("sqrt", scalars(Math::sqrt), 0.49).is(0.5 / 0.7),
            of("sqrt at 0", scalars(Math::sqrt), 0.0).isByConvention(Double.POSITIVE_INFINITY),
            of("cbrt", scalars(Math::cbrt), -0.027).is(1 / 0.27),
            of("exp", scalars(Math::exp), 0.3).is(Math.exp(0.3)),
            of("expm1", scalars(Math::expm1), 1e-3).is(Math.exp(1e-3)),
            of("log", scalars(Math::log), 1.7).is(1 / 1.7),
            of("log at 0", scalars(Math::log), 0.0).isByConvention(Double.POSITIVE_INFINITY),
            of("log1p", scalars(Math::log1p), -0.4).is(1 / 0.6),
            of("log10", scalars(Math::log10), 1.7).is(1 / (1.7 * Math.log(10))),
            of("pow of both", scalars(Math::pow), 1.3, 2.4).is(2.4 * Math.pow(1.3, 1.4), Math.pow(1.3, 2.4) * Math.log(1.3)),
            of("pow, constant exponent, negative base", scalars(x -> Math.pow(x, 3)), -1.1).is(3 * 1.21),
            of("pow, exponent 0", scalars(x -> Math.pow(x, 0)), 0.0).isByConvention(0),
            of("pow, exponent 1 at 0", scalars(x -> Math.pow(x, 1)), 0.0).isByConvention(1),
            of("pow, exponent 2 at 0", scalars(x -> Math.pow(x, 2)), 0.0).isByConvention(0),
            of("pow, exponent -1", scalars(x -> Math.pow(x, -1)), 0.5).is(-4),
            of("pow at (0, 0)", scalars(Math::pow), 0.0, 0.0).isByConvention(0, 0),
            of("pow at (0, 1)", scalars(Math::pow), 0.0, 1.0).isByConvention(1, 0),
            of("pow at (0, 1/2)", scalars(Math::pow), 0.0, 0.5).isByConvention(Double.POSITIVE_INFINITY, 0),
            of("pow, constant base", scalars(x -> Math.pow(3, x)), 0.7).is(Math.pow(3, 0.7) * Math.log(3)),
            of("sin", scalars(Math::sin), 2.2).is(Math.cos(2.2)),
            of("cos", scalars(Math::cos), 2.2).is(-Math.sin(2.2)),
            of("tan", scalars(Math::tan), 0.9).is(1 / (Math.cos(0.9) * Math.cos(0.9))),
            of("asin", scalars(Math::asin), -0.6).is(1.25),
            of("acos", scalars(Math::acos), -0.6).is(-1.25),
            of("acos at 1", scalars(Math::acos), 1.0).isByConvention(Double.NEGATIVE_INFINITY),
            of("atan", scalars(Math::atan), 2.0).is(0.2),
            of("atan2", scalars(Math::atan2), -1.0, -2.0).is(-0.4, 0.2),
            of("sinh", scalars(Math::sinh), 0.4).is(Math.cosh(0.4)),
            of("cosh", scalars(Math::cosh), 0.4).is(Math.sinh(0.4)),
            of("tanh", scalars(Math::tanh), 0.4).is(1 - Math.tanh(0.4) * Math.tanh(0.4)),
            of("hypot", scalars(Math::hypot), 3.0, 4.0).is(0.6, 0.8),
            of("hypot at (0, 0)", scalars(Math::hypot), 0.0, 0.0).isByConvention(0, 0),
            of("fma", scalars((double a, double b, double c) -> Math.fma(a, b, c)), 1.5, -2.0, 0.25).is(-2, 1.5, 1),
            of("max of the first", scalars((x, y) -> Math.max(x, y)), 2.0, 1.0).is(1, 0),
            of("max of the second", scalars((x, y) -> Math.max(x, y)), 1.0, 2.0).is(0, 1),
            of("max, tie", scalars((x, y) -> Math.max(x, y)), 2.0, 2.0).isByConvention(0.5, 0.5),
            of("max of one value twice", scalars((double x) -> Math.max(x, x)), 2.0).is(1),
            of("max, one side constant, tie", scalars((double x) -> Math.max(x, 0)), 0.0).isByConvention(0.5),
            of("min of the first", scalars((x, y) -> Math.min(x, y)), 1.0, 2.0).is(1, 0),
            of("min of the second", scalars((x, y) -> Math.min(x, y)), 2.0, 1.0).is(0, 1),
            of("clamp inside", scalars((double x) -> Math.clamp(x, -1.0, 1.0)), 0.3).is(1),
            of("clamp below", scalars((double x) -> Math.clamp(x, -1.0, 1.0)), -3.0).is(0),
            of("clamp above", scalars((double x) -> Math.clamp(x, -1.0, 1.0)), 3.0).is(0),
            of("clamp at its bound", scalars((double x) -> Math.clamp(x, -1.0, 1.0)), -1.0).isByConvention(1),
            of("clamp, active bounds", scalars((double x, double lo, double hi) -> Math.clamp(x, lo, hi)), -3.0, -1.0, 1.0).is(0, 1, 0),
            of("floor", scalars(x -> x * Math.floor(x)), 2.7).is(2),
            of("ceil", scalars(x -> x * Math.ceil(x)), 2.7).is(3),
            of("rint", scalars(x -> x * Math.rint(x)), 2.7).is(3),
            of("round", scalars(x -> x * Math.round(x)), 2.7).is(3),
            of("floor at an integer", scalars(Math::floor), 2.0).isByConvention(0),
            of("copySign, same", scalars((double x, double y) -> Math.copySign(x, y)), 1.5, 2.0).is(1, 0),
            of("copySign, turned", scalars((double x, double y) -> Math.copySign(x, y)), 1.5, -2.0).is(-1, 0),
            of("toRadians", scalars(Math::toRadians), 30.0).is(Math.PI / 180),
            of("toDegrees", scalars(Math::toDegrees), 0.5).is(180 / Math.PI),
            of("IEEEremainder", scalars(Math::IEEEremainder), 5.3, 2.0).is(1, -3),
            of("remainder", scalars((x, y) -> x % y), 5.3, 2.0).is(1, -2),
            of("remainder of a negative", scalars((x, y) -> x % y), -5.3, 2.0).is(1, 2),
            of("remainder by a constant", scalars(x -> x % 1), 5.3).is(1),
            of("scalb", scalars((double x) -> Math.scalb(x, 3)), 1.5).is(8),
            of("ulp", scalars((double x) -> x * (1 + Math.ulp(x))), 1.5).is(1 + Math.ulp(1.5)),
            of("nextUp", scalars((double x) -> x * Math.nextUp(x)), 1.5).is(3),
            of("nextDown", scalars((double x) -> x * Math.nextDown(x)), 1.5).is(3),
            of("getExponent", scalars((double x) -> x * Math.getExponent(x)), 5.5).is(2),
            of("strict sin", scalars(StrictMath::sin), 2.2).is(Math.cos(2.2)),
            of("strict pow", scalars(StrictMath::pow), 1.3, 2.0).is(2.6, 1.69 * Math.log(1.3)),
            of("strict hypot", scalars(StrictMath::hypot), 3.0, 4.0).is(0.6, 0.8),
            of("strict exp, log, sqrt, tanh", scalars(x -> StrictMath.exp(StrictMath.log(x)) + StrictMath.tanh(StrictMath.sqrt(x))), 0.8),
            of("negation twice", scalars(x -> -(-x * x)), 1.5).is(3),
            of("Double.max, min, sum", scalars((x, y) -> Double.max(x, y) * Double.min(x, y) + Double.sum(x, y)), 1.5, 2.0).is(3, 2.5),
            of("tanh, saturated", scalars(Math::tanh), 400.0).is(0),
            of("a chain of all", scalars(MathConstructs::chain), 0.7));

    private MathConstructs() {}

    private static double chain(double x) {
        double y = Math.sin(Math.cos(Math.tan(Math.asin(Math.acos(Math.atan(x) / 2) / 2) / 2)));
        y = Math.sinh(Math.cosh(Math.tanh(Math.exp(Math.expm1(y) / 3)) / 2));
        y = Math.log(Math.log1p(Math.sqrt(Math.cbrt(1 + y * y)))) + Math.log10(3 + y);
        return Math.hypot(y, Math.atan2(y, Math.pow(1 + y * y, 0.3 * x)));
    }
}
