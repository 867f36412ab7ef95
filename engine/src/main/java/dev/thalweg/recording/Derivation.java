package dev.thalweg.recording;

import dev.thalweg.ir.Primitive;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A derivative that is being taken: of a function that is recorded, by numbers that are entered first.
///
/// Inside of a recorded function it is part of that recording, and what it gives is recorded as well.
public final class Derivation {
    private final Recording recording;
    private final boolean isNested;
    private final List<Place> places = new ArrayList<>();
    private final Map<Object, Integer> entered = new IdentityHashMap<>();
    private int first = Real.NONE;
    private int last = Real.NONE;

    /// Where variables were entered: a number, or the elements of an array.
    ///
    /// @param array null for a number
    private record Place(int first, Object array, int[] before, boolean isFloat) {
        int length() {
            return array == null ? 1 : java.lang.reflect.Array.getLength(array);
        }
    }

    private Derivation(Recording recording, boolean isNested) {
        this.recording = recording;
        this.isNested = isNested;
    }

    /// Takes a derivative: in the recording that this thread is in, or in a new one.
    public static <T> T take(Function<Derivation, T> action) {
        Recording running = Recording.currentOrNull();
        if (running != null) {
            return action.apply(new Derivation(running, true));
        }
        Recording recording = Recording.start();
        return Recording.run(() -> action.apply(new Derivation(recording, false)), recording);
    }

    /// Enters a number.
    ///
    /// @param number a `Double` or `Float`
    /// @return the box to pass on
    public Number enter(Number number) {
        Real known = recording.boxes().get(number);
        Real x = variable(known == null ? Real.constant(number.doubleValue()) : known);
        places.add(new Place(x.node, null, null, number instanceof Float));
        return boxed(x, number instanceof Float);
    }

    /// Not by a conditional expression, which would make a `double` of both.
    private Number boxed(Real x, boolean isFloat) {
        if (isFloat) {
            return BoxInstructions.boxFloat(x, recording);
        }
        return BoxInstructions.box(x, recording);
    }

    /// Enters the elements of an array of `double` or `float`; of one that was entered before, the same ones.
    public void enterElements(Object array) {
        Integer known = entered.get(array);
        if (known != null) {
            places.add(places.get(known));
            return;
        }
        entered.put(array, places.size());
        int[] before = recording.arrays().get(array);
        int[] nodes = new int[java.lang.reflect.Array.getLength(array)];
        int start = recording.nodes().size();
        for (int i = 0; i < nodes.length; i++) {
            double value = ((Number) java.lang.reflect.Array.get(array, i)).doubleValue();
            nodes[i] = variable(before != null && before[i] != 0 ? recording.nodes().real(before[i] - 1) : Real.constant(value)).node + 1;
        }
        places.add(new Place(start, array, before, array instanceof float[]));
        recording.arrays().put(array, nodes);
    }

    /// A variable of its own that has the value of a number; what is outside of this derivation sees the number through it.
    private Real variable(Real x) {
        Real made = x.isActive() ? recording.nodes().unary(Primitive.COPY, x, x.value, Sites.NOWHERE) : recording.nodes().variable(x.value);
        first = first < 0 ? made.node : first;
        last = made.node;
        return made;
    }

    /// Runs the recorded copy of a function object.
    ///
    /// @param arguments as entered; a box is unboxed where the function takes a number
    public Real call(Object f, Object... arguments) {
        Real result = recording.receivers().call(f, arguments, recording);
        leave();
        return result;
    }

    /// Ends what is inside of the derivation.
    public void leave() {
        places.forEach(this::restore);
    }

    /// Outside of a nested derivation an element is what it was, unless the function has written it.
    private void restore(Place place) {
        if (!isNested || place.array == null) {
            return;
        }
        int[] nodes = recording.arrays().get(place.array);
        for (int i = 0; i < nodes.length; i++) {
            if (nodes[i] == place.first + i + 1) {
                nodes[i] = place.before == null ? 0 : place.before[i];
            }
        }
    }

    /// The derivatives of a number by what was entered, in order: boxes, and arrays for arrays.
    public List<Object> gradient(Real output) {
        return places.isEmpty() ? List.of() : isNested ? nestedGradient(output) : outerGradient(output);
    }

    private List<Object> outerGradient(Real output) {
        double[] adjoint = adjoint(output);
        return places.stream().map(place -> derivatives(place, node -> node < adjoint.length ? Real.constant(adjoint[node] + 0.0) : Real.constant(0))).toList();
    }

    private List<Object> nestedGradient(Real output) {
        Real[] adjoint = new NestedSweep(recording, first, last, output.node).adjoints(output);
        return places.stream().map(place -> derivatives(place, node -> adjoint[node - first])).toList();
    }

    private Object derivatives(Place place, Function<Integer, Real> derivative) {
        if (place.array == null) {
            return boxed(derivative.apply(place.first), place.isFloat);
        }
        Object result = place.isFloat ? new float[place.length()] : new double[place.length()];
        for (int i = 0; i < place.length(); i++) {
            if (result instanceof double[] numbers) {
                ArrayInstructions.dastore(numbers, i, derivative.apply(place.first + i), Sites.NOWHERE, recording);
            } else {
                ArrayInstructions.fastore((float[]) result, i, derivative.apply(place.first + i), Sites.NOWHERE, recording);
            }
        }
        return result;
    }

    /// The graph of what was recorded, with the derivatives of a number by each node.
    ///
    /// @param most how many nodes it may have
    /// @throws IllegalArgumentException if it has more
    public List<GraphNode> graph(Real output, int most) {
        if (recording.nodes().size() > most) {
            throw new IllegalArgumentException(("The graph has %,d nodes, and no more than %,d are shown.\n"
                    + "Take a smaller input, or fewer steps of the loop.").formatted(recording.nodes().size(), most));
        }
        return GraphReader.read(recording.nodes(), adjoint(output));
    }

    /// The id of a number in the graph, or -1 if it is a constant.
    public int id(Real x) {
        return x.isActive() ? GraphReader.id(recording.nodes(), x.node) : -1;
    }

    private double[] adjoint(Real output) {
        return output.isActive() ? new Sweep(recording.nodes()).adjoints(output.node) : new double[0];
    }

    /// What made the first number that is not finite.
    public NonFiniteNode firstNonFinite(Real output) {
        return NonFiniteSearch.search(recording.nodes(), output);
    }

    /// The derivative of a number along a direction.
    ///
    /// @param direction for each place, in order, a number or an array
    public Real along(Real output, List<?> direction) {
        Real[] tangents = new Real[last + 1 - first];
        for (int p = 0; p < places.size(); p++) {
            Place place = places.get(p);
            for (int i = 0; i < place.length(); i++) {
                Real given = element(direction.get(p), i);
                Real before = tangents[place.first + i - first];
                tangents[place.first + i - first] = before == null ? given : NumberInstructions.dadd(before, given, Sites.NOWHERE, recording);
            }
        }
        if (!output.isActive()) {
            return Real.constant(0);
        }
        return isNested ? new NestedSweep(recording, first, last, output.node).tangent(output, tangents) : outerTangent(output, tangents);
    }

    private Real outerTangent(Real output, Real[] tangents) {
        double[] tangent = new double[Math.max(output.node, last) + 1];
        boolean[] depends = new boolean[tangent.length];
        for (int i = 0; i < tangents.length; i++) {
            tangent[first + i] = tangents[i].value;
            depends[first + i] = true;
        }
        new Sweep(recording.nodes()).tangents(output.node, tangent, depends);
        return Real.constant(tangent[output.node]);
    }

    private Real element(Object value, int i) {
        return switch (value) {
            case Number number -> BoxInstructions.unbox(number, recording);
            case double[] numbers -> ArrayInstructions.daload(numbers, i, Sites.NOWHERE, recording);
            default -> ArrayInstructions.faload((float[]) value, i, Sites.NOWHERE, recording);
        };
    }

    /// The sum of the products of two lists of numbers and arrays, place by place.
    public Real dot(List<?> left, List<?> right) {
        Real sum = Real.constant(0);
        for (int p = 0; p < left.size(); p++) {
            int length = left.get(p) instanceof Number ? 1 : java.lang.reflect.Array.getLength(left.get(p));
            for (int i = 0; i < length; i++) {
                Real product = NumberInstructions.dmul(element(left.get(p), i), element(right.get(p), i), Sites.NOWHERE, recording);
                sum = NumberInstructions.dadd(sum, product, Sites.NOWHERE, recording);
            }
        }
        return sum;
    }

    /// A number as an object that recorded code may be given.
    public Double box(Real x) {
        return BoxInstructions.box(x, recording);
    }

    /// Notes that a field of an object, which has its value, holds a number.
    ///
    /// @param number a box, as [#enter] or [#gradient] gives it
    public void hold(Object object, String field, Number number) {
        withField(object, field, BoxInstructions.unbox(number, recording));
    }

    /// Notes that a field of an object, which has its value, holds a recorded number.
    public <T> T withField(T object, String field, Real x) {
        FieldInstructions.store(object, x, FieldSlots.of(object.getClass()).slot(field), recording);
        return object;
    }

    /// The number that a field of an object holds.
    public Number held(Object object, String field) {
        Number value = Fields.number(object, field);
        Real x = FieldInstructions.load(object, value.doubleValue(), FieldSlots.of(object.getClass()).slot(field), Sites.NOWHERE, recording);
        return boxed(x, value instanceof Float);
    }
}
