package dev.thalweg.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.autodiff.ScalarFunction;
import dev.thalweg.autodiff.ValueAndGradient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the programs of the catalogue, and their derivatives, against the acceptance set.
class CatalogueTest {
    /// What differences of second order and better can promise of an expected number, relative to its block.
    private static final double DIFFERENCES = 1e-7;

    static List<String> ids() {
        return Catalogue.ids();
    }

    static List<String> smoothIds() {
        return ids().stream().filter(id -> !Cases.ALL.get(id).isConvention() && !Later.ACROSS_A_BRANCH.contains(id)).toList();
    }

    static List<String> idsOfHigherOrder() {
        return ids().stream().filter(id -> Catalogue.programs(Cases.ALL.get(id)).getFirst().single() != null
                && !Cases.ALL.get(id).expectedHigherDerivatives().isEmpty()).toList();
    }

    static List<String> idsWithHessian() {
        return ids().stream().map(Cases.ALL::get).filter(c -> c.expects("hessian"))
                .filter(c -> c.variables().size() > 1 ? allNumbers(c) : c.point()[0] instanceof double[]).map(Case::id).toList();
    }

    private static boolean allNumbers(Case c) {
        return Arrays.stream(c.point()).allMatch(Double.class::isInstance);
    }

    @Test
    void everyCaseIsInTheCatalogueOrListedAsLater() {
        List<String> listed = new ArrayList<>(ids());
        listed.addAll(Later.ELSEWHERE.keySet());
        listed.addAll(Later.WITHOUT_PROGRAM.keySet());
        assertEquals(new ArrayList<>(new TreeSet<>(Cases.ALL.keySet())), listed.stream().sorted().toList());
    }

    /// The programs compute what the acceptance set describes: without this, no gradient below would mean anything.
    @ParameterizedTest
    @MethodSource("ids")
    void valueIsExpected(String id) {
        Case c = Cases.ALL.get(id);
        if (c.expects("value")) {
            double[] found = Catalogue.programs(c).stream().mapToDouble(p -> p.at(c.point())).toArray();
            assertValue(c, found);
        }
    }

    @ParameterizedTest
    @MethodSource("smoothIds")
    void expectedGradientAgreesWithFiniteDifferences(String id) {
        Case c = Cases.ALL.get(id);
        List<Program> programs = Catalogue.programs(c);
        for (int k = 0; k < programs.size(); k++) {
            for (int v = 0; v < c.variables().size(); v++) {
                double[] differences = FiniteDifferences.gradient(programs.get(k), c.point(), v);
                Blocks.assertClose(id + ": differences of output " + k + " along " + c.variables().get(v),
                        c.expectedGradient(c.variables().get(v), k), differences, DIFFERENCES, 1e-9);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void gradientIsExpected(String id) {
        assertGradient(Cases.ALL.get(id), Catalogue.programs(Cases.ALL.get(id)));
    }

    @ParameterizedTest
    @MethodSource("idsOfHigherOrder")
    void higherDerivativesAreExpected(String id) {
        Case c = Cases.ALL.get(id);
        ScalarFunction f = Catalogue.programs(c).getFirst().single();
        double x = (Double) c.point()[0];
        ScalarFunction derivative = Autodiff.gradient(f);
        for (double expected : c.expectedHigherDerivatives()) {
            derivative = Autodiff.gradient(derivative);
            Blocks.assertClose(id + ": a higher derivative", new double[] {expected}, new double[] {derivative.applyAsDouble(x)},
                    c.relativeTolerance(), c.absoluteTolerance());
        }
    }

    @ParameterizedTest
    @MethodSource("idsWithHessian")
    void hessianIsExpected(String id) {
        Case c = Cases.ALL.get(id);
        double[][] expected = Numbers.matrix(c.expected("hessian"));
        double[][] found = Catalogue.programs(c).getFirst().curvature(c.point());
        Blocks.assertClose(id + ": Hessian", Numbers.flat(expected), Numbers.flat(found), c.relativeTolerance(), c.absoluteTolerance());
    }

    private static void assertValue(Case c, double[] found) {
        Blocks.assertClose(c.id() + ": value", Numbers.flat(Numbers.of(c.expected("value"))), found, c.relativeTolerance(), c.absoluteTolerance());
    }

    static void assertGradient(Case c, List<Program> programs) {
        double[] values = new double[programs.size()];
        for (int k = 0; k < programs.size(); k++) {
            ValueAndGradient<Object[]> found = programs.get(k).derive(c.point());
            values[k] = found.value();
            for (int v = 0; v < c.variables().size(); v++) {
                String variable = c.variables().get(v);
                Blocks.assertClose(c.id() + ": gradient of output " + k + " along " + variable, c.expectedGradient(variable, k),
                        Numbers.flat(found.gradient()[v]), c.relativeTolerance(), c.absoluteTolerance());
            }
        }
        if (c.expects("value")) {
            assertValue(c, values);
        }
    }
}
