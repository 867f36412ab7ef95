package dev.thalweg.fuzz.features;

import java.util.List;

/// Collections of numbers.
final class Lists {
    static final Feature FEATURE = new Feature("lists", """
                static double mean(List<Double> list) {
                    double r = 0;
                    for (double e : list) {
                        r += e;
                    }
                    return r / list.size();
                }

                static List<Double> scaled(List<Double> list, double z) {
                    List<Double> r = new ArrayList<>();
                    for (int i = 0; i < list.size(); i++) {
                        r.add(Math.sin(list.get(i) * z));
                    }
                    return r;
                }
            """,
            List.of("List<Double> list = new ArrayList<>(List.of(#n, a, #s));", "Map<String, Double> map = new HashMap<>(Map.of(\"a\", #n));", "Deque<Double> deque = new ArrayDeque<>(List.of(b));",
                    "List<double[]> rows = new ArrayList<>(List.of(u, x));"),
            List.of("list.add(#s);", "if (list.size() > 5) list.removeLast();", "list.set(#i % 3, #s);", "Collections.swap(list, 0, #i % 3);", "for (double #each : list) { #{} t = 0.4 * #each + 0.3 * t; }",
                    "map.put(\"b\", #s);", "map.merge(\"a\", #s, (#y, #z) -> 0.5 * (#y + #z));", "list.replaceAll(#y -> 0.5 * #y + 0.1);", "list = scaled(list, #s);", "deque.push(#s);",
                    "#v = deque.size() > 1 ? deque.pop() : 0.4;", "deque.addLast(#s);", "map.computeIfAbsent(\"c\", #key -> 0.3);", "for (double #each : map.values()) p = Math.sin(p + #each);",
                    "list.sort(null);", "Collections.reverse(list);", "rows.set(k & 1, #a);", "rows.get(k & 1)[#i] = #s;", "list = new LinkedList<>(list);", "list.removeIf(#y -> #y > 5);",
                    "for (var #each : map.entrySet()) { s = Math.sin(s + #each.getValue()); }", "list = list.subList(0, 3);"),
            List.of("list.get(#i % 3)", "list.getLast()", "mean(list)", "map.getOrDefault(\"b\", 0.4)", "map.get(\"a\")", "list.stream().mapToDouble(#y -> #y).sum() * 0.1", "rows.get(k & 1)[#i]",
                    "Collections.max(list) * 0.4", "deque.peekFirst()", "list.size() * 0.1", "list.stream().map(#y -> #y * 0.2).reduce(0.0, Double::sum)"));

    private Lists() {}
}
