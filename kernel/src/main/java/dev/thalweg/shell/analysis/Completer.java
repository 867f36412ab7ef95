package dev.thalweg.shell.analysis;

import dev.thalweg.shell.Completions;
import dev.thalweg.shell.Completions.Candidate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Suggestion;

/// Proposes how to go on at a position: each name once, what fits the expected type and what the user made first.
public final class Completer {
    private static final int MOST = 500;
    /// Signatures cost a compiler task each: those of the first candidates, while there is time.
    private static final long SIGNATURE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final SourceCodeAnalysis analysis;
    private final Vocabulary vocabulary;

    public Completer(JShell shell) {
        this.analysis = shell.sourceCodeAnalysis();
        this.vocabulary = new Vocabulary(shell);
    }

    public Completions complete(String code, int cursor) {
        Context context = Context.of(code.substring(0, cursor), analysis);
        int[] anchor = {context.code().length()};
        List<Suggestion> suggestions = analysis.completionSuggestions(context.code(), context.code().length(), anchor);
        int length = context.code().length() - anchor[0];
        boolean anywhere = length == 0 && !context.code().stripTrailing().endsWith(".");
        Map<String, Proposal> proposals = new LinkedHashMap<>();
        suggestions.forEach(s -> Proposal.of(s, vocabulary).addTo(proposals));
        String prefix = context.code().substring(anchor[0]);
        if (!context.code().substring(0, anchor[0]).stripTrailing().endsWith(".")) {
            Stream.concat(vocabulary.declared(context.declared()), Locals.in(context.code().substring(0, anchor[0])))
                    .filter(p -> p.name().startsWith(prefix)).forEach(p -> p.addTo(proposals));
        }
        List<Proposal> best = proposals.values().stream()
                .filter(p -> !anywhere || p.fits() || p.origin().compareTo(Origin.THALWEG) <= 0)
                .sorted(Comparator.naturalOrder()).limit(MOST).toList();
        return new Completions(candidates(best, context.code().substring(0, anchor[0])), cursor - length, cursor);
    }

    private List<Candidate> candidates(List<Proposal> proposals, String before) {
        long end = System.nanoTime() + SIGNATURE_NANOS;
        return proposals.stream().map(p -> new Candidate(p.name(), p.kind(), signature(p, before, end))).toList();
    }

    private String signature(Proposal proposal, String before, long end) {
        if (!proposal.isFunction() || !proposal.signature().isEmpty() || System.nanoTime() > end) {
            return proposal.signature();
        }
        String call = before + proposal.name() + "(";
        return analysis.documentation(call, call.length(), false).stream().findFirst().map(SourceCodeAnalysis.Documentation::signature).orElse("");
    }
}
