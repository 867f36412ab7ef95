package dev.thalweg.source;

import dev.thalweg.ir.Function;
import dev.thalweg.ir.Local;
import dev.thalweg.ir.Origin;
import dev.thalweg.ir.Value;
import dev.thalweg.source.Expression.Call;
import dev.thalweg.source.Expression.Cast;
import dev.thalweg.source.Expression.Construct;
import dev.thalweg.source.Expression.Literal;
import dev.thalweg.source.Expression.Name;
import dev.thalweg.source.Statement.Assign;
import dev.thalweg.source.Statement.Declare;
import dev.thalweg.source.Statement.Evaluate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The variables of values, of locals and of residual stacks.
final class Variables {
    private static final String STACK = "java.util.ArrayList";

    private final Coalescing coalescing;
    private final Booleans booleans;
    private final SavedLocals saved;
    private final SharedStacks shared;
    private final TypeNames types;
    private final Map<Value, Variable> ofValues = new LinkedHashMap<>();
    private final Map<Variable, Value> values = new LinkedHashMap<>();
    private final Map<Local, Variable> ofLocals = new LinkedHashMap<>();
    private final Map<Local, Variable> stacks = new LinkedHashMap<>();
    private final List<Variable> parameters = new ArrayList<>();

    Variables(Function function, Coalescing coalescing, Booleans booleans, SavedLocals saved, JavaMethod.Program program) {
        this.shared = program.stacks();
        this.coalescing = coalescing;
        this.booleans = booleans;
        this.saved = saved;
        this.types = program.types();
        function.parameters().forEach(p -> parameters.add(of(p)));
    }

    List<Variable> parameters() {
        return parameters;
    }

    Variable of(Value value) {
        return ofValues.computeIfAbsent(coalescing.leader(value), leader -> {
            String type = booleans.isBoolean(leader) ? "boolean" : types.of(leader.type().desc());
            Variable variable = new Variable(type, coalescing.name(leader));
            values.put(variable, leader);
            return variable;
        });
    }

    /// Whether two variables could be one.
    boolean conflict(Variable a, Variable b) {
        return !values.containsKey(a) || !values.containsKey(b) || coalescing.conflict(values.get(a), values.get(b));
    }

    private Variable of(Local local) {
        return ofLocals.computeIfAbsent(local, l -> new Variable(types.of(l.type().desc()), l.name()));
    }

    private Name stack(Local local) {
        if (shared.isNeeded()) {
            return new Name(shared.of(local, types));
        }
        return new Name(stacks.computeIfAbsent(local, l -> {
            types.use(STACK);
            String name = l.name().isEmpty() ? "saved" : "saved" + Character.toUpperCase(l.name().charAt(0)) + l.name().substring(1);
            return new Variable("ArrayList<" + types.boxed(l.type().desc()) + ">", name);
        }));
    }

    Expression read(Local local) {
        return saved.isOnStackOnly(local) ? new Call(stack(local), "getLast", List.of()) : new Name(of(local));
    }

    /// Reads a stack for the last time.
    Expression take(Local local) {
        Expression last = new Call(stack(local), "removeLast", List.of());
        return shared.isNeeded() && local.type().isReference() ? new Cast(types.of(local.type().desc()), last) : last;
    }

    Statement write(Local local, Expression value, Origin origin) {
        return saved.isOnStackOnly(local) ? new Evaluate(new Call(stack(local), "add", List.of(value)), origin)
                : new Assign(new Name(of(local)), value, origin);
    }

    List<Statement> push(Local local, Origin origin) {
        return saved.isOnStackOnly(local) ? List.of()
                : List.of(new Evaluate(new Call(stack(local), "add", List.of(new Name(of(local)))), origin));
    }

    Statement pop(Local local, Origin origin) {
        return saved.isOnStackOnly(local) ? new Evaluate(take(local), origin) : new Assign(new Name(of(local)), take(local), origin);
    }

    /// The stacks, empty, and the locals, at zero.
    List<Statement> beginnings(boolean isEntry) {
        List<Statement> all = new ArrayList<>();
        if (isEntry) {
            shared.all().forEach(stack -> all.add(new Declare(stack, new Construct("ArrayList<>", List.of()), Origin.NONE)));
        }
        stacks.forEach((local, stack) -> all.add(new Assign(new Name(stack), new Construct("ArrayList<>", List.of()), Origin.NONE)));
        ofLocals.forEach((local, variable) -> all.add(new Assign(new Name(variable),
                new Literal(local.type().isReference() ? "null" : "0"), Origin.NONE)));
        return all;
    }
}
