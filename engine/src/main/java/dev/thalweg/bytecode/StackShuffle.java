package dev.thalweg.bytecode;

import dev.thalweg.ir.Value;
import java.lang.classfile.Opcode;
import java.util.List;

/// The JVM's `pop`, `dup` and `swap`: those that end in 2 count a `long` or `double` as two words.
final class StackShuffle {
    private StackShuffle() {}

    static void apply(Opcode opcode, List<Value> stack) {
        switch (opcode) {
            case POP -> stack.removeLast();
            case POP2 -> take(stack, 2);
            case DUP -> copy(stack, 1, 0);
            case DUP_X1 -> copy(stack, 1, 1);
            case DUP_X2 -> copy(stack, 1, 2);
            case DUP2 -> copy(stack, 2, 0);
            case DUP2_X1 -> copy(stack, 2, 1);
            case DUP2_X2 -> copy(stack, 2, 2);
            case SWAP -> stack.add(stack.size() - 1, stack.removeLast());
            default -> throw new IllegalStateException("not a stack instruction: " + opcode);
        }
    }

    private static void copy(List<Value> stack, int words, int below) {
        List<Value> top = take(stack, words);
        List<Value> under = take(stack, below);
        stack.addAll(top);
        stack.addAll(under);
        stack.addAll(top);
    }

    /// Removes the values that make up this many words from the top, and returns them in their order on the stack.
    private static List<Value> take(List<Value> stack, int words) {
        int from = stack.size();
        for (int taken = 0; taken < words; ) {
            taken += stack.get(--from).type().kind().slotSize();
        }
        List<Value> top = List.copyOf(stack.subList(from, stack.size()));
        stack.subList(from, stack.size()).clear();
        return top;
    }
}
