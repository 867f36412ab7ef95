package dev.thalweg.fuzz.features;

import java.util.List;

/// Streams of numbers, and the methods of `Arrays` that take functions.
final class Streams {
    static final Feature FEATURE = new Feature("streams", "",
            List.of("double[] flow = {#s, #s, #n, #s};"),
            List.of("{ double[] #now = #a; #v = 0.3 * IntStream.range(0, 4).mapToDouble(#j -> #now[#j] * #now[3 - #j]).sum(); }", "#u = Arrays.stream(#a).map(#y -> 0.5 * #y + 0.1).toArray();",
                    "flow = DoubleStream.of(#s, #n, #e, #s).sorted().toArray();", "{ double #now = #s; flow = Arrays.stream(#a).map(#y -> Math.sin(#y * #now)).toArray(); }",
                    "{ double[] #now = #a; flow = IntStream.rangeClosed(0, 3).mapToDouble(#j -> Math.sin(#now[#j] + #j)).toArray(); }", "Arrays.setAll(flow, #j -> #j * 0.2);",
                    "#v = 0.2 * DoubleStream.concat(Arrays.stream(#a), DoubleStream.of(#n)).filter(#y -> #y > 0.1).sum();", "Arrays.sort(flow);", "{ double[] #now = #a.clone(); Arrays.sort(#now); #v = #now[2] * 0.5; }",
                    "{ double[] #now = #a; Arrays.setAll(#now, #j -> Math.sin(#now[3 - #j])); }"),
            List.of("Math.sin(Arrays.stream(#a).map(#y -> #y * #y).sum())", "Arrays.stream(#a).max().getAsDouble() * 0.5", "Arrays.stream(#a).average().orElse(0.3)",
                    "Math.sin(Arrays.stream(#a).reduce(1, (#y, #z) -> #y * #z * 0.7))", "DoubleStream.of(#n, #e, #s).min().orElse(1)", "flow[#i]",
                    "Arrays.stream(#a).limit(3).skip(1).sum() * 0.3", "Arrays.stream(#a).boxed().mapToDouble(Double::doubleValue).sum() * 0.2",
                    "Math.sin(Arrays.stream(new double[][] {u, x}).mapToDouble(#row -> #row[1] * #row[2]).sum())",
                    "Arrays.stream(#a).mapToObj(#y -> new double[] {#y, 0.5}).mapToDouble(#pair -> #pair[0] * #pair[1]).sum() * 0.3"));

    private Streams() {}
}
