package dev.thalweg.fuzz.features;

import java.util.List;

/// Boxed numbers, text made of numbers, and the small methods of `Double` and `Objects`.
final class Boxes {
    static final Feature FEATURE = new Feature("boxes", """
                static Double lifted(Double z, boolean keep) {
                    return keep ? z : Double.valueOf(z * 0.5);
                }

                static double unboxed(Number z) {
                    return z.doubleValue() * 0.7;
                }

                static <T> T either(boolean first, T y, T z) {
                    return first ? y : z;
                }
            """,
            List.of("Double boxed = #n;", "Double[] row = {#s, a, boxed};", "Integer counted = n;", "Object any = boxed;", "String text = \"\";", "Optional<Double> maybe = Optional.of(#s);"),
            List.of("boxed = #s;", "boxed += 0.3 * #s;", "row[#i % 3] = boxed;", "boxed = row[#i % 3];", "counted++;", "boxed = lifted(boxed, #c);", "any = #c ? boxed : (Object) \"text\";",
                    "if (any instanceof Double #inside) #v = Math.sin(#inside);", "boxed = either(#c, boxed, row[0]);", "text += boxed;", "text = \"now \" + #v;", "maybe = Optional.of(#s);",
                    "#v = maybe.map(#y -> #y * 0.5).orElse(1.0);", "if (boxed.equals(row[0])) #v = #s;", "for (Double #each : row) { #{} t = 0.4 * #each + 0.2 * t; }",
                    "if (Double.compare(boxed, #n) > 0) #v = #s;", "#v = unboxed(boxed);", "boxed = Math.max(boxed, #n);", "maybe = maybe.filter(#y -> #y > 0).or(() -> Optional.of(0.4));"),
            List.of("boxed", "row[#i % 3]", "unboxed(#n)", "counted * 0.1", "Double.sum(boxed, #n)", "text.length() * 0.01", "maybe.orElse(0.2)", "lifted(#n, #c)", "Objects.requireNonNull(boxed)"));

    private Boxes() {}
}
