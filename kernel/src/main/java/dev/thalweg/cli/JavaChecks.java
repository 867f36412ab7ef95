package dev.thalweg.cli;

import dev.thalweg.cli.Finding.Bad;
import dev.thalweg.cli.Finding.Good;
import dev.thalweg.cli.Finding.Poor;
import java.util.List;
import java.util.stream.Stream;

/// Whether this Java has what Thalweg needs.
///
/// @param modules those of the running program
record JavaChecks(Runtime.Version version, ModuleLayer modules) {
    private static final Runtime.Version OLDEST = Runtime.Version.parse("25");
    /// JDK-8377811 is fixed from here on.
    private static final Runtime.Version ADVISED = Runtime.Version.parse("25.0.3");

    List<Finding> findings() {
        return List.of(java(), compiler());
    }

    Finding java() {
        String found = "Java " + version + " (" + System.getProperty("java.home") + ")";
        if (version.compareToIgnoreOptional(OLDEST) < 0) {
            return new Bad(found, "Thalweg needs Java 25: install a JDK 25.0.3 or later, such as Temurin");
        }
        if (version.compareToIgnoreOptional(ADVISED) < 0) {
            return new Poor(found, "this release has the bug JDK-8377811: install a JDK 25.0.3 or later");
        }
        return new Good(found);
    }

    Finding compiler() {
        List<String> missing = Stream.of("jdk.jshell", "jdk.compiler").filter(name -> modules.findModule(name).isEmpty()).toList();
        return missing.isEmpty() ? new Good("modules jdk.jshell and jdk.compiler")
                : new Bad("modules missing: " + String.join(", ", missing), "this is a JRE, not a JDK: install a whole JDK 25");
    }
}
