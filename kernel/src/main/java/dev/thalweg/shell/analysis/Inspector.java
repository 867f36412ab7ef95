package dev.thalweg.shell.analysis;

import dev.thalweg.shell.Inspection;
import dev.thalweg.shell.MimeBundle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jdk.jshell.JShell;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import jdk.jshell.VarSnippet;
import java.util.stream.Stream;

/// Tells what is known of the name at a position: signatures, documentation, source, and simple values.
public final class Inspector {
    private static final Set<String> SIMPLE = Set.of("byte", "short", "int", "long", "float", "double", "boolean", "char", "String",
            "Byte", "Short", "Integer", "Long", "Float", "Double", "Boolean", "Character");

    private final JShell shell;
    private final SourceCodeAnalysis analysis;

    public Inspector(JShell shell) {
        this.shell = shell;
        this.analysis = shell.sourceCodeAnalysis();
    }

    public Inspection inspect(String code, int cursor, int detail) {
        int end = cursor;
        while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) {
            end++;
        }
        int start = end;
        while (start > 0 && Character.isJavaIdentifierPart(code.charAt(start - 1))) {
            start--;
        }
        String context = Context.of(code.substring(0, end), analysis).code();
        List<String> paragraphs = new ArrayList<>();
        List<String> html = new ArrayList<>();
        documentation(context, start < end && called(code, end)).forEach(d -> {
            paragraphs.add(text(d));
            html.add(JavadocHtml.of(signature(d), Objects.requireNonNullElse(d.javadoc(), "")));
        });
        if (start == end || code.lastIndexOf('.', start) != start - 1 || start == 0) {
            declarations(code.substring(start, end)).flatMap(s -> describe(s, detail).stream()).forEach(line -> {
                paragraphs.add(line);
                html.add("<pre>" + JavadocHtml.escaped(line) + "</pre>");
            });
        }
        return paragraphs.isEmpty() ? new Inspection.NotFound() : new Inspection.Found(
                new MimeBundle(Map.of("text/plain", String.join("\n\n", paragraphs), "text/html", String.join("<hr>", html)), Map.of()));
    }

    private static boolean called(String code, int end) {
        return code.substring(end).stripLeading().startsWith("(");
    }

    /// A method is known by its call only, anything else by its name only.
    private List<Documentation> documentation(String name, boolean called) {
        List<Documentation> first = known(called ? name + "(" : name);
        return first.isEmpty() ? known(called ? name : name + "(") : first;
    }

    private List<Documentation> known(String code) {
        return analysis.documentation(code, code.length(), true);
    }

    private static String text(Documentation documentation) {
        String signature = signature(documentation);
        String javadoc = documentation.javadoc();
        return javadoc == null || javadoc.isBlank() ? signature : signature + "\n\n" + JavadocText.of(javadoc);
    }

    /// JShell writes variables as name:type.
    private static String signature(Documentation documentation) {
        return documentation.signature().replaceFirst("^([\\w$.]+):(.+)$", "$2 $1");
    }

    private Stream<? extends PersistentSnippet> declarations(String name) {
        return Stream.<Stream<? extends PersistentSnippet>>of(shell.variables(), shell.methods(), shell.types()).flatMap(s -> s)
                .filter(s -> s.name().equals(name));
    }

    private List<String> describe(Snippet snippet, int detail) {
        List<String> lines = new ArrayList<>();
        if (snippet instanceof VarSnippet variable && SIMPLE.contains(variable.typeName())) {
            lines.add(variable.name() + " = " + shell.varValue(variable));
        }
        if (detail > 0) {
            lines.add("Source:\n" + snippet.source().strip());
        }
        return lines;
    }
}
