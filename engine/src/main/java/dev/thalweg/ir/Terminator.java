package dev.thalweg.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// How a block ends.
public sealed interface Terminator {
    record Jump(Edge edge) implements Terminator {}

    record Branch(Test test, Value a, Value b, Edge yes, Edge no) implements Terminator {}

    record Switch(Value key, List<Case> cases, Edge otherwise) implements Terminator {
        public Switch {
            cases = List.copyOf(cases);
        }
    }

    record Case(int key, Edge edge) {}

    /// @param value null for `void`
    record Return(Value value) implements Terminator {}

    record Throw(Value value, Origin origin) implements Terminator {}

    default List<Edge> edges() {
        return switch (this) {
            case Jump(Edge edge) -> List.of(edge);
            case Branch b -> List.of(b.yes, b.no);
            case Switch s -> {
                List<Edge> all = new ArrayList<>(s.cases.stream().map(Case::edge).toList());
                all.add(s.otherwise);
                yield all;
            }
            case Return r -> List.of();
            case Throw t -> List.of();
        };
    }

    /// The values it uses itself, not counting the arguments of its edges.
    default List<Value> operands() {
        return switch (this) {
            case Jump j -> List.of();
            case Branch(Test test, Value a, Value b, Edge yes, Edge no) -> List.of(a, b);
            case Switch s -> List.of(s.key);
            case Return(Value value) -> value == null ? List.of() : List.of(value);
            case Throw t -> List.of(t.value);
        };
    }

    default Terminator map(UnaryOperator<Value> f, UnaryOperator<Edge> g) {
        return switch (this) {
            case Jump(Edge edge) -> new Jump(g.apply(edge));
            case Branch(Test test, Value a, Value b, Edge yes, Edge no) ->
                    new Branch(test, f.apply(a), f.apply(b), g.apply(yes), g.apply(no));
            case Switch(Value key, List<Case> cases, Edge otherwise) -> new Switch(f.apply(key),
                    cases.stream().map(c -> new Case(c.key, g.apply(c.edge))).toList(), g.apply(otherwise));
            case Return(Value value) -> new Return(value == null ? null : f.apply(value));
            case Throw(Value value, Origin origin) -> new Throw(f.apply(value), origin);
        };
    }
}
