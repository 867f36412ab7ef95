package dev.thalweg.bytecode;

import dev.thalweg.ir.Value;
import java.util.ArrayList;
import java.util.List;

/// What the JVM's local variables and operand stack hold at one point of a method.
final class Frame {
    final Value[] slots;
    final List<Value> stack;

    Frame(int slots) {
        this.slots = new Value[slots];
        this.stack = new ArrayList<>();
    }

    void push(Value value) {
        stack.add(value);
    }

    Value pop() {
        return stack.removeLast();
    }

    /// Takes the arguments of a call, the last one topmost.
    List<Value> pop(int count) {
        List<Value> top = stack.subList(stack.size() - count, stack.size());
        List<Value> taken = new ArrayList<>(top);
        top.clear();
        return taken;
    }

    void replace(Value old, Value by) {
        stack.replaceAll(value -> value == old ? by : value);
        for (int i = 0; i < slots.length; i++) {
            if (slots[i] == old) {
                slots[i] = by;
            }
        }
    }

    Frame copy() {
        Frame copy = new Frame(slots.length);
        System.arraycopy(slots, 0, copy.slots, 0, slots.length);
        copy.stack.addAll(stack);
        return copy;
    }
}
