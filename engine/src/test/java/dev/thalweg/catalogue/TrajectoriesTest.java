package dev.thalweg.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thalweg.autodiff.Objective;
import dev.thalweg.optim.Optimiser;
import dev.thalweg.optim.Optimisers;
import dev.thalweg.optim.Schedules;
import dev.thalweg.optim.Trace;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The acceptance cases `opt-*` and `opt2-*`: where optimisers go, as `torch.optim` 2.13 does in float64.
class TrajectoriesTest {
    private static final Map<String, Optimiser> OPTIMISERS = Map.ofEntries(
            Map.entry("opt-sgd", Optimisers.gradientDescent(0.05)),
            Map.entry("opt-momentum", Optimisers.momentum(0.02, 0.9)),
            Map.entry("opt-sgd-wd", Optimisers.gradientDescent(0.05).weightDecay(0.1)),
            Map.entry("opt-amsgrad", Optimisers.amsGrad(0.1)),
            Map.entry("opt-nadam", Optimisers.nadam(0.1)),
            Map.entry("opt-radam", Optimisers.radam(0.1)),
            Map.entry("opt-rmsprop", Optimisers.rmsProp(0.05, 0.99)),
            Map.entry("opt-adagrad", Optimisers.adaGrad(0.5)),
            Map.entry("opt-adadelta", Optimisers.adaDelta(1, 0.9)),
            Map.entry("opt-rprop", Optimisers.rprop(0.1)),
            Map.entry("opt-asgd", Optimisers.asgd(0.05)),
            Map.entry("opt-adam-rosen", Optimisers.adam(0.02)),
            Map.entry("opt-clipnorm", Optimisers.gradientDescent(0.1).clipNorm(1)),
            Map.entry("opt-sched-step", Optimisers.gradientDescent(0.1).scheduled(Schedules.stepwise(3, 0.5))));
    private static final Map<String, Objective<double[]>> FUNCTIONS = Map.of("quad3", TrajectoriesTest::quadratic, "rosenbrock2", TrajectoriesTest::rosenbrock);
    private static final String AFTER = "after";

    private static double quadratic(double[] x) {
        double[] a = {1, 10, 0.5};
        double[] c = {1, -2, 0.3};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += 0.5 * a[i] * (x[i] - c[i]) * (x[i] - c[i]);
        }
        return sum;
    }

    private static double rosenbrock(double[] x) {
        double a = x[1] - x[0] * x[0];
        double b = 1 - x[0];
        return 100 * a * a + b * b;
    }

    static Stream<String> cases() {
        return new TreeSet<>(OPTIMISERS.keySet()).stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void optimisersFollowTorch(String id) {
        Case c = Cases.ALL.get(id);
        Map<String, Integer> afters = c.json().getAsJsonObject("expected").keySet().stream().filter(k -> k.startsWith(AFTER))
                .collect(Collectors.toMap(k -> k, k -> Integer.parseInt(k.substring(AFTER.length()))));
        int steps = afters.values().stream().max(Integer::compare).orElseThrow();
        Objective<double[]> f = FUNCTIONS.get(c.text("objective"));
        Trace trace = Optimisers.descend(f, c.vector("w0"), OPTIMISERS.get(id), steps);
        assertTrue(afters.size() > 1);
        afters.forEach((what, step) -> Blocks.assertClose(id + " " + what, Numbers.vector(c.expected(what)), trace.point(step),
                c.relativeTolerance(), c.absoluteTolerance()));
        assertEquals(c.expected("loss").getAsDouble(), trace.value(steps), c.relativeTolerance() * Math.max(1, trace.value(steps)));
    }

    @Test
    void newtonsMethodTakesItsPath() {
        Case c = Cases.ALL.get("opt2-newton-rosen");
        double[][] path = Numbers.matrix(c.expected("path"));
        Trace trace = Optimisers.newton(TrajectoriesTest::rosenbrock, c.vector("w0"), path.length - 1);
        for (int k = 0; k < path.length; k++) {
            Blocks.assertClose("step " + k, path[k], trace.point(k), c.relativeTolerance(), c.absoluteTolerance());
        }
    }
}
