package dev.thalweg.fuzz;

/// What programs call.
final class Helpers {
    static final String TEXT = """
                static double total(double... y) {
                    double r = 0;
                    for (double e : y) {
                        r += e;
                    }
                    return r;
                }

                static double sq(double y) {
                    return y * y;
                }

                static double h0(double y, double z) {
                    return y > z ? y * z : 0.5 * y - z;
                }

                static double h1(double y, double z) {
                    double r = y;
                    for (int i = 0; i < 3; i++) {
                        r = Math.sin(r + z);
                        if (r < 0) {
                            return r * y;
                        }
                    }
                    return r + z;
                }

                static double h2(double y, double z) {
                    return h0(h1(y, 0.3), Math.tanh(z));
                }

                static double dot(double[] y, double[] z) {
                    double r = 0;
                    for (int i = 0; i < y.length; i++) {
                        r += y[i] * z[i];
                    }
                    return r;
                }

                static double norm(double[] y) {
                    double r = 0.1;
                    for (double e : y) {
                        r += e * e;
                    }
                    return Math.sqrt(r);
                }

                static double sum(double[][] y, double z) {
                    double r = 0;
                    for (double[] row : y) {
                        for (double e : row) {
                            if (e > 1.5) {
                                break;
                            }
                            r += Math.sin(e * z);
                        }
                    }
                    return r;
                }

                static void scale(double[] y, double z) {
                    for (int i = 0; i < y.length; i++) {
                        y[i] *= z;
                    }
                }

                static void smooth(double[] y) {
                    for (int i = 1; i < y.length; i++) {
                        y[i] = 0.5 * (y[i] + Math.sin(y[i - 1]));
                    }
                }

                static double first(double[] y, double z) {
                    int i = 0;
                    while (i < y.length && y[i] < z) {
                        i++;
                    }
                    return i == y.length ? z : y[i] * z;
                }

                static double[] made(double[] y, double z) {
                    double[] r = new double[y.length];
                    for (int i = 0; i < r.length; i++) {
                        r[i] = 0.6 * y[r.length - 1 - i] + z;
                    }
                    return r;
                }

                static double down(double y, double z, int n) {
                    if (n < 1) {
                        return y * z;
                    }
                    double r = down(Math.sin(y), z, n - 1);
                    return n % 2 == 0 ? r * 0.5 + down(z, y * 0.3, n - 2) : r - z;
                }

                static double fold(double[] y, double[] z, int i) {
                    if (i >= y.length) {
                        return 0.2;
                    }
                    y[i] = 0.5 * y[i] + Math.tanh(z[y.length - 1 - i]);
                    double r = fold(z, y, i + 1);
                    return z[i] * r + y[i];
                }

                static void spread(double[] y, int from, int to, double z) {
                    if (to - from < 2) {
                        return;
                    }
                    int middle = (from + to) / 2;
                    for (int i = from; i < middle; i++) {
                        double t = y[i];
                        y[i] = 0.6 * (t + y[middle + i - from]);
                        y[middle + i - from] = Math.sin(t * z);
                    }
                    spread(y, from, middle, z * 0.7);
                    spread(y, middle, to, y[from]);
                }

                static double[] built(double[] y, int n) {
                    if (n < 1) {
                        return y;
                    }
                    double[] r = built(made(y, 0.1 * n), n - 1);
                    r[n & 3] *= 0.5 + y[0];
                    return n == 2 ? r.clone() : r;
                }
            """;

    private Helpers() {}
}
