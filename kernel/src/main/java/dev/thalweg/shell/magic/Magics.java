package dev.thalweg.shell.magic;

import dev.thalweg.shell.CellError;
import dev.thalweg.shell.Evaluation;
import dev.thalweg.shell.source.Source;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// All magics by their names.
public final class Magics {
    private static final Map<String, Magic> ALL = new TreeMap<>();

    static {
        List.of(new Bash(), new ClassPath(), new Env(), new Help(), new History(), new Javap(), new ListMagics(), new Load(), new Maven(), new Reset(),
                new Threads(), new Time(), new TimeIt(), new Who(), new WriteFile(),
                new Show("html", "text/html"), new Show("latex", "text/latex"), new Show("markdown", "text/markdown"),
                new Show("svg", "image/svg+xml")).forEach(magic -> ALL.put(magic.name(), magic));
    }

    private Magics() {}

    static Collection<Magic> all() {
        return ALL.values();
    }

    /// Null if there is none of this name.
    static Magic find(String name) {
        return ALL.get(name);
    }

    static boolean takesJava(String name) {
        return ALL.containsKey(name) && ALL.get(name).takesJava();
    }

    /// The parts of a source, of which Java is for the caller to run.
    public static List<MagicSyntax.Part> parts(Source source) {
        return MagicSyntax.parts(source.code());
    }

    /// Runs a part of a source that is not Java.
    public static Evaluation run(MagicSyntax.Part part, Source source, Host host) throws Exception {
        return switch (part) {
            case MagicSyntax.Java _ -> throw new IllegalArgumentException("not a magic");
            case MagicSyntax.Line line -> run(line.name(), new Call(host, source, line.arguments(), line.end(), -1));
            case MagicSyntax.Whole whole -> run(whole.name(), new Call(host, source, whole.arguments(), Math.max(whole.arguments(), whole.body() - 1), whole.body()));
            case MagicSyntax.Question question -> new Help().describe(question.name(), host);
        };
    }

    private static Evaluation run(String name, Call call) throws Exception {
        Magic magic = find(name);
        try {
            if (magic == null) {
                throw new MagicException("there is no magic '" + name + "'; %lsmagic lists them all");
            }
            if (call.isWholeCell() != magic.usage().startsWith("%%") && !magic.usage().contains(call.isWholeCell() ? "\n%%" : "\n% ")) {
                throw new MagicException("%s is written so:\n%s".formatted(name, magic.usage()));
            }
            return magic.run(call);
        } catch (MagicException e) {
            return failure(call.source().name() + ", line " + call.source().line(call.start()) + ": " + e.getMessage());
        }
    }

    private static Evaluation failure(String message) {
        return new Evaluation.Failure(new CellError("MagicError", message.lines().findFirst().orElse(""), ("MagicError: " + message).lines().toList()));
    }
}
