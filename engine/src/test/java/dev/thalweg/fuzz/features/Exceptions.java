package dev.thalweg.fuzz.features;

import java.util.List;

/// Exceptions that are thrown and caught, by the program and by the JDK, some of which carry a number.
final class Exceptions {
    static final Feature FEATURE = new Feature("exceptions", """
                static final class Carrier extends RuntimeException {
                    private static final long serialVersionUID = 1L;
                    final double value;

                    Carrier(double value) {
                        super("carries a number");
                        this.value = value;
                    }
                }

                static double guarded(double z) {
                    if (z < 0.2) {
                        throw new IllegalArgumentException("too low");
                    }
                    return Math.sqrt(z);
                }

                static double carried(double z, int i) {
                    if (i == 0) {
                        throw new Carrier(Math.sin(z));
                    }
                    return carried(z * 0.7, i - 1) + 0.1;
                }

                static double checked(double z) throws java.io.IOException {
                    if (z > 0.5) {
                        throw new java.io.IOException("too high");
                    }
                    return z * z;
                }
            """,
            List.of("int caught = 0;"),
            List.of("try { #v = guarded(#n); } catch (IllegalArgumentException #thrown) { #v = #s; caught++; }", "try { #{} #v = guarded(#s); } catch (IllegalArgumentException #thrown) { s *= 0.5; }",
                    "try { #{} } finally { t *= 0.7; }", "try { p = 0.5 * Math.sin(carried(#s, k & 3)); } catch (Carrier #thrown) { p = 0.5 * #thrown.value; }",
                    "try { if (#c) throw new Carrier(#s); #{} } catch (Carrier #thrown) { #v = 0.6 * #thrown.value + 0.1; }", "try { #v = u[#i + (k & 1)]; } catch (ArrayIndexOutOfBoundsException #thrown) { #v = #s; }",
                    "try { k = 3 / (k & 1); #v = #s; } catch (ArithmeticException #thrown) { k = 1; }", "try { s = checked(#s); } catch (java.io.IOException #thrown) { s = #s; } finally { caught++; }",
                    "try { try { #v = guarded(#s); } finally { x[#i] = #s; } } catch (IllegalArgumentException #thrown) { caught = 2; }",
                    "try { u[#i] = #s; throw new IllegalStateException(); } catch (IllegalStateException #thrown) { #{} }",
                    "try { double[] #none = #c ? u : null; #v = #none[#i]; } catch (NullPointerException #thrown) { #v = #s; }"),
            List.of("caught * 0.2", "guarded(1.2 + Math.sin(#n))"));

    private Exceptions() {}
}
