package dev.thalweg.catalogue;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/// Cases that the catalogue does not answer, each with the reason, and those that are tested elsewhere.
final class Later {
    /// The exact derivative stands on the branch that the point takes, where differences step onto the other.
    static final Set<String> ACROSS_A_BRANCH = Set.of("bench-ba-zero-rotation");

    /// Cases that are not one function at one point, and where they are tested.
    static final Map<String, String> ELSEWHERE = Map.ofEntries(
            entry("conv-eigh-degenerate", "TensorCasesTest"),
            entry("opt-sgd", "TrajectoriesTest"),
            entry("opt-momentum", "TrajectoriesTest"),
            entry("opt-sgd-wd", "TrajectoriesTest"),
            entry("opt-amsgrad", "TrajectoriesTest"),
            entry("opt-nadam", "TrajectoriesTest"),
            entry("opt-radam", "TrajectoriesTest"),
            entry("opt-rmsprop", "TrajectoriesTest"),
            entry("opt-adagrad", "TrajectoriesTest"),
            entry("opt-adadelta", "TrajectoriesTest"),
            entry("opt-rprop", "TrajectoriesTest"),
            entry("opt-asgd", "TrajectoriesTest"),
            entry("opt-adam-rosen", "TrajectoriesTest"),
            entry("opt-clipnorm", "TrajectoriesTest"),
            entry("opt-sched-step", "TrajectoriesTest"),
            entry("opt2-newton-rosen", "TrajectoriesTest"),
            entry("flux-linreg-train40", "OtherCasesTest"),
            entry("zyg-issue644-evalpoly", "OtherCasesTest"),
            entry("zyg-cplx-wirtinger-quad", "OtherCasesTest"),
            entry("zyg-cplx-wirtinger-abs2", "OtherCasesTest"),
            entry("jax-hvp-tanh2-v", "OtherCasesTest"),
            entry("jax-newton-sqrt-implicit", "ModesTest"),
            entry("zyg-custom-rule-mul", "ModesTest"),
            entry("zyg-checkpoint", "ModesTest"),
            entry("jax-xdiv1sqrt-at0", "ModesTest"),
            entry("tf-clip-by-norm", "ModesTest"),
            entry("tf-stop-gradient", "ModesTest"),
            entry("jax-straight-through", "ModesTest"),
            entry("jax-td0", "ModesTest"),
            entry("large-rosenbrock-1000", "OtherCasesTest"),
            entry("bench-saddle", "OtherCasesTest"),
            entry("bench-particle-force", "OtherCasesTest"));

    private static final String UNPUBLISHED = "does not say which function it is: data or coefficients are missing, and no guess gives its value";

    static final Map<String, String> WITHOUT_PROGRAM = Map.ofEntries(
            entry("prog-nested-loops-labelled", UNPUBLISHED),
            entry("prog-switch", UNPUBLISHED),
            entry("prog-dp-array", UNPUBLISHED),
            entry("prog-meta-lr", UNPUBLISHED));

    private Later() {}
}
