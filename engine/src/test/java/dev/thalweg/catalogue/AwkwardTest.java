package dev.thalweg.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.autodiff.NotDifferentiableException;
import dev.thalweg.autodiff.ScalarFunction;
import dev.thalweg.autodiff.ValueAndGradient;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Awkward programs, each beside its derivative by hand or by finite differences.
class AwkwardTest {
    static List<Construct> constructs() {
        return Stream.of(MathConstructs.ALL, ControlConstructs.ALL, ChoiceConstructs.ALL, ArrayConstructs.ALL, MatrixConstructs.ALL,
                        NumberConstructs.ALL, CallConstructs.ALL, AlgorithmConstructs.ALL, LinearAlgebraConstructs.ALL,
                        ResidualConstructs.ALL, RecursionConstructs.ALL, ArrayRecursionConstructs.ALL, ObjectConstructs.ALL, RecordConstructs.ALL,
                        FunctionConstructs.ALL, CountedLoopConstructs.ALL, FusedLoopConstructs.ALL, FusedArrayConstructs.ALL, SmallArrayConstructs.ALL,
                        DynamicObjects.ALL, DynamicRecords.ALL, DynamicClasses.ALL, DynamicFunctions.ALL, DynamicLibrary.ALL, DynamicExceptions.ALL, DynamicStreams.ALL,
                        ArrayMethodConstructs.ALL, FloatConstructs.ALL, ExceptionConstructs.ALL, SharedObjectConstructs.ALL, NumericalConstructs.ALL,
                        DecompositionConstructs.ALL, StatisticsConstructs.ALL, InheritanceConstructs.ALL)
                .flatMap(List::stream).toList();
    }

    static List<Construct> rightOrRefused() {
        return RightOrRefused.ALL;
    }

    static List<Construct> checkedByHand() {
        return constructs().stream().filter(c -> c.byHand() != null && c.smooth()).toList();
    }

    static List<Construct> smoothOfOneVariable() {
        return constructs().stream().filter(c -> c.program().single() != null && c.smooth()).toList();
    }

    @ParameterizedTest
    @MethodSource("checkedByHand")
    void derivativeByHandAgreesWithDifferences(Construct c) {
        Blocks.assertClose(c.name(), c.byHand(), c.differences(), 1e-7, 1e-9);
    }

    @ParameterizedTest
    @MethodSource("constructs")
    void gradientIsRight(Construct c) {
        ValueAndGradient<Object[]> found = c.program().derive(c.point());
        assertEquals(c.program().at(c.point()), found.value(), "the value is the function's own");
        double rtol = c.byHand() == null ? 1e-7 : 1e-13;
        Blocks.assertClose(c.name(), c.expected(), c.found(found.gradient()), rtol, c.byHand() == null ? 1e-9 : 1e-15);
    }

    /// The value is the function's own: what a program does beside its derivative is not disturbed.
    @ParameterizedTest
    @MethodSource("rightOrRefused")
    void whatNeedNotWorkIsRightOrRefused(Construct c) {
        try {
            ValueAndGradient<Object[]> found = c.program().derive(c.point());
            assertEquals(c.program().at(c.point()), found.value());
            Blocks.assertClose(c.name(), c.expected(), c.found(found.gradient()), 1e-7, 1e-9);
        } catch (NotDifferentiableException e) {
            assertTrue(e.getMessage().contains(".java:"), "the message names file and line: " + e.getMessage());
        }
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
}
