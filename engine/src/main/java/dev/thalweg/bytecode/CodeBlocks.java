package dev.thalweg.bytecode;

import java.lang.classfile.Attributes;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.attribute.StackMapFrameInfo;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LocalVariable;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// A method's code cut into basic blocks, with the slots that are live where each one starts.
///
/// A block starts wherever a stack map frame stands (the frame gives the types there) and behind each branch.
final class CodeBlocks {
    private final List<CodeElement> elements;
    private final Map<Label, Integer> positions = new HashMap<>();
    private final List<LocalVariable> variables = new ArrayList<>();
    private final List<Range> ranges = new ArrayList<>();
    private final Map<Integer, Integer> rangeAt = new HashMap<>();
    private final int firstInstruction;

    /// @param frame the declared types at its start, or null where control only falls in
    record Range(int start, int end, StackMapFrameInfo frame, BitSet live) {}

    CodeBlocks(CodeModel code) {
        elements = code.elementList();
        for (int i = 0; i < elements.size(); i++) {
            switch (elements.get(i)) {
                case LabelTarget target -> positions.put(target.label(), i);
                case LocalVariable variable -> variables.add(variable);
                default -> { }
            }
        }
        firstInstruction = (int) elements.stream().takeWhile(e -> !(e instanceof Instruction)).count();
        Map<Integer, StackMapFrameInfo> frames = new HashMap<>();
        code.findAttribute(Attributes.stackMapTable())
                .ifPresent(table -> table.entries().forEach(frame -> frames.put(positions.get(frame.target()), frame)));
        cut(frames);
        solveLiveness();
    }

    private void cut(Map<Integer, StackMapFrameInfo> frames) {
        Set<Integer> starts = new TreeSet<>(frames.keySet());
        starts.add(0);
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) instanceof Instruction instruction && endsBlock(instruction) && i + 1 < elements.size()) {
                starts.add(i + 1);
            }
        }
        List<Integer> order = new ArrayList<>(starts);
        for (int i = 0; i < order.size(); i++) {
            int start = order.get(i);
            int end = i + 1 < order.size() ? order.get(i + 1) : elements.size();
            rangeAt.put(start, ranges.size());
            ranges.add(new Range(start, end, frames.get(start), new BitSet()));
        }
    }

    private static boolean endsBlock(Instruction instruction) {
        return switch (instruction) {
            case BranchInstruction b -> true;
            case LookupSwitchInstruction s -> true;
            case TableSwitchInstruction s -> true;
            case ReturnInstruction r -> true;
            case ThrowInstruction t -> true;
            default -> false;
        };
    }

    private void solveLiveness() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = ranges.size() - 1; i >= 0; i--) {
                BitSet live = liveAtStart(i);
                changed |= !live.equals(ranges.get(i).live);
                ranges.get(i).live.or(live);
            }
        }
    }

    private BitSet liveAtStart(int index) {
        Range range = ranges.get(index);
        BitSet live = new BitSet();
        successors(index).forEach(next -> live.or(ranges.get(next).live));
        for (int i = range.end - 1; i >= range.start; i--) {
            switch (elements.get(i)) {
                case StoreInstruction store -> live.clear(store.slot());
                case LoadInstruction load -> live.set(load.slot());
                case IncrementInstruction increment -> live.set(increment.slot());
                default -> { }
            }
        }
        return live;
    }

    private Set<Integer> successors(int index) {
        Range range = ranges.get(index);
        Set<Integer> next = new HashSet<>();
        boolean fallsThrough = true;
        for (int i = range.start; i < range.end; i++) {
            switch (elements.get(i)) {
                case BranchInstruction branch -> {
                    next.add(indexOf(branch.target()));
                    fallsThrough = branch.opcode() != Opcode.GOTO && branch.opcode() != Opcode.GOTO_W;
                }
                case LookupSwitchInstruction s -> {
                    addAll(next, s.cases(), s.defaultTarget());
                    fallsThrough = false;
                }
                case TableSwitchInstruction s -> {
                    addAll(next, s.cases(), s.defaultTarget());
                    fallsThrough = false;
                }
                case ReturnInstruction r -> fallsThrough = false;
                case ThrowInstruction t -> fallsThrough = false;
                default -> { }
            }
        }
        if (fallsThrough && index + 1 < ranges.size()) {
            next.add(index + 1);
        }
        return next;
    }

    private void addAll(Set<Integer> next, List<SwitchCase> cases, Label otherwise) {
        cases.forEach(c -> next.add(indexOf(c.target())));
        next.add(indexOf(otherwise));
    }

    List<CodeElement> elements() {
        return elements;
    }

    List<Range> ranges() {
        return ranges;
    }

    int indexOf(Label label) {
        return rangeAt.get(positions.get(label));
    }

    /// The source's name for the parameter in a slot, or empty; it holds from the first instruction on.
    String nameOfParameter(int slot) {
        return nameOf(slot, firstInstruction);
    }

    /// The source's name for a slot at an element, or empty; names with `$` are the compiler's.
    String nameOf(int slot, int element) {
        for (LocalVariable v : variables) {
            if (v.slot() == slot && positions.get(v.startScope()) <= element && element < positions.get(v.endScope())) {
                String name = v.name().stringValue();
                return name.indexOf('$') < 0 ? name : "";
            }
        }
        return "";
    }
}
