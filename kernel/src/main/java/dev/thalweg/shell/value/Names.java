package dev.thalweg.shell.value;

import java.util.regex.Pattern;

/// Takes the names of the classes that JShell generates around a cell's declarations out of texts.
public final class Names {
    private static final Pattern GENERATED = Pattern.compile("REPL\\.\\$JShell\\$[0-9A-Z_]+[.$]");

    private Names() {}

    public static String plain(String text) {
        return text.contains("REPL.$JShell$") ? GENERATED.matcher(text).replaceAll("") : text;
    }
}
