package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Classes;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Op.Member;
import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Puts the fields of objects in place of the objects, as values: records, boxes, lambdas, and objects of user classes that are
/// made in the function and stay in it.
///
/// An object that is never written behind its constructor is its fields, however often it is passed on. One that is written
/// is replaced if only one of its kind is in use at a time. An object escapes where it is stored, thrown, compared, or given
/// to code that is not known: records and boxes are made anew there, others stay objects. Works in place, from the outside
/// to the inside: first the objects that no other object holds.
///
/// @see <a href="https://doi.org/10.1145/320384.320386">Choi and others, Escape Analysis for Java, 1999</a>
public final class ScalarReplacement {
    private final Function function;
    private final Classes classes;
    private final Makers makers;
    private final Set<Value> nulls = new HashSet<>();

    /// The code of constructors, with all that it calls.
    @FunctionalInterface
    public interface Makers {
        Optional<Function> of(Member constructor);
    }

    private ScalarReplacement(Function function, Classes classes, Makers makers) {
        this.function = function;
        this.classes = classes;
        this.makers = makers;
    }

    /// @return whether there was anything to replace
    public static boolean replace(Function function, Classes classes, Makers makers) {
        ScalarReplacement pass = new ScalarReplacement(function, classes, makers);
        boolean changed = false;
        while (pass.replaceOne()) {
            changed = true;
        }
        return changed;
    }

    private boolean replaceOne() {
        nulls.clear();
        function.blocks().forEach(block -> block.instructions().stream().filter(i -> i.op() instanceof Op.Constant c && c.value() == null)
                .forEach(i -> nulls.add(i.result())));
        for (Web web : Web.of(function)) {
            ObjectShape shape = shape(web);
            Map<Instruction, Use> uses = shape == null ? null : uses(web, shape);
            if (uses != null && isWorthIt(web, uses)) {
                boolean mutable = uses.containsValue(Use.WRITE);
                if (!mutable) {
                    new ReplaceByValues(function, classes, makers, web, shape, uses).run();
                    return true;
                } else if (!uses.containsValue(Use.ESCAPE) && web.ends().stream().noneMatch(this::returns) && web.isOneAtATime(function)) {
                    new ReplaceByVariables(function, classes, makers, web, (ObjectShape.WithFields) shape, uses).run();
                    return true;
                }
            }
        }
        return false;
    }

    /// What an instruction does with an object.
    enum Use { READ, WRITE, PASS, TEST, ESCAPE }

    /// What all sources of a web make, if that is known and the same.
    private ObjectShape shape(Web web) {
        ObjectShape shape = null;
        for (Instruction source : web.sources()) {
            ObjectShape made = ObjectShape.of(source, classes, makers).orElse(null);
            if (made == null || shape != null && !shape.matches(made)) {
                return null;
            }
            shape = made;
        }
        return web.given().isEmpty() ? shape : null;
    }

    /// What is done with a web; null if it cannot be done with the parts of the objects.
    private Map<Instruction, Use> uses(Web web, ObjectShape shape) {
        Map<Instruction, Use> uses = new HashMap<>();
        for (Instruction i : web.uses()) {
            Use use = use(i, web, shape);
            if (use == null || use == Use.ESCAPE && !shape.canBeRemade()) {
                return null;
            }
            uses.put(i, use);
        }
        return web.ends().stream().allMatch(block -> returns(block) && shape.canBeRemade() || isNullTest(block)) ? uses : null;
    }

    private Use use(Instruction i, Web web, ObjectShape shape) {
        return switch (i.op()) {
            case Op.Cast(ClassDesc target, Value value) -> isInstance(shape, target) == Boolean.TRUE ? Use.PASS : null;
            case Op.Apply copy -> Use.PASS;
            case Op.InstanceOf(ClassDesc target, Value value) -> isInstance(shape, target) == null ? null : Use.TEST;
            case Op.PutField(Member field, Value object, Value value) when web.members().contains(object) ->
                    shape.part(i.op(), classes) >= 0 && !web.members().contains(value) ? Use.WRITE : null;
            case Op.GetField get -> shape.part(get, classes) >= 0 ? Use.READ : null;
            case Op.Invoke call when shape.part(call, classes) >= 0 -> Use.READ;
            default -> Use.ESCAPE;
        };
    }

    /// Null where it is not known.
    private Boolean isInstance(ObjectShape shape, ClassDesc target) {
        if (target.equals(shape.type()) || target.equals(Type.OBJECT.desc())) {
            return Boolean.TRUE;
        }
        Boolean is = classes.isInstance(shape.type(), target).orElse(null);
        return is == Boolean.FALSE && shape instanceof ObjectShape.Function ? null : is; // it may have more interfaces
    }

    private boolean returns(Block block) {
        return block.terminator() instanceof Terminator.Return;
    }

    private boolean isNullTest(Block block) {
        return block.terminator() instanceof Terminator.Branch branch && branch.test().ofReferences()
                && (nulls.contains(branch.a()) || nulls.contains(branch.b()));
    }

    /// An object that is only made to be given away stays what it is.
    private boolean isWorthIt(Web web, Map<Instruction, Use> uses) {
        boolean passed = web.members().size() > 1;
        boolean escapesOnly = !uses.isEmpty() && uses.values().stream().allMatch(use -> use == Use.ESCAPE)
                || uses.isEmpty() && web.ends().stream().anyMatch(this::returns);
        return !web.sources().isEmpty() && (passed || !escapesOnly);
    }
}
