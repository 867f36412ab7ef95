package dev.thalweg.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Each cell of the catalogue in a session, those of a file one after another in one.
class CellCatalogueTest {
    @TestFactory
    Stream<DynamicContainer> session() throws IOException {
        return CellCatalogue.files().stream().map(file -> DynamicContainer.dynamicContainer(file.getFileName().toString(), cells(file)));
    }

    private static Stream<DynamicTest> cells(Path file) {
        TestSession session = new TestSession();
        try {
            return CellCatalogue.read(file).stream().map(entry -> DynamicTest.dynamicTest("line " + entry.line() + ": " + entry.code(), () -> check(session, entry)))
                    .onClose(session::close);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void check(TestSession session, CellCatalogue.Entry entry) {
        if (entry.expected().startsWith("error:")) {
            String part = entry.expected().substring("error:".length()).strip();
            String error = session.error(entry.code());
            assertTrue(error.contains(part), () -> entry.code() + "\nshould fail with: " + part + "\nbut says: " + error);
        } else if (entry.expected().isEmpty()) {
            session.define(entry.code());
        } else {
            assertEquals(entry.expected(), session.value(entry.code()), entry.code());
        }
    }
}
