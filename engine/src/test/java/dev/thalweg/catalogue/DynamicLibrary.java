package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Construct.of;
import static dev.thalweg.catalogue.Program.objective;
import static dev.thalweg.catalogue.Program.scalars;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Numbers that travel through the JDK: collections, boxes, streams of boxes, text as a sink.
final class DynamicLibrary {
    private static final double[] X = {0.5, -1.2, 2.0, 0.8};

    static final List<Construct> ALL = List.of(
            of("a linked list, a deque, a queue", scalars(DynamicLibrary::queues), 1.2),
            of("maps of every order", scalars(DynamicLibrary::maps), 1.2),
            of("iteration over a map's entries", scalars(DynamicLibrary::entries), 1.2),
            of("numbers as keys", scalars(DynamicLibrary::keys), 1.2),
            of("Collections.max, sort, reverse, swap", objective(DynamicLibrary::collections), X),
            of("an Optional", scalars(DynamicLibrary::optional), 1.2),
            of("an atomic reference", scalars(DynamicLibrary::reference), 1.2),
            of("a matrix as a list of arrays", scalars(DynamicLibrary::listOfArrays), 1.2),
            of("an array of Double, sorted", objective(DynamicLibrary::boxedArray), X),
            of("varargs of objects", scalars(x -> sumOf(x, 2, x * x, "no number")), 1.2),
            of("a stream of boxes", objective(DynamicLibrary::boxedStream), X),
            of("streams: flatMap, filter, limit, sorted", objective(DynamicLibrary::longStream), X),
            of("collectors: toMap, groupingBy, reducing", objective(DynamicLibrary::collected), X),
            of("IntStream.mapToObj", scalars(x -> IntStream.range(1, 5).mapToObj(i -> x / i).reduce(0.0, Double::sum)), 1.2),
            of("Stream.iterate", scalars(x -> Stream.iterate(x, t -> t * x).limit(4).reduce(Double::sum).get()), 1.2),
            of("printing", scalars(DynamicLibrary::printed), 1.2),
            of("text in a condition", scalars(DynamicLibrary::described), 1.2),
            of("Objects.requireNonNull and equals", scalars(DynamicLibrary::objects), 1.2),
            of("null in place of a Double", scalars(DynamicLibrary::missing), 1.2),
            of("boxes compared", scalars(DynamicLibrary::comparedBoxes), 1.2),
            of("Number, Integer and Double mixed", scalars(DynamicLibrary::mixedNumbers), 1.2),
            of("a Float box", scalars(DynamicLibrary::floatBox), 1.5).is(3),
            of("a ternary that unboxes", scalars(x -> (x > 1 ? (Double) x : (Double) (x * x)) * x), 1.2),
            of("bubble sort of an array", objective(DynamicLibrary::bubbleSort), X),
            of("a queue of events", scalars(DynamicLibrary::events), 1.2),
            of("a graph search with weights", objective(DynamicLibrary::shortestPath), X));

    private DynamicLibrary() {}

    private static double queues(double x) {
        LinkedList<Double> linked = new LinkedList<>(List.of(x, x * x));
        linked.addFirst(Math.sin(x));
        Deque<Double> deque = new ArrayDeque<>(linked);
        deque.push(deque.pollLast() * x);
        PriorityQueue<Double> queue = new PriorityQueue<>(deque);
        return queue.poll() * linked.get(1) + queue.peek();
    }

    private static double maps(double x) {
        Map<String, Double> tree = new TreeMap<>(Map.of("b", x, "a", x * x));
        Map<String, Double> linked = new LinkedHashMap<>(tree);
        linked.putIfAbsent("c", x * tree.get("a"));
        linked.compute("b", (k, v) -> v == null ? 0 : v * 2);
        linked.computeIfPresent("a", (k, v) -> v + x);
        return linked.get("c") + linked.getOrDefault("b", 1.0) * linked.get("a") + linked.getOrDefault("z", x);
    }

    private static double entries(double x) {
        Map<String, Double> map = new HashMap<>(Map.of("b", x, "a", x * x, "c", Math.sin(x)));
        double sum = 0;
        for (Map.Entry<String, Double> entry : map.entrySet()) {
            sum += entry.getValue() * entry.getKey().charAt(0);
            entry.setValue(entry.getValue() * x);
        }
        for (double v : map.values()) {
            sum += v;
        }
        map.forEach((k, v) -> Objects.requireNonNull(v));
        return sum;
    }

    private static double keys(double x) {
        Set<Double> set = new TreeSet<>(List.of(x * x, x, 3 * x));
        Map<Double, String> names = new HashMap<>();
        names.put(x, "x");
        double sum = 0;
        for (double d : set) {
            sum = sum * 2 + d;
        }
        return names.containsKey(x) ? sum * x : 0;
    }

    private static double collections(double[] x) {
        List<Double> list = new ArrayList<>();
        for (double t : x) {
            list.add(t * t);
        }
        Collections.reverse(list);
        Collections.swap(list, 0, 2);
        double largest = Collections.max(list);
        Collections.sort(list);
        return largest * list.get(0) + list.get(1) * list.indexOf(list.get(1)) + Collections.nCopies(3, x[0]).get(1);
    }

    private static double optional(double x) {
        Optional<Double> some = Optional.of(x * x).filter(v -> v > 0).map(v -> v * x);
        Optional<Double> none = Optional.empty();
        return some.orElse(0.0) + none.orElseGet(() -> Math.cos(x)) + some.orElseThrow();
    }

    private static double reference(double x) {
        AtomicReference<Double> r = new AtomicReference<>(x);
        r.updateAndGet(v -> v * x);
        r.accumulateAndGet(x, (a, b) -> a + b);
        return r.get() * x;
    }

    private static double listOfArrays(double x) {
        List<double[]> rows = new ArrayList<>();
        rows.add(new double[] {x, 1});
        rows.add(new double[2]);
        rows.get(1)[0] = x * x;
        rows.set(0, rows.get(0).clone());
        return rows.get(1)[0] * rows.get(0)[0];
    }

    private static double boxedArray(double[] x) {
        Double[] boxes = new Double[x.length];
        for (int i = 0; i < x.length; i++) {
            boxes[i] = x[i] * x[0];
        }
        Arrays.sort(boxes);
        Double[] copy = Arrays.copyOf(boxes, 2);
        return copy[0] * boxes[3] + copy[1];
    }

    private static double sumOf(Object... all) {
        double sum = 0;
        for (Object o : all) {
            sum += o instanceof Number n ? n.doubleValue() : 0;
        }
        return sum;
    }

    private static double boxedStream(double[] x) {
        List<Double> list = new ArrayList<>();
        for (double t : x) {
            list.add(t);
        }
        return list.stream().map(t -> t * t * x[0]).reduce(0.0, Double::sum) + list.stream().filter(t -> t > 0).toList().getFirst();
    }

    private static double longStream(double[] x) {
        return Stream.of(x[0], x[1], x[2]).flatMap(t -> Stream.of(t, t * x[3])).sorted().skip(1).limit(4).peek(t -> Objects.requireNonNull(t))
                .map(Math::sin).collect(Collectors.toList()).stream().reduce(1.0, (a, b) -> a * b);
    }

    private static double collected(double[] x) {
        Map<Boolean, List<Double>> parts = Stream.of(x[0], x[1], x[2], x[3]).collect(Collectors.groupingBy(t -> t > 0));
        Map<Integer, Double> named = IntStream.range(0, 4).boxed().collect(Collectors.toMap(i -> i, i -> x[i] * i));
        double product = parts.get(true).stream().collect(Collectors.reducing(1.0, (a, b) -> a * b));
        return product + named.get(2) * parts.get(false).getFirst();
    }

    private static double printed(double x) {
        StringBuilder text = new StringBuilder();
        text.append("x = ").append(x).append(", ").append((Double) x);
        String.format(Locale.ROOT, "%.3f %s", x, List.of(x));
        String all = "value " + x + " of " + text;
        return all.isEmpty() ? 0 : x * x;
    }

    private static double described(double x) {
        String text = String.valueOf(x);
        return text.contains("1.2") || Double.toString(x).length() > 5 ? x * x : x * x;
    }

    private static double objects(double x) {
        Double boxed = Objects.requireNonNull(x);
        return Objects.equals(boxed, x) && !Objects.isNull(boxed) ? Objects.requireNonNullElse(boxed, 1.0) * x : 0;
    }

    private static double missing(double x) {
        Double found = null;
        for (int i = 0; i < 3; i++) {
            if (found == null || found < x * i) {
                found = x * i + 1;
            }
        }
        return found == null ? 0 : found * x;
    }

    private static double comparedBoxes(double x) {
        Double a = x;
        Double b = x * x;
        return a.compareTo(b) < 0 && a < b && !a.isNaN() && a.intValue() == 1 ? b * a : 0;
    }

    private static double mixedNumbers(double x) {
        List<Number> numbers = List.of(x, 2, 3L, 1.5f);
        double product = 1;
        for (Number n : numbers) {
            product *= n.doubleValue();
        }
        return product * numbers.get(0).floatValue();
    }

    private static double floatBox(double x) {
        Float f = (float) x;
        List<Float> list = List.of(f, f * f);
        return list.get(1);
    }

    private static double bubbleSort(double[] x) {
        double[] a = x.clone();
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j + 1 < a.length - i; j++) {
                if (a[j] > a[j + 1]) {
                    double t = a[j];
                    a[j] = a[j + 1];
                    a[j + 1] = t;
                }
            }
        }
        return a[0] * a[1] + a[3];
    }

    record Event(double time, int kind) implements Comparable<Event> {
        @Override
        public int compareTo(Event o) {
            return Double.compare(time, o.time);
        }
    }

    private static double events(double x) {
        PriorityQueue<Event> queue = new PriorityQueue<>(List.of(new Event(x, 1), new Event(x / 2, 2)));
        double total = 0;
        for (int i = 0; i < 5; i++) {
            Event event = queue.poll();
            total = total * 0.5 + event.time() * event.kind();
            queue.add(new Event(event.time() + x / event.kind(), event.kind()));
        }
        return total;
    }

    private static double shortestPath(double[] w) {
        double[][] cost = {{0, w[0] * w[0], w[2]}, {9, 0, w[3]}, {9, 9, 0}};
        Double[] distance = {0.0, null, null};
        Deque<Integer> open = new ArrayDeque<>(List.of(0));
        while (!open.isEmpty()) {
            int from = open.poll();
            for (int to = 0; to < 3; to++) {
                double through = distance[from] + cost[from][to];
                if (to != from && (distance[to] == null || through < distance[to])) {
                    distance[to] = through;
                    open.add(to);
                }
            }
        }
        return distance[2] * w[1];
    }
}
