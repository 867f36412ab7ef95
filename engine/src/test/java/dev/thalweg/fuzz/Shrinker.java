package dev.thalweg.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes a failing program smaller for as long as it fails in the same way.
final class Shrinker {
    private static final Pattern INNERMOST = Pattern.compile("(Math\\.)?\\w*\\([^()]*\\)");
    private static final Pattern TERM = Pattern.compile(" [-+*/] (0\\.\\d+ \\* )?[\\w.]+(\\[[^\\]]*\\])?(?=[ ;)])");
    private static final int PATIENCE_SECONDS = 10;
    /// Each goes on taking a processor.
    private static final int ENDLESS = 3;

    private final Function<Source, Optional<Failure>> examine;
    private final Failure original;
    private Failure smallest;
    private int tries = 1500;
    private int endless;

    private Shrinker(Failure original, Function<Source, Optional<Failure>> examine) {
        this.examine = examine;
        this.original = original;
        this.smallest = original;
    }

    /// @param examine how a program fails; may throw [IllegalArgumentException] if it is no Java
    static Failure shrink(Failure failure, Function<Source, Optional<Failure>> examine) {
        Shrinker shrinker = new Shrinker(failure, examine);
        while (shrinker.tries > 0 && shrinker.endless < ENDLESS && shrinker.improves()) {
            continue;
        }
        return shrinker.smallest;
    }

    private boolean improves() {
        for (List<Statement> candidate : candidates(smallest.source().statements())) {
            if (tries-- > 0 && endless < ENDLESS && failsAlike(original.source().with(candidate))) {
                return true;
            }
        }
        return false;
    }

    private boolean failsAlike(Source source) {
        Optional<Failure> found = failure(source).filter(f -> f.kind().equals(original.kind()));
        found.ifPresent(f -> smallest = f);
        return found.isPresent();
    }

    /// How a program fails; empty also where it is no Java any more, or a loop without its step does not end.
    private Optional<Failure> failure(Source source) {
        FutureTask<Optional<Failure>> examination = new FutureTask<>(() -> examine.apply(source));
        Thread.ofPlatform().daemon().start(examination);
        try {
            return examination.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            endless++;
            return Optional.empty();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IllegalArgumentException) {
                return Optional.empty();
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /// All lists that differ from this one by one simplification.
    private static List<List<Statement>> candidates(List<Statement> statements) {
        List<List<Statement>> all = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            all.add(replaced(statements, i, List.of()));
            if (statement.tail() != null) {
                all.add(replaced(statements, i, statement.body()));
                for (List<Statement> body : candidates(statement.body())) {
                    all.add(replaced(statements, i, List.of(new Statement(statement.head(), body, statement.tail()))));
                }
            }
        }
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            for (String head : simpler(statement.head())) {
                all.add(replaced(statements, i, List.of(new Statement(head, statement.body(), statement.tail()))));
            }
        }
        return all;
    }

    private static List<Statement> replaced(List<Statement> statements, int at, List<Statement> by) {
        List<Statement> all = new ArrayList<>(statements.subList(0, at));
        all.addAll(by);
        all.addAll(statements.subList(at + 1, statements.size()));
        return all;
    }

    private static List<String> simpler(String text) {
        List<String> all = new ArrayList<>();
        for (Matcher matcher = TERM.matcher(text); matcher.find(); ) {
            all.add(text.substring(0, matcher.start()) + text.substring(matcher.end()));
        }
        for (Matcher matcher = INNERMOST.matcher(text); matcher.find(); ) {
            for (String by : List.of("a", "1", "0", "s", matcher.group().replaceAll("^[\\w.]*\\(", "").replaceAll("\\)$", ""))) {
                if (!matcher.group().equals(by)) {
                    all.add(text.substring(0, matcher.start()) + by + text.substring(matcher.end()));
                }
            }
        }
        return all;
    }
}
