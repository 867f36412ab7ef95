package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Callee;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Local;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Region;
import dev.thalweg.ir.Value;
import java.lang.constant.ClassDesc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which references may lead to the same array: a partition of a program's references, by union-find.
///
/// All calls of a function count as one: an argument and the parameter that it is given for are in one class.
///
/// Two parameters of the entry count as different arrays; the caller checks that they are.
///
/// @see <a href="https://doi.org/10.1145/237721.237727">Steensgaard, Points-to Analysis in Almost Linear Time, 1996</a>
final class AliasClasses {
    private static final ClassDesc RUNTIME = dev.thalweg.runtime.Residuals.class.describeConstable().orElseThrow();

    private final Map<Value, Node> nodes = new HashMap<>();
    /// Of fields and locals.
    private final Map<Object, Node> places = new HashMap<>();
    private boolean callsUsers;

    /// All that is known of one class of references.
    static final class Node {
        private Node parent;
        private Node element;
        private boolean written;
        private boolean external;

        private Node root() {
            Node node = this;
            while (node.parent != null) {
                if (node.parent.parent != null) {
                    node.parent = node.parent.parent; // the next way up is half as long
                }
                node = node.parent;
            }
            return node;
        }

        /// What its elements refer to.
        private Node element() {
            Node root = root();
            if (root.element == null) {
                root.element = new Node();
                root.element.external = root.external;
                root.element.written = root.external && root.written;
            }
            return root.element.root();
        }
    }

    AliasClasses(Function entry) {
        entry.program().forEach(this::meet);
    }

    private void meet(Function function) {
        for (Block block : function.blocks()) {
            for (Edge edge : block.edges()) {
                for (int i = 0; i < edge.arguments().size(); i++) {
                    unify(edge.arguments().get(i), edge.target().parameters().get(i));
                }
            }
            block.instructions().forEach(this::meet);
        }
    }

    private void meet(Instruction instruction) {
        Value result = instruction.result();
        switch (instruction.op()) {
            case Op.ArrayLoad(var element, Value array, Value index) -> {
                if (result.type().isReference()) {
                    unify(node(result), node(array).element());
                }
            }
            case Op.ArrayStore(var element, Value array, Value index, Value value) -> {
                node(array).written = true;
                if (value.type().isReference()) {
                    unify(node(value), node(array).element());
                }
            }
            case Op.Cast(var target, Value value) -> unify(result, value);
            case Op.Apply apply -> unify(result, apply.arguments().getFirst());
            case Op.GetField(Op.Member field, Value object) -> {
                if (result.type().isReference()) {
                    unify(node(result), field(field));
                }
            }
            case Op.PutField(Op.Member field, Value object, Value value) -> {
                if (value.type().isReference()) {
                    unify(node(value), field(field));
                }
            }
            case Op.ReadLocal(Local local) -> meetPlace(local, result);
            case Op.WriteLocal(Local local, Value value) -> meetPlace(local, value);
            case Op.Call(Callee callee, List<Value> arguments) -> meetCall(callee.function(), arguments, result);
            case Op.Keep(Region region, Local slot, Value record, Value value) -> meetPlace(slot, value);
            case Op.Recall(Region region, Local slot, Value record) -> meetPlace(slot, result);
            case Op.Invoke i when i.method().owner().equals(RUNTIME) -> { }
            case Op.Invoke i -> escape(instruction);
            case Op.InvokeDynamic i -> escape(instruction);
            case Op.Construct c -> escape(instruction);
            default -> { }
        }
    }

    private void meetCall(Function callee, List<Value> arguments, Value result) {
        for (int i = 0; i < arguments.size(); i++) {
            unify(arguments.get(i), callee.parameters().get(i));
        }
        if (result != null) {
            callee.returned().forEach(value -> unify(result, value));
        }
    }

    private void meetPlace(Object place, Value value) {
        if (value.type().isReference()) {
            unify(node(value), places.computeIfAbsent(place, p -> new Node()).root());
        }
    }

    /// Whoever is called may write what it is given; code of the user also what fields hold, which may be anything here.
    private void escape(Instruction call) {
        callsUsers |= switch (call.op()) {
            case Op.Invoke i -> isUsers(i.method());
            case Op.Construct c -> isUsers(c.constructor());
            default -> false;
        };
        call.op().operands().stream().filter(v -> v.type().isReference()).forEach(v -> markExternal(node(v)));
        if (call.result() != null && call.result().type().isReference()) {
            markExternal(node(call.result()));
        }
    }

    private static boolean isUsers(Op.Member member) {
        String owner = member.owner().descriptorString();
        return !owner.startsWith("Ljava/") && !owner.startsWith("[");
    }

    private static void markExternal(Node node) {
        for (Node n = node.root(); n != null && !(n.external && n.written); n = n.element == null ? null : n.element.root()) {
            n.external = true;
            n.written = true;
        }
    }

    private Node field(Op.Member field) {
        return places.computeIfAbsent(field, f -> {
            Node node = new Node();
            node.external = true;
            return node;
        }).root();
    }

    private void unify(Value a, Value b) {
        if (a.type().isReference() && b.type().isReference()) {
            unify(node(a), node(b));
        }
    }

    private static void unify(Node first, Node second) {
        Node a = first.root();
        Node b = second.root();
        if (a == b) {
            return;
        }
        b.parent = a;
        a.written |= b.written;
        a.external |= b.external;
        if (b.element != null) {
            if (a.element == null) {
                a.element = b.element;
            } else {
                unify(a.element, b.element);
            }
        }
        if (a.external && a.element != null) {
            a.element.root().external = true;
            a.element.root().written |= a.written;
        }
    }

    Node node(Value reference) {
        return nodes.computeIfAbsent(reference, r -> new Node()).root();
    }

    /// The class of the arrays of numbers at the bottom of an array of arrays.
    Node leaf(Value array) {
        Node node = node(array);
        for (int depth = array.type().desc().descriptorString().lastIndexOf('['); depth > 0; depth--) {
            node = node.element();
        }
        return node;
    }

    /// Whether the program itself never stores into it, nor gives it to code that might.
    boolean isReadOnly(Value array) {
        return !callsUsers && !node(array).written;
    }

    /// Whether the program stores neither into it nor into an array that it holds.
    boolean isReadOnlyInside(Value array) {
        if (callsUsers) {
            return false;
        }
        for (Node node = node(array); node != null; node = node.element == null ? null : node.element.root()) {
            if (node.written) {
                return false;
            }
        }
        return true;
    }

    /// Whether it is also reachable from outside the function, other than through its parameters.
    boolean isExternal(Node node) {
        return node.root().external;
    }
}
