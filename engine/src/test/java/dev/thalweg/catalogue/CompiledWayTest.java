package dev.thalweg.catalogue;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thalweg.autodiff.Code;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Objects and functions as values are compiled, not recorded: their fields and bodies take their place.
class CompiledWayTest {
    static List<Construct> constructs() {
        return Stream.of(ObjectConstructs.ALL, RecordConstructs.ALL, FunctionConstructs.ALL, InheritanceConstructs.ALL).flatMap(List::stream)
                .filter(c -> c.program().single() != null && !c.name().endsWith("printed")).toList(); // a text is made of an object
    }

    @ParameterizedTest
    @MethodSource("constructs")
    void isCompiled(Construct c) {
        assertDoesNotThrow(() -> Code.compile(c.program().single()), c.name());
    }

    @Test
    void thereAreMany() {
        assertTrue(constructs().size() > 40);
    }
}
