package dev.thalweg.recording;

import dev.thalweg.ir.Primitive;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;

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
    /// @param before the nodes of an array's elements outside of the derivation, or null
    private record Place(int first, Object leaf, int[] before) {
        boolean isArray() {
            return !(leaf instanceof Number);
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
        places.add(new Place(x.node, number, null));
        return Leaves.box(x, number instanceof Float, recording);
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
        places.add(new Place(start, array, before));
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
        Object result = recording.receivers().call(f, arguments, recording);
        leave();
        return result instanceof Real x ? x : BoxInstructions.unbox((Number) result, recording);
    }

    /// Runs the recorded copy of a function object of any result, and stays inside of the derivation: [#leave] ends it when the result's
    /// numbers have been read.
    ///
    /// @return the result; a number in its box
    public Object result(Object f, Object... arguments) {
        Object result = recording.receivers().call(f, arguments, recording);
        return result instanceof Real x ? BoxInstructions.box(x, recording) : result;
    }

    /// Ends what is inside of the derivation.
    public void leave() {
        places.forEach(this::restore);
    }

    /// Outside of a nested derivation an element is what it was, unless the function has written it.
    private void restore(Place place) {
        if (!isNested || !place.isArray()) {
            return;
        }
        int[] nodes = recording.arrays().get(place.leaf);
        for (int i = 0; i < nodes.length; i++) {
            if (nodes[i] == place.first + i + 1) {
                nodes[i] = place.before == null ? 0 : place.before[i];
            }
        }
    }

    /// The derivatives of a number by what was entered, in order: boxes, and arrays for arrays.
    public List<Object> gradient(Real output) {
        return pull(List.of(output), List.of(Real.constant(1)));
    }

    /// The cotangents of what was entered, in order, from those of several numbers: boxes, and arrays for arrays.
    public List<Object> pull(List<Real> outputs, List<Real> cotangents) {
        return places.isEmpty() ? List.of() : isNested ? nestedPull(outputs, cotangents) : outerPull(outputs, cotangents);
    }

    private List<Object> outerPull(List<Real> outputs, List<Real> cotangents) {
        double[] adjoint = new Sweep(recording).adjoints(outputs, cotangents);
        return places.stream().map(place -> derivatives(place, node -> Real.constant(node < adjoint.length ? adjoint[node] + 0.0 : 0))).toList();
    }

    private List<Object> nestedPull(List<Real> outputs, List<Real> cotangents) {
        Real[] adjoint = new NestedSweep(recording, first, last, outputs).adjoints(outputs, cotangents);
        return places.stream().map(place -> derivatives(place, node -> adjoint[node - first])).toList();
    }

    private Object derivatives(Place place, IntFunction<Real> derivative) {
        return Leaves.like(place.leaf, i -> derivative.apply(place.first + i), recording);
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
        return GraphReader.read(recording, adjoint(output));
    }

    /// The id of a number in the graph, or -1 if it is a constant.
    public int id(Real x) {
        return x.isActive() ? GraphReader.id(recording.nodes(), x.node) : -1;
    }

    private double[] adjoint(Real output) {
        return new Sweep(recording).adjoints(List.of(output), List.of(Real.constant(1)));
    }

    /// What made the first number that is not finite.
    public NonFiniteNode firstNonFinite(Real output) {
        return NonFiniteSearch.search(recording, output);
    }

    /// The derivatives of several numbers along a direction.
    ///
    /// @param direction a number for each that was entered, in order
    public List<Real> along(List<Real> outputs, List<Real> direction) {
        if (places.isEmpty()) {
            return outputs.stream().map(_ -> Real.constant(0)).toList();
        }
        Real[] tangents = new Real[last + 1 - first];
        Iterator<Real> next = direction.iterator();
        for (Place place : places) {
            for (int node = place.first; node < place.first + Leaves.length(place.leaf); node++) {
                Real given = next.next();
                Real before = tangents[node - first];
                tangents[node - first] = before == null ? given : NumberInstructions.dadd(before, given, Sites.NOWHERE, recording);
            }
        }
        return isNested ? new NestedSweep(recording, first, last, outputs).tangents(outputs, tangents)
                : new Sweep(recording).tangents(outputs, first, tangents);
    }

    /// The numbers of leaves: of boxes and arrays, one behind the other.
    public List<Real> numbers(List<?> leaves) {
        return Leaves.numbers(leaves, recording);
    }

    /// A leaf of the kind and length of another, of these numbers.
    public Object like(Object leaf, IntFunction<Real> numbers) {
        return Leaves.like(leaf, numbers, recording);
    }

    /// A copy of an array, whose elements are the same recorded numbers.
    public Object copy(Object array) {
        return ArrayInstructions.clone(array, recording);
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
        return Leaves.box(x, value instanceof Float, recording);
    }
}
