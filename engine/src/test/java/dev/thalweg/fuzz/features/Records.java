package dev.thalweg.fuzz.features;

import java.util.List;

/// Records that are built, read, compared, passed and returned.
final class Records {
    static final Feature FEATURE = new Feature("records", """
                record Pair(double first, double second) {
                    static Pair of(double both) {
                        return new Pair(both, Math.cos(both));
                    }

                    Pair plus(Pair other) {
                        return new Pair(0.5 * (first + other.first), Math.sin(second + other.second));
                    }

                    double product() {
                        return first * second;
                    }
                }

                record Line(double[] weights, Pair ends, int count) {
                    Line {
                        if (weights.length != 4) {
                            throw new IllegalArgumentException("four weights");
                        }
                    }

                    double at(double z) {
                        double r = ends.first;
                        for (double e : weights) {
                            r = r * 0.4 + e * z;
                        }
                        return Math.sin(r) + 0.1 * count;
                    }

                    Line shifted(double z) {
                        double[] r = new double[weights.length];
                        for (int i = 0; i < r.length; i++) {
                            r[i] = Math.tanh(weights[i] + z);
                        }
                        return new Line(r, new Pair(ends.second, z), count);
                    }
                }

                static Pair turned(Pair y, double z) {
                    return y.first > z ? new Pair(y.second, y.first) : y;
                }

                static double length(Pair... all) {
                    double r = 0.2;
                    for (Pair each : all) {
                        r += each.first * each.first + each.second * each.second;
                    }
                    return Math.sqrt(r);
                }
            """,
            List.of("Pair pair = new Pair(#n, #s);", "Line line = new Line(#a, pair, n);", "Pair[] pairs = {pair, new Pair(b, #s), Pair.of(#s)};"),
            List.of("pair = new Pair(pair.second(), #s);", "pair = pair.plus(new Pair(#s, #v));", "pair = #c ? pair : Pair.of(#s);",
                    "line = new Line(#a, pair, k & 3);", "line = line.shifted(#s);", "line.weights()[#i] = #s;", "pair = turned(pair, #s);",
                    "pairs[#i % 3] = pair;", "pair = pairs[#i % 3];", "#u = line.weights();", "#v = 0.4 * length(pair, line.ends());",
                    "for (Pair #each : pairs) { #{} s += 0.2 * #each.product(); }", "{ var #other = new Pair(#s, pair.first()); if (!#other.equals(pair)) pair = #other; }",
                    "if (line instanceof Line(double[] #inside, Pair(double #low, double #high), int #many) && #many > 1) { #v = Math.sin(#inside[1] + #low * #high); }"),
            List.of("pair.first()", "pair.second()", "pair.product()", "line.at(#n)", "line.ends().second()", "line.weights()[#i]", "pairs[#i % 3].first()",
                    "turned(pair, #n).first()", "Pair.of(#s).plus(pair).product()"));

    private Records() {}
}
