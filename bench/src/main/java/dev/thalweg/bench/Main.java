package dev.thalweg.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/// Prints what the derivative of each problem costs as a multiple of the function itself.
///
/// Arguments: the names of problems; none for all. `-Dbench.rounds=N`, `-Dbench.warmup=SECONDS` change the effort.
public final class Main {
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 31);
    private static final double WARM_UP = Double.parseDouble(System.getProperty("bench.warmup", "5"));
    private static final long PER_ROUND = 20_000_000;
    private static final double BILLION = 1e9;

    private Main() {}

    public static void main(String[] arguments) {
        report(List.of(arguments), System.out);
    }

    static void report(List<String> names, PrintStream out) {
        List<Problem> problems = Problem.all();
        List<String> known = problems.stream().map(Problem::name).toList();
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("There is no problem " + name + "; there are " + String.join(", ", known) + ".");
        });
        out.println("| problem | function | derivative | derivative/function | by hand/function |");
        out.println("|---|---|---|---|---|");
        problems.stream().filter(problem -> names.isEmpty() || names.contains(problem.name())).forEach(problem -> out.println(row(problem)));
    }

    private static String row(Problem problem) {
        List<DoubleSupplier> computations = new ArrayList<>(List.of(problem.primal(), problem.derivative()));
        if (problem.byHand() != null) {
            computations.add(problem.byHand());
        }
        Rounds rounds = new Rounds(computations, ROUNDS, (long) (WARM_UP * BILLION), PER_ROUND);
        String byHand = problem.byHand() == null ? "-" : String.format(Locale.ROOT, "%.1f", rounds.ratio(2));
        return String.format(Locale.ROOT, "| %s | %s | %s | %.1f | %s |", problem.name(), time(rounds.median(0)), time(rounds.median(1)), rounds.ratio(1), byHand);
    }

    private static String time(double nanoseconds) {
        return nanoseconds < 1_000 ? String.format(Locale.ROOT, "%.0f ns", nanoseconds) : String.format(Locale.ROOT, "%.1f µs", nanoseconds / 1_000);
    }
}
