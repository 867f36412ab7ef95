package dev.thalweg.autodiff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thalweg.autodiff.Stages.Stage;
import dev.thalweg.bytecode.Target;
import dev.thalweg.ir.Function;
import dev.thalweg.transform.Pass;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The program after each pass that `gradient` and `explain` run.
class StagesTest {
    private static final List<String> ROUND = List.of("resolve calls", "answer tests", "take objects apart");

    private static double doubled(double[] x) {
        double sum = 0;
        for (double xi : x) {
            sum += new Pair(xi, xi).sum();
        }
        return sum;
    }

    private record Pair(double a, double b) {
        double sum() {
            return a + b;
        }
    }

    private static double throughList(double x) {
        List<Double> list = new ArrayList<>(List.of(x));
        return list.get(0) * x;
    }

    private static double throughText(double x) {
        return Double.parseDouble(String.valueOf(x)); // refused
    }

    private static Stages stages(ScalarFunction f) {
        return Inspection.stages(f);
    }

    private static List<String> names(Stages stages) {
        return stages.stages().stream().map(Stage::name).toList();
    }

    @Test
    void eachPassIsAStage() {
        assertEquals(List.of("lift", "simplify", "resolve calls", "split records", "reduce the result", "inline", "resolve calls", "answer tests",
                "take objects apart", "require numbers", "small arrays", "simplify", "check ruled arrays", "check fields' arrays", "cut", "normalise",
                "analyse", "shadow", "reverse", "forward locals", "inline rules", "simplify", "collect terms", "emit", "dispatch", "save late",
                "name the records", "promote", "condense"), names(stages(Lessons::swish)));
    }

    @Test
    void passesThatFindMoreAreRunAgain() {
        Stages stages = Inspection.stages((Objective<double[]>) StagesTest::doubled);
        List<String> names = names(stages);
        int first = names.indexOf("answer tests") - 1;
        assertEquals(ROUND, names.subList(first, first + 3));
        assertEquals(ROUND, names.subList(first + 3, first + 6), "the record was taken apart, so there is a second round");
        assertTrue(stages.text("inline").contains("construct"), stages::toString);
        assertFalse(stages.text("take objects apart").contains("construct"), stages::toString);
    }

    @Test
    void aPassThatChangedNothingSaysSo() {
        Stages stages = stages(Lessons::polynomial);
        Stage inline = stages.stages().stream().filter(s -> s.name().equals("inline")).findFirst().orElseThrow();
        assertFalse(inline.changed());
        assertEquals("inline: changed nothing\n", inline.toString());
        assertTrue(stages.toString().startsWith("--- 1. lift: reads the method's bytecode as values, one for each computation, in blocks\n\n"
                + "Lessons.polynomial(%0.x:double): double\n"), stages::toString);
    }

    /// The program that is shown last before the reader's passes is the one that is compiled.
    @Test
    void stagesAreThoseOfTheCompiledProgram() {
        Objective<double[]> f = Lessons::rosenbrock;
        Target target = Target.of(f, 1);
        Function compiled = Adjoint.program(FunctionCode.of(target), List.of(true), target, Pass.Watch.NOBODY);
        assertEquals(compiled.toString(), Inspection.stages(f).text("collect terms"));
    }

    @Test
    void theLengthOfTheCodeIsTold() {
        assertTrue(stages(Lessons::swish).text("emit").matches("The longest method has \\d+ bytes\\.\n"), () -> stages(Lessons::swish).text("emit"));
    }

    @Test
    void aFunctionThatIsRecordedHasTheReasonAsItsLastStage() {
        Stage last = stages(StagesTest::throughList).stages().getLast();
        assertEquals("refused", last.name());
        assertEquals("this function is not compiled; its derivative is recorded while it runs", last.purpose());
        assertTrue(last.text().startsWith("StagesTest.throughList (StagesTest.java:"), last::text);
    }

    @Test
    void aRefusalIsTheLastStage() {
        assertTrue(stages(StagesTest::throughText).stages().getLast().text().startsWith("StagesTest.throughText (StagesTest.java:"));
    }

    @Test
    void aStageThatThereIsNotIsAnError() {
        String message = assertThrows(IllegalArgumentException.class, () -> stages(Lessons::swish).text("unheard of")).getMessage();
        assertTrue(message.startsWith("There is no stage \"unheard of\". There are: lift; simplify; resolve calls;"), message);
    }
}
