package dev.thalweg.autodiff;

import java.util.Comparator;
import java.util.List;

/// How the derivatives of a function at a point compare with central differences of its values.
///
/// @param function what was checked
/// @param entries  one for each variable that was looked at
/// @param outOf    how many variables there are
public record GradientCheck(String function, List<Entry> entries, int outOf) {
    /// More are not printed.
    private static final int SHOWN = 10;
    private static final double TOLERANCE = 1e-6;
    /// Differences that know less than this prove nothing, and so agree with nothing.
    private static final double MOST_UNCERTAIN = 1e-2;

    /// @param variable    its name, as code reaches it: `x`, `w[2]`
    /// @param reverse     the derivative by reverse mode
    /// @param forward     the same by forward mode
    /// @param difference  what differences of the function's values say
    /// @param uncertainty how far that may be off, by its own estimate
    public record Entry(String variable, double reverse, double forward, double difference, double uncertainty) {
        /// How far the worse of the two derivatives is from the differences.
        public double error() {
            double worse = Math.max(Math.abs(reverse - difference), Math.abs(forward - difference));
            return Double.isNaN(worse) && sameNaN() ? 0 : worse;
        }

        private boolean sameNaN() {
            return Double.isNaN(reverse) && Double.isNaN(forward) && Double.isNaN(difference);
        }

        /// What the error may be: one in a million of the derivative, and what the differences do not know, if that is little.
        public double tolerance() {
            double size = 1e-3 + Math.abs(difference);
            return TOLERANCE * size + Math.min(4 * uncertainty, MOST_UNCERTAIN * size);
        }

        public boolean agrees() {
            return error() <= tolerance();
        }

        @Override
        public String toString() {
            return "%-12s %22.14g %22.14g %22.14g   %.1e (at most %.1e)%s".formatted(variable, reverse, forward, difference, error(), tolerance(),
                    agrees() ? "" : "  <- differs");
        }
    }

    public GradientCheck {
        entries = List.copyOf(entries);
    }

    public boolean agrees() {
        return entries.stream().allMatch(Entry::agrees);
    }

    /// @throws AssertionError with the report, if a derivative is not what the differences say
    public void assertAgrees() {
        if (!agrees()) {
            throw new AssertionError(toString());
        }
    }

    /// The verdict, and the entries, the worst first.
    @Override
    public String toString() {
        long differing = entries.stream().filter(e -> !e.agrees()).count();
        String looked = outOf == 1 ? "the only variable" : entries.size() == outOf ? "all %d variables".formatted(outOf) : "%d of %d variables".formatted(entries.size(), outOf);
        StringBuilder out = new StringBuilder(differing == 0
                ? "The derivatives of %s agree with central differences at %s.\n".formatted(function, looked)
                : "The derivatives of %s differ from central differences at %s.\n".formatted(function, outOf == 1 ? looked : differing + " of " + looked));
        out.append("%-12s %22s %22s %22s   %s\n".formatted("variable", "reverse", "forward", "differences", "error"));
        entries.stream().sorted(Comparator.comparingDouble((Entry e) -> -(e.error() / e.tolerance()))).limit(SHOWN)
                .forEach(e -> out.append(e).append('\n'));
        if (entries.size() > SHOWN) {
            out.append("... and %d more that are closer\n".formatted(entries.size() - SHOWN));
        }
        if (differing > 0) {
            out.append("Look whether the function has a kink or a jump there, or draws random numbers; else one of its rules is wrong.\n");
        }
        return out.toString();
    }
}
