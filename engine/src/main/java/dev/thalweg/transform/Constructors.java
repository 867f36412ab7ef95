package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Classes;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Op.Member;
import dev.thalweg.ir.Value;
import java.util.List;
import java.util.Optional;

/// What constructors do with their arguments.
final class Constructors {
    private Constructors() {}

    /// Which argument a constructor puts into a field, if it writes it once and as it was given.
    static Optional<Integer> argumentOf(Classes classes, Member constructor, Member field) {
        Function code = classes.code(constructor, List.of()).orElse(null);
        if (code == null) {
            return Optional.empty();
        }
        Value self = code.parameters().getFirst();
        List<Op.PutField> writes = code.blocks().stream().map(Block::instructions).flatMap(List::stream).map(Instruction::op)
                .filter(Op.PutField.class::isInstance).map(Op.PutField.class::cast)
                .filter(put -> put.field().name().equals(field.name()) && put.object() != null).toList();
        int given = writes.size() == 1 && writes.getFirst().object() == self ? code.parameters().indexOf(writes.getFirst().value()) - 1 : -1;
        return given < 0 ? Optional.empty() : Optional.of(given);
    }
}
