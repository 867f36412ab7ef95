package dev.thalweg.shell.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.Diag;

/// What to do about the mistakes that beginners make most, where the compiler's own message says only what is wrong.
///
/// The first row counts whose code is the error's, and whose pattern is found in the error's message, a line end, and the
/// wrong line.
final class Hints {
    /// @param code  the compiler's name of the error, without `compiler.err.`
    /// @param text  groups of the pattern stand for `$1`, `$2`
    private record Row(String code, Pattern found, String text) {}

    private static final List<Row> ROWS = List.of(
            row("expected", "';' expected", "end the statement with a semicolon"),
            row("expected", "'\\)'.* expected", "a bracket that was opened is not closed here, or a comma or operator is missing"),
            row("premature.eof", "\\bif\\s*\\(.*\\)\\s*;", "the if has ended: take away the semicolon after its condition"),
            row("premature.eof", "", "a bracket or brace that was opened is not closed"),
            row("unclosed.str.lit", "", "close the text with \" in its line; a text of several lines stands between \"\"\" and \"\"\""),
            row("unclosed.char.lit", "", "a text is written in double quotes: \"...\"; single quotes hold one character"),
            row("illegal.start.of.expr", "(?m)^\\s*(?:public|private|protected|static)\\b", "a method or type cannot be declared within a statement: is a } missing before it?"),
            row("else.without.if", "", "the if before it has ended: take away the semicolon after its condition, or put its statements into { }"),
            row("not.stmt", "\\b(def|elif|let|function|val|fun)\\b", "'$1' is of another language; in Java a variable is declared by its type or var, and a method as double f(double x) { return ...; }"),
            row("not.stmt", "", "a value alone does nothing: assign it, or call a method"),
            row("int.number.too.large", "\\b(\\d{10,})", "an int ends at 2147483647: write $1L for a long"),
            row("prob.found.req", "lossy conversion from (double|float) to (int|long|short|byte)", "write ($2) before the value to cut off its fraction, Math.round(...) to round it, or declare a $1"),
            row("prob.found.req", "lossy conversion from (\\w+) to (\\w+)", "write ($2) before the value if it fits, or declare a $1"),
            row("prob.found.req", "(?s)cannot be converted to boolean.*[^=!<>]=[^=]", "= assigns; == compares"),
            row("prob.found.req", "(int|long|double|boolean) cannot be converted to java.lang.String", "write String.valueOf(...), or \"\" + ..., to make a text of it"),
            row("type.found.req", "(?s)found: +(int|long|double|boolean|char|float|byte|short)", "a type in < > is a class: Integer for int, Double for double, Boolean for boolean"),
            row("operator.cant.be.applied.1", "'\\^'", "^ combines bits and is no power: write Math.pow(x, 2), or x * x"),
            row("operator.cant.be.applied.1", "(?s)'(==|!=)'.*null", "a number is never null: compare with 0, or declare an Integer or a Double"),
            row("operator.cant.be.applied.1", "(?s)'(&&|\\|\\|)'", "both sides of $1 are conditions: write a comparison such as x > 0"),
            row("var.might.not.have.been.initialized", "variable (\\w+)", "give $1 a value where it is declared, or in every branch before this"),
            row("unreachable.stmt", "", "nothing gets here: what stands before always returns, throws, or loops for ever"),
            row("missing.ret.stmt", "", "every way through the method has to end with return and a value; is one missing after an if or a loop?"),
            row("unreported.exception.need.to.catch.or.throw", "exception ([\\w.]+)", "declare the method 'throws $1', or put the call into try { ... } catch ($1 e) { ... }"),
            row("cant.ref.non.effectively.final.var", "", "a lambda can read variables that are assigned once: use an array of one element, or a variable of the cell outside of a method"),
            row("cant.deref", "(int|long|double|boolean|char|float|byte|short) cannot", "$1 is a primitive type without members: its class has static methods, such as Integer.toString(i) or Double.compare(x, y)"),
            row("cant.assign.val.to.var", "", "it is final: declare it without final, or use another variable"),
            row("does.not.override.abstract", "method ([^ ]+)", "write the method $1 in the class, or declare the class abstract"),
            row("already.defined", "", "choose another name, or assign without declaring it again"),
            row("invalid.canonical.constructor.in.record", "stronger access", "write public before the constructor: a record of a cell is public"),
            row("cant.resolve.*", "(?s)symbol: +method length\\(\\)", "an array has a length without brackets: x.length; a list has size()"),
            row("cant.resolve.*", "(?s)symbol: +variable length\\b.*(?:String|\"|\\w)", "a text has length() with brackets, a list has size()"),
            row("cant.resolve.*", "(?s)symbol: +method (print|println|printf)\\(", "write System.out.$1(...), or IO.println(...)"),
            row("cant.resolve.*", "(?s)symbol: +variable (True|False|None|nil)\\b", "Java writes true, false and null"),
            row("cant.resolve.*", "(?s)symbol: +variable (\\w+)\n.*\n?\\s*\\1\\s*=[^=]", "declare it first: var $1 = ...;"),
            row("cant.resolve.*", "(?s)symbol: +class (string|integer|Int|Bool|bool|Str|str)\\b", "Java's types are String, int, double, boolean, ..."),
            row("cant.resolve.*", "(?s)symbol: +(?:class|variable) (LocalDate|LocalTime|LocalDateTime|Duration|Instant|Period|ZonedDateTime)\\b", "import java.time.*;"),
            row("cant.resolve.*", "(?s)symbol: +(?:class|variable) (ExecutorService|Executors|CompletableFuture|ConcurrentHashMap|TimeUnit|CountDownLatch)\\b", "import java.util.concurrent.*;"),
            row("cant.resolve.*", "(?s)symbol: +(?:class|variable) (HttpClient|HttpRequest|HttpResponse)\\b", "import java.net.http.*;"));

    private Hints() {}

    private static Row row(String code, String found, String text) {
        return new Row(code, Pattern.compile(found), text);
    }

    /// @param line the line that the error is in
    static Optional<String> of(Diag error, String line) {
        String name = error.getCode().replace("compiler.err.", "");
        String text = error.getMessage(Locale.ENGLISH) + "\n" + line;
        for (Row row : ROWS) {
            Matcher found = row.found().matcher(text);
            boolean codeFits = row.code().endsWith("*") ? name.startsWith(row.code().replace(".*", "")) : name.equals(row.code()) || name.startsWith(row.code() + "2") || name.startsWith(row.code() + "3");
            if (codeFits && found.find()) {
                return Optional.of(filled(row.text(), found));
            }
        }
        return Optional.empty();
    }

    static String filled(String text, Matcher found) {
        String filled = text;
        for (int i = 1; i <= found.groupCount(); i++) {
            filled = filled.replace("$" + i, String.valueOf(found.group(i)));
        }
        return filled;
    }
}
