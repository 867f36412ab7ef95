package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Program.objective;
import static dev.thalweg.catalogue.Program.scalars;

/// Elementary functions of one variable or two: `elem-*`.
final class Elementary {
    static final Group GROUP = new Group()
            .with("elem-sin-0.5", scalars(Math::sin))
            .with("elem-cos-2", scalars(Math::cos))
            .with("elem-tan-near-pole", scalars(Math::tan))
            .with("elem-asin-0.3", scalars(Math::asin))
            .with("elem-asin-near1", scalars(Math::asin))
            .with("elem-atan-3", scalars(Math::atan))
            .with("elem-sinh-1.1", scalars(Math::sinh))
            .with("elem-cosh--0.7", scalars(Math::cosh))
            .with("elem-asinh-2", scalars(x -> Math.log(x + Math.sqrt(x * x + 1))))
            .with("elem-exp--30", scalars(Math::exp))
            .with("elem-log2-3", scalars(x -> Math.log(x) / Math.log(2)))
            .with("elem-log10-7", scalars(Math::log10))
            .with("elem-cbrt-5", scalars(Math::cbrt))
            .with("elem-cbrt--8", scalars(Math::cbrt))
            .with("elem-recip-0.25", scalars(x -> 1 / x))
            .with("elem-xx", scalars(x -> Math.pow(x, x)))
            .with("elem-powbase", scalars(x -> Math.pow(2, x)))
            .with("elem-abs-neg", scalars((double x) -> Math.abs(x)))
            .with("elem-sinc", scalars(x -> Math.sin(x) / x))
            .with("elem-gauss", scalars(x -> Math.exp(-x * x)))
            .with("elem-expinv", scalars(x -> Math.exp(-1 / (x * x))))
            .with("elem-erfc-3", scalars(SpecialFunctions::erfc))
            .with("elem-lgamma-2.5", scalars(SpecialFunctions::logGamma))
            .with("elem-digamma-3.2", scalars(SpecialFunctions::digamma))
            .with("elem-sigmoid--3", scalars(Elementary::sigmoid))
            .with("elem-sigmoid-40", scalars(Elementary::sigmoid))
            .with("elem-swish", scalars(x -> x * sigmoid(x)))
            .with("elem-gelu-erf", scalars(x -> 0.5 * x * (1 + SpecialFunctions.erf(x / Math.sqrt(2)))))
            .with("elem-gelu-tanh", scalars(x -> 0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x)))))
            .with("elem-mish", scalars(x -> x * Math.tanh(Math.log1p(Math.exp(x)))))
            .with("elem-logcosh", scalars(x -> Math.log(Math.cosh(x))))
            .with("elem-nested-trig", scalars(x -> Math.sin(Math.cos(Math.tan(x)))))
            .with("elem-rational", scalars(x -> (x * x * x - 2 * x + 1) / (x * x + 3)))
            .with("elem-floor-zero-grad", scalars(x -> x * Math.floor(x)))
            .with("elem-atan2-q2", scalars(Math::atan2))
            .with("elem-atan2-q4", scalars(Math::atan2))
            .with("elem-hypot", scalars(Math::hypot))
            .with("elem-hypot-big", scalars(Math::hypot))
            .with("elem-fma", scalars((double a, double b, double c) -> Math.fma(a, b, c)))
            .with("elem-max-branch", scalars((x, y) -> Math.max(x * x, y)))
            .with("elem-clamp", objective(Elementary::clamped))
            .with("elem-float-roundtrip", scalars(Elementary::logarithmSeries));

    private Elementary() {}

    static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static double clamped(double[] x) {
        double sum = 0;
        for (double xi : x) {
            sum += Math.clamp(xi, -1.0, 1.0) * xi;
        }
        return sum;
    }

    private static double logarithmSeries(double x) {
        double sum = 0;
        for (int i = 1; i <= 5; i++) {
            sum += Math.pow(x, i) / i;
        }
        return sum;
    }
}
