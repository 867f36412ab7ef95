package dev.thalweg.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The table of all operations in `docs/tensors.md` is what the classes have.
class OperationTableTest {
    static Stream<Class<?>> themes() {
        return Stream.concat(Arrays.stream(Tensor.class.getInterfaces()), Stream.of(Tensors.class, Cells.class));
    }

    @ParameterizedTest
    @MethodSource("themes")
    void theDocumentNamesEveryOperation(Class<?> theme) throws IOException {
        String names = Arrays.stream(theme.getDeclaredMethods()).filter(m -> Modifier.isPublic(m.getModifiers()) && !m.isSynthetic()).map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new)).stream().collect(Collectors.joining("` `", "`", "`"));
        String row = "| `%s` | ".formatted(theme.getSimpleName());
        String found = Files.readString(Path.of("docs/tensors.md")).replaceFirst("(?s).*\n## All operations\n", "").lines().filter(line -> line.startsWith(row))
                .collect(Collectors.joining());
        assertEquals(row + names + " |", found);
    }
}
