package dev.thalweg.recording;

import java.lang.classfile.Opcode;
import java.lang.classfile.attribute.StackMapFrameInfo;
import java.util.ArrayList;
import java.util.List;

/// The kinds of what is on the operand stack at an instruction.
final class OperandStack {
    private static final Opcode[][] COPIES = {
            {Opcode.DUP, Opcode.DUP_X1, Opcode.DUP_X2},
            {Opcode.DUP2, Opcode.DUP2_X1, Opcode.DUP2_X2}};

    private final List<Kind> kinds = new ArrayList<>();

    void enter(StackMapFrameInfo frame) {
        kinds.clear();
        frame.stack().forEach(info -> kinds.add(Kind.of(info)));
    }

    void push(Kind kind) {
        kinds.add(kind);
    }

    Kind pop() {
        return kinds.removeLast();
    }

    void pop(int count) {
        kinds.subList(kinds.size() - count, kinds.size()).clear();
    }

    Kind top() {
        return kinds.getLast();
    }

    boolean isEmpty() {
        return kinds.isEmpty();
    }

    /// Carries out one of the JVM's stack instructions.
    ///
    /// @return what does the same in the recorded copy
    List<Opcode> shuffle(Opcode opcode) {
        return switch (opcode) {
            case POP -> drop(1);
            case POP2 -> drop(2);
            case DUP -> copy(1, 0);
            case DUP_X1 -> copy(1, 1);
            case DUP_X2 -> copy(1, 2);
            case DUP2 -> copy(2, 0);
            case DUP2_X1 -> copy(2, 1);
            case DUP2_X2 -> copy(2, 2);
            default -> swap();
        };
    }

    private List<Opcode> drop(int words) {
        return switch (recordedWords(take(words))) {
            case 0 -> List.of();
            case 1 -> List.of(Opcode.POP);
            default -> List.of(Opcode.POP2);
        };
    }

    private List<Opcode> copy(int words, int below) {
        List<Kind> top = take(words);
        List<Kind> under = take(below);
        kinds.addAll(top);
        kinds.addAll(under);
        kinds.addAll(top);
        int width = recordedWords(top);
        return width == 0 ? List.of() : List.of(COPIES[width - 1][recordedWords(under)]);
    }

    private List<Opcode> swap() {
        Kind top = pop();
        Kind under = pop();
        push(top);
        push(under);
        return List.of(Opcode.SWAP);
    }

    /// Removes the kinds that make up this many words of the method, and returns them in their order on the stack.
    private List<Kind> take(int words) {
        int from = kinds.size();
        for (int taken = 0; taken < words; ) {
            taken += kinds.get(--from).words;
        }
        List<Kind> top = List.copyOf(kinds.subList(from, kinds.size()));
        kinds.subList(from, kinds.size()).clear();
        return top;
    }

    private static int recordedWords(List<Kind> kinds) {
        return kinds.stream().mapToInt(k -> k.recordedWords).sum();
    }
}
