package dev.thalweg.fuzz.features;

import java.util.List;

/// Numbers of single precision. A program of them must agree with the same one in double precision, but for rounding.
final class Floats {
    static final Feature FEATURE = new Feature("floats", """
                static float half(float z) {
                    return z * z / 2 + (float) Math.sin(z);
                }

                static float inner(float[] y, float[] z) {
                    float r = 0;
                    for (int i = 0; i < y.length; i++) {
                        r += y[i] * z[i];
                    }
                    return r;
                }
            """,
            List.of("float single = (float) (#n);", "float[] lane = {single, (float) a, (float) (#s), 1};"),
            List.of("single = (float) (#s);", "single += 0.3 * #s;", "lane[#i] = (float) (#s);", "lane[#i] *= single * 0.5;", "#v = 0.5 * half(single);", "single = half((float) (#s)) / 2;",
                    "for (float #each : lane) { #{} s = Math.sin(s + #each); }", "lane = lane.clone();", "single = Math.max(single, lane[#i]);", "single = -single / (2 + single * single);",
                    "{ float[] #copy = {single, 1, single, lane[#i]}; lane = #copy; }", "single = Math.fma(single, lane[1], 1) / 2;"),
            List.of("single", "lane[#i]", "half((float) (#n)) * 0.5", "Math.sin(inner(lane, lane))", "Math.abs(single)", "(float) (#n)"));

    private Floats() {}
}
