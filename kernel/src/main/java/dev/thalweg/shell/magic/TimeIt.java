package dev.thalweg.shell.magic;

import dev.thalweg.shell.Evaluation;
import dev.thalweg.shell.session.Timing;
import dev.thalweg.shell.source.Lexer;
import dev.thalweg.shell.source.Piece;
import dev.thalweg.shell.source.Source;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `%timeit CODE`: how long code takes, many times, when warm.
final class TimeIt implements Magic {
    private static final Pattern OPTIONS = Pattern.compile("\\s*(?:-n\\s*(\\d{1,9})(?:\\s+|$))?(?:-r\\s*(\\d{1,3})(?:\\s+|$))?");
    private static final int RUNS = 7;

    @Override
    public String name() {
        return "timeit";
    }

    @Override
    public String usage() {
        return "%timeit [-n LOOPS] [-r RUNS] CODE\n%%timeit [-n LOOPS] [-r RUNS]";
    }

    @Override
    public String summary() {
        return "Runs code many times, after a warm-up, and tells the mean time and its spread; values are used, so that no work is left out.";
    }

    @Override
    public boolean takesJava() {
        return true;
    }

    @Override
    public Evaluation run(Call call) throws MagicException {
        Source source = call.source();
        Matcher options = OPTIONS.matcher(source.code().substring(call.start(), call.end()));
        options.lookingAt();
        int from = call.isWholeCell() ? call.body() : call.start() + options.end();
        int to = call.isWholeCell() ? source.code().length() : call.end();
        String code = source.code().substring(from, to);
        if (code.isBlank()) {
            throw new MagicException("what shall be timed? Write it so:\n" + usage());
        }
        int loops = options.group(1) == null ? 0 : Integer.parseInt(options.group(1));
        int runs = options.group(2) == null ? RUNS : Math.max(1, Integer.parseInt(options.group(2)));
        return call.host().evaluate(timed(source, from, code, loops, runs));
    }

    /// The code becomes a lambda at its own place in the source, so that errors point to it.
    private static Piece timed(Source source, int from, String code, int loops, int runs) {
        boolean statements = Lexer.lastSignificant(code) == ';' || Lexer.lastSignificant(code) == '}';
        boolean oneCall = Lexer.lastSignificant(code) == ';' && Lexer.outside(code, 0, ';') == code.strip().length() - 1 + leading(code)
                && !code.contains("=") && !code.strip().startsWith("throw ");
        String expression = oneCall ? code.substring(0, Lexer.outside(code, 0, ';')) : code;
        String begin = "System.out.println(" + Timing.class.getName() + ".of(" + loops + ", " + runs + ", () -> " + (statements && !oneCall ? "{ " : "");
        String end = (statements && !oneCall ? "\n}" : "\n") + "));";
        return new Piece(source, from - begin.length(), begin + expression + end);
    }

    private static int leading(String code) {
        return code.length() - code.stripLeading().length();
    }
}
