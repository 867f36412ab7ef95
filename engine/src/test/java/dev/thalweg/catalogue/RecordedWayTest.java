package dev.thalweg.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.autodiff.RecordingOnly;
import dev.thalweg.autodiff.ScalarFunction;
import dev.thalweg.autodiff.ValueAndGradient;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything that can be compiled, forced the recorded way: it must give the same.
class RecordedWayTest {
    @BeforeAll
    static void record() {
        RecordingOnly.on();
    }

    @AfterAll
    static void compileAgain() {
        RecordingOnly.off();
    }

    static List<Construct> constructs() {
        return Stream.concat(AwkwardTest.constructs().stream(), DynamicRecords.RECORDED.stream()).toList();
    }

    static List<Construct> smoothOfOneVariable() {
        return AwkwardTest.smoothOfOneVariable();
    }

    static List<String> ids() {
        return Catalogue.ids();
    }

    static List<String> idsWithHessian() {
        return CatalogueTest.idsWithHessian();
    }

    @ParameterizedTest
    @MethodSource("constructs")
    void gradientIsRight(Construct c) {
        ValueAndGradient<Object[]> found = c.program().derive(c.point());
        assertEquals(c.program().at(c.point()), found.value(), "the value is the function's own");
        double rtol = c.byHand() == null ? 1e-7 : 1e-13;
        Blocks.assertClose(c.name(), c.expected(), c.found(found.gradient()), rtol, c.byHand() == null ? 1e-9 : 1e-15);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void gradientOfACaseIsExpected(String id) {
        CatalogueTest.assertGradient(Cases.ALL.get(id), Catalogue.programs(Cases.ALL.get(id)));
    }

    @ParameterizedTest
    @MethodSource("smoothOfOneVariable")
    void secondDerivativeAgreesWithDifferencesOfTheFirst(Construct c) {
        ScalarFunction first = Autodiff.gradient(c.program().single());
        double x = (Double) c.point()[0];
        double differences = FiniteDifferences.derivative(first, x);
        double scale = 1 + Math.abs(first.applyAsDouble(x));
        assertEquals(differences, Autodiff.gradient(first, x), 1e-6 * (scale + Math.abs(differences)));
    }

    @ParameterizedTest
    @MethodSource("idsWithHessian")
    void hessianIsExpected(String id) {
        Case c = Cases.ALL.get(id);
        double[][] found = Catalogue.programs(c).getFirst().curvature(c.point());
        Blocks.assertClose(id + ": Hessian", Numbers.flat(Numbers.matrix(c.expected("hessian"))), Numbers.flat(found),
                c.relativeTolerance(), c.absoluteTolerance());
    }
}
