package dev.thalweg.fuzz.features;

import java.util.List;

/// A sealed interface of records, `switch` over its patterns, and enums with bodies.
final class Sealed {
    static final Feature FEATURE = new Feature("sealed", """
                sealed interface Term {}

                record Num(double value) implements Term {}

                record Sum(Term left, Term right) implements Term {}

                record Bent(Term inner, double by) implements Term {}

                record None() implements Term {}

                enum Way {
                    STRAIGHT {
                        @Override
                        double go(double z) {
                            return 0.7 * z;
                        }
                    },
                    ROUND {
                        @Override
                        double go(double z) {
                            return Math.sin(z) + 0.1;
                        }
                    };

                    abstract double go(double z);
                }

                static double value(Term term) {
                    return switch (term) {
                        case Num(double e) -> e;
                        case Sum(Term left, Term right) -> 0.5 * value(left) + value(right) * 0.6;
                        case Bent(Num(double e), double by) when e > by -> e - by;
                        case Bent(Term inner, double by) -> Math.sin(value(inner) * by);
                        case None none -> 0.3;
                    };
                }

                static Term simpler(Term term) {
                    return switch (term) {
                        case Sum(Num(double e), Num(double f)) -> new Num(0.5 * e + 0.6 * f);
                        case Sum(Term left, None none) -> left;
                        case Bent bent -> new Bent(simpler(bent.inner()), bent.by());
                        default -> term;
                    };
                }

                static int depth(Term term) {
                    return switch (term) {
                        case Sum(Term left, Term right) -> 1 + Math.max(depth(left), depth(right));
                        case Bent(Term inner, double by) -> 1 + depth(inner);
                        case Num num -> 0;
                        case None none -> 0;
                    };
                }
            """,
            List.of("Term term = #c ? new Num(#n) : new Sum(new Num(a), new Bent(new Num(#s), b));", "Way way = #c ? Way.STRAIGHT : Way.ROUND;"),
            List.of("term = new Sum(term, new Num(#s));", "term = new Bent(term, #s);", "term = simpler(term);", "if (depth(term) > 4) term = new Num(value(term));",
                    "term = #c ? term : new None();", "way = Way.values()[k & 1];", "#v = way.go(#s);",
                    "switch (term) { case Num(double #inside) -> #v = Math.sin(#inside); case Sum(Num(double #low), Term #high) -> #v = #low * Math.cos(value(#high)); default -> { #{} k++; } }",
                    "if (term instanceof Bent(Term #inside, double #by) && #by > 0.1) { term = #inside; #v = Math.sin(#by + #n); }",
                    "switch (way) { case STRAIGHT -> { #{} } case ROUND -> #v = #s; }"),
            List.of("value(term)", "way.go(#n)", "(term instanceof Num(double #inside) ? #inside : #n)", "depth(term) * 0.2",
                    "switch (term) { case Num(double #inside) when #inside > 0.2 -> #inside; case Num #num -> #num.value() * 0.5; case Bent(Term #inside, double #by) -> #by; default -> #n; }"));

    private Sealed() {}
}
