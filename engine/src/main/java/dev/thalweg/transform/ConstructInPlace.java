package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Classes;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Local;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Op.Member;
import dev.thalweg.ir.Origin;
import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import java.util.ArrayList;
import java.util.List;

/// Puts the code of a constructor in the place of its call, where the object's fields are locals.
record ConstructInPlace(Function function, Classes classes, List<Member> fields, List<Local> locals) {
    static List<Local> locals(List<Member> fields) {
        return fields.stream().map(field -> new Local(Type.of(field.fieldType()), field.name())).toList();
    }

    /// @return the block that runs when the constructor has; the call is gone
    Block expand(Instruction call, Function code) {
        Block block = function.blocks().stream().filter(b -> b.instructions().contains(call)).findFirst().orElseThrow();
        int at = block.instructions().indexOf(call);
        Block behind = new Block();
        behind.instructions().addAll(block.instructions().subList(at + 1, block.instructions().size()));
        behind.end(block.terminator());
        block.instructions().subList(at, block.instructions().size()).clear();
        locals.forEach(local -> block.add(new Op.WriteLocal(local, zero(block, local, call.origin())), call.origin()));
        Value self = new Value(code.parameters().getFirst().type());
        List<Value> arguments = new ArrayList<>(List.of(self));
        for (Value given : call.op().operands()) { // a `Double` is a number in the code of a method
            boolean isBox = code.parameters().get(arguments.size()).isDouble() && given.type().isReference();
            arguments.add(isBox ? ClosureCall.unboxed(given, call.origin(), block.instructions()) : given);
        }
        List<Block> body = new Copy(code, arguments).blocks();
        for (Block b : body) {
            b.instructions().replaceAll(i -> onLocals(i, self));
            if (b.terminator() instanceof Terminator.Return) {
                b.end(new Terminator.Jump(Edge.to(behind)));
            }
        }
        block.end(new Terminator.Jump(Edge.to(body.getFirst())));
        function.blocks().addAll(body);
        function.blocks().add(behind);
        return behind;
    }

    private static Value zero(Block block, Local local, Origin origin) {
        return block.add(local.type(), local.type().isReference() ? new Op.Constant(null) : Op.Constant.of(local.type(), 0), origin);
    }

    /// The same on the locals, where it reads or writes a field of this object.
    Instruction onLocals(Instruction i, Value self) {
        return switch (i.op()) {
            case Op.GetField(Member field, Value object) when object == self ->
                    new Instruction(i.result(), new Op.ReadLocal(local(field)), i.origin());
            case Op.PutField(Member field, Value object, Value value) when object == self ->
                    new Instruction(null, new Op.WriteLocal(local(field), value), i.origin());
            default -> i;
        };
    }

    private Local local(Member field) {
        return locals.get(fields.indexOf(classes.declared(field).orElseThrow()));
    }
}
