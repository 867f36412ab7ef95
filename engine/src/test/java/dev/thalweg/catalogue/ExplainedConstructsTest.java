package dev.thalweg.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thalweg.autodiff.Code;
import dev.thalweg.autodiff.NotDifferentiableException;
import dev.thalweg.autodiff.ValueAndGradient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The source of every awkward program's derivatives, if it is compiled, is Java, and gives the same numbers as the compiled ones.
class ExplainedConstructsTest {
    private static final List<Construct> COMPILED = Stream.concat(AwkwardTest.constructs().stream(), RightOrRefused.ALL.stream())
            .filter(c -> c.program().function() != null && isExplained(c)).toList();
    private static final Map<Construct, Explained> ADJOINTS = explained(Explained::of);
    private static final Map<Construct, Explained> TANGENTS = explained(Explained::tangents);

    private static boolean isExplained(Construct c) {
        try {
            return !Code.explain(c.program().function(), c.point().length).method().isEmpty();
        } catch (NotDifferentiableException e) {
            assertTrue(e.getMessage().contains("graph(f, x)") || e.getMessage().contains(".java:"), e::getMessage);
            return false;
        }
    }

    private static Map<Construct, Explained> explained(BiFunction<List<Object>, List<Integer>, List<Explained>> way) {
        List<Explained> made = way.apply(COMPILED.stream().map(c -> c.program().function()).toList(), COMPILED.stream().map(c -> c.point().length).toList());
        Map<Construct, Explained> all = new HashMap<>();
        COMPILED.forEach(c -> all.put(c, made.get(all.size())));
        return all;
    }

    static List<Construct> constructs() {
        return COMPILED;
    }

    @ParameterizedTest
    @MethodSource("constructs")
    void adjointGivesTheSameNumbers(Construct c) {
        ValueAndGradient<Object[]> expected = c.program().derive(c.point());
        ValueAndGradient<Object[]> found = ADJOINTS.get(c).at(c.point());
        assertEquals(expected.value(), found.value(), ADJOINTS.get(c)::toString);
        assertEquals(entries(c.found(expected.gradient())), entries(c.found(found.gradient())), ADJOINTS.get(c)::toString);
    }

    /// The sign of a zero apart, which sums of cotangents may lose.
    private static List<String> entries(double[] numbers) {
        return Arrays.stream(numbers).mapToObj(x -> x == 0 ? "0" : String.valueOf(x)).toList();
    }

    @ParameterizedTest
    @MethodSource("constructs")
    void tangentGivesTheSameNumbers(Construct c) {
        List<Double> expected = new ArrayList<>();
        List<Double> found = new ArrayList<>();
        int numbers = Arrays.stream(c.point()).mapToInt(argument -> Numbers.flat(argument).length).sum();
        for (int i = 0; i < Math.min(numbers, 5); i++) {
            Object[] direction = Code.unit(c.point(), i);
            expected.add(Code.along(c.program().function(), Arrays.stream(c.point()).map(Numbers::copy).toArray(), direction) + 0.0);
            found.add(TANGENTS.get(c).along(c.point(), direction) + 0.0);
        }
        assertEquals(expected, found, TANGENTS.get(c)::toString);
    }

    @Test
    void thereAreMany() {
        assertTrue(COMPILED.size() > 480, () -> COMPILED.size() + " are compiled");
    }
}
