package dev.thalweg.shell.analysis;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/// Variables declared in code that is being written, found by the look of their declarations: JShell does not propose them.
final class Locals {
    private static final Pattern DECLARATION = Pattern.compile("([\\w$.]+(?:<[^;(){}]*>)?(?:\\[])*(?:\\.\\.\\.)?)\\s+([\\w$]+)\\s*(?=[=;:,)])");
    private static final Pattern LAMBDA = Pattern.compile("()\\b([\\w$]+)\\s*->");

    private Locals() {}

    static Stream<Proposal> in(String code) {
        return Stream.of(DECLARATION, LAMBDA).flatMap(p -> p.matcher(code).results())
                .filter(m -> !SourceVersion.isKeyword(m.group(2)) && isType(m.group(1)))
                .map(m -> new Proposal(m.group(2), "variable", Origin.SESSION, true, m.group(1)));
    }

    private static boolean isType(String text) {
        return switch (text) {
            case "byte", "short", "int", "long", "float", "double", "boolean", "char", "" -> true;
            default -> !SourceVersion.isKeyword(text) && !Character.isDigit(text.charAt(0));
        };
    }
}
