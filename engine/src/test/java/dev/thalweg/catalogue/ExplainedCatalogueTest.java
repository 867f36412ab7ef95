package dev.thalweg.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thalweg.autodiff.ValueAndGradient;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The source of every program's adjoint compiles as plain Java, and gives the acceptance set's numbers: those of the compiled
/// adjoint, to the last bit.
class ExplainedCatalogueTest {
    private static final Map<String, List<Explained>> EXPLAINED = explained();

    static List<String> ids() {
        return Catalogue.compiledIds();
    }

    /// Of all programs at once: javac takes as long for one as for a hundred.
    private static Map<String, List<Explained>> explained() {
        List<Program> all = ids().stream().flatMap(id -> Catalogue.programs(Cases.ALL.get(id)).stream()).toList();
        List<Integer> arities = ids().stream().flatMap(id -> Catalogue.programs(Cases.ALL.get(id)).stream()
                .map(p -> Cases.ALL.get(id).point().length)).toList();
        Iterator<Explained> made = Explained.of(all.stream().map(Program::function).toList(), arities).iterator();
        Map<String, List<Explained>> byId = new HashMap<>();
        ids().forEach(id -> byId.put(id, Catalogue.programs(Cases.ALL.get(id)).stream().map(p -> made.next()).toList()));
        return byId;
    }

    @ParameterizedTest
    @MethodSource("ids")
    void sourceGivesTheExpectedNumbers(String id) {
        Case c = Cases.ALL.get(id);
        List<Program> programs = Catalogue.programs(c);
        for (int k = 0; k < programs.size(); k++) {
            Explained explained = EXPLAINED.get(id).get(k);
            ValueAndGradient<Object[]> expected = programs.get(k).derive(c.point());
            ValueAndGradient<Object[]> found = explained.at(c.point());
            assertEquals(expected.value(), found.value(), explained::toString);
            for (int v = 0; v < c.variables().size(); v++) {
                assertSame(expected.gradient()[v], found.gradient()[v], explained);
                Blocks.assertClose(id + ": output " + k + " along " + c.variables().get(v) + " by " + explained,
                        c.expectedGradient(c.variables().get(v), k), Numbers.flat(found.gradient()[v]), c.relativeTolerance(), c.absoluteTolerance());
            }
        }
    }

    /// The sign of a zero apart, which sums of cotangents may lose.
    private static void assertSame(Object expected, Object found, Explained explained) {
        List<String> one = entries(expected);
        List<String> two = entries(found);
        assertEquals(one, two, explained::toString);
    }

    private static List<String> entries(Object block) {
        return Stream.of(Numbers.flat(block)).flatMapToDouble(Arrays::stream).mapToObj(x -> x == 0 ? "0" : String.valueOf(x)).toList();
    }
}
