package dev.thalweg.shell.analysis;

import dev.thalweg.shell.source.Piece;
import dev.thalweg.shell.source.Source;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.SourceCodeAnalysis;

/// The part of a cell that JShell can analyse as one: the unfinished piece, and the statements before it.
///
/// JShell takes either statements or one declaration. An unfinished method is taken as its parameters and the statements
/// of its body; declarations before the unfinished piece are given by name only.
///
/// @param code     what to analyse; the position asked about is its end
/// @param declared the pieces left out
record Context(String code, List<Piece> declared) {
    private static final Pattern TYPE = Pattern.compile(
            "(?:(?:public|private|protected|static|final|abstract|sealed|non-sealed|@\\w+)\\s+)*(?:class|record|interface|enum|@interface)\\s.*", Pattern.DOTALL);
    private static final Pattern METHOD = Pattern.compile(
            "(?!(?:return|new|else|throw|yield|assert)\\b)(?:(?:public|private|static|final|synchronized)\\s+)*([\\w<>\\[\\],.?&\\s@]+)\\s[\\w$]+\\s*\\(([^()]*)\\)\\s*(?:throws[\\w.,\\s]+)?\\{(.*)", Pattern.DOTALL);
    private static final Pattern UNFINISHED_RETURN = Pattern.compile("\\breturn\\s+([^;{}]*)$");
    private static final Pattern IMPORT = Pattern.compile("import\\s.*", Pattern.DOTALL);
    private static final Pattern BETWEEN_PARAMETERS = Pattern.compile(",(?![^<]*>)");

    static Context of(String code, SourceCodeAnalysis analysis) {
        List<Piece> pieces = Piece.split(new Source("", code), analysis);
        if (pieces.isEmpty()) {
            return new Context(code, List.of());
        }
        List<Piece> before = pieces.subList(0, pieces.size() - 1);
        String last = code.substring(pieces.getLast().offset());
        Matcher method = METHOD.matcher(last);
        if (method.matches() && !TYPE.matcher(last).matches()) {
            last = parameters(method.group(2)) + UNFINISHED_RETURN.matcher(method.group(3)).replaceFirst(
                    Matcher.quoteReplacement(method.group(1).strip() + " thalweg$ = ") + "$1");
        } else if (isDeclaration(last)) {
            return new Context(last, before);
        }
        String statements = before.stream().map(Piece::code).filter(c -> !isDeclaration(c) || TYPE.matcher(c).matches())
                .map(c -> c + "\n").collect(Collectors.joining());
        return new Context(statements + last, before.stream().filter(p -> isDeclaration(p.code())).toList());
    }

    private static String parameters(String list) {
        return list.isBlank() ? "" : BETWEEN_PARAMETERS.splitAsStream(list).map(p -> p.strip().replace("...", "[]") + "; ").collect(Collectors.joining());
    }

    private static boolean isDeclaration(String code) {
        return IMPORT.matcher(code).matches() || TYPE.matcher(code).matches() || METHOD.matcher(code).matches();
    }
}
