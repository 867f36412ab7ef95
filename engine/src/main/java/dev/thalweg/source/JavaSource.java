package dev.thalweg.source;

import java.util.List;

/// A method as Java source.
///
/// @param name    the method's name
/// @param imports the classes that it imports
/// @param comment what its documentation says, a line each
/// @param method  its text, from its first modifier to its last brace
public record JavaSource(String name, List<String> imports, List<String> comment, String method) {
    public JavaSource {
        imports = List.copyOf(imports);
        comment = List.copyOf(comment);
    }

    /// A class that holds the method and nothing else.
    ///
    /// @param inPackage the package that it belongs to, or empty
    public String inClass(String inPackage, String className) {
        String indented = documented().lines().map(line -> line.isEmpty() ? line : "    " + line).reduce("", (a, b) -> a + b + "\n");
        return (inPackage.isEmpty() ? "" : "package " + inPackage + ";\n\n") + importLines() + "final class " + className + " {\n" + indented + "}\n";
    }

    private String importLines() {
        return imports.isEmpty() ? "" : imports.stream().map(i -> "import " + i + ";\n").reduce("", String::concat) + "\n";
    }

    private String documented() {
        return comment.stream().map(line -> line.isEmpty() ? "///\n" : "/// " + line + "\n").reduce("", String::concat) + method;
    }

    @Override
    public String toString() {
        return importLines() + documented();
    }
}
