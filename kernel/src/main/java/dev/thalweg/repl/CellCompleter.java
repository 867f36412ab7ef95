package dev.thalweg.repl;

import dev.thalweg.shell.Completions;
import dev.thalweg.shell.Interpreter;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/// Offers what the session proposes, in its order, with signatures.
final class CellCompleter implements Completer {
    private static final int SIGNATURE = 60;

    private final Interpreter session;

    CellCompleter(Interpreter session) {
        this.session = session;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        if (Commands.isCommand(line.line())) {
            Commands.names().forEach(name -> candidates.add(new Candidate(name)));
            return;
        }
        Completions found = session.complete(line.line(), line.cursor());
        int start = line.cursor() - line.wordCursor();
        String before = found.start() > start ? line.line().substring(start, found.start()) : "";
        for (Completions.Candidate candidate : found.candidates()) {
            String signature = candidate.signature().length() > SIGNATURE ? candidate.signature().substring(0, SIGNATURE) + "…" : candidate.signature();
            candidates.add(new Candidate(before + candidate.text(), candidate.text(), null, signature.isEmpty() ? null : signature, null, null, false, candidates.size()));
        }
    }
}
