package dev.thalweg.shell.analysis;

import java.util.Comparator;
import java.util.Map;
import javax.lang.model.SourceVersion;
import jdk.jshell.SourceCodeAnalysis.Suggestion;

/// A name that may stand at a position. In the order of proposals the best comes first.
///
/// @param fits      whether it is of the expected type
/// @param signature empty if it is not known yet
record Proposal(String name, String kind, Origin origin, boolean fits, String signature) implements Comparable<Proposal> {
    static final String FUNCTION = "function";

    private static final Comparator<Proposal> ORDER = Comparator.comparing((Proposal p) -> !p.fits)
            .thenComparing(Proposal::origin).thenComparing(Proposal::name, String.CASE_INSENSITIVE_ORDER).thenComparing(Proposal::name);

    static Proposal of(Suggestion suggestion, Vocabulary vocabulary) {
        String text = suggestion.continuation();
        int bracket = text.indexOf('(');
        String name = bracket < 0 ? text : text.substring(0, bracket);
        String kind = bracket >= 0 ? FUNCTION : kind(name);
        return new Proposal(name, kind, vocabulary.origin(name), suggestion.matchesType(), vocabulary.signature(name));
    }

    private static String kind(String name) {
        if (name.endsWith(".")) {
            return "module";
        }
        if (SourceVersion.isKeyword(name)) {
            return "keyword";
        }
        return !name.isEmpty() && Character.isUpperCase(name.charAt(0)) && !name.equals(name.toUpperCase()) ? "class" : "variable";
    }

    boolean isFunction() {
        return kind.equals(FUNCTION);
    }

    void addTo(Map<String, Proposal> proposals) {
        proposals.merge(name, this, (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }

    @Override
    public int compareTo(Proposal other) {
        return ORDER.compare(this, other);
    }
}
