package dev.thalweg.ir;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Runs functions step by step on boxed numbers: the definition of what compiled code computes, bit for bit.
///
/// It runs lifted code, adjoint programs and tangent programs alike, some hundred times slower than compiled code. Calls
/// that have not been inlined run the methods themselves.
public final class Interpreter {
    private final Members members;

    /// @param lookup finds the fields and methods that the functions name; it needs the access that their code has
    public Interpreter(MethodHandles.Lookup lookup) {
        this.members = new Members(lookup);
    }

    /// Runs a function.
    ///
    /// @param arguments one for each parameter: an `Integer` for each smaller integer or `boolean`, a `Long`, `Float`,
    ///                  `Double`, or a reference
    /// @return what it returns, boxed likewise; null for `void`
    /// @throws IllegalArgumentException if the number of arguments is not that of the parameters
    public Object run(Function function, Object... arguments) {
        if (arguments.length != function.parameters().size()) {
            throw new IllegalArgumentException("%s takes %d arguments, but was given %d"
                    .formatted(function.name(), function.parameters().size(), arguments.length));
        }
        return new Call(new ResidualStack()).run(function, arguments);
    }

    /// One call of a function: its values and its variables.
    private final class Call {
        private final Map<Value, Object> values = new HashMap<>();
        private final Map<Local, Object> locals = new HashMap<>();
        private final ResidualStack residuals;

        Call(ResidualStack residuals) {
            this.residuals = residuals;
        }

        Object run(Function function, Object[] arguments) {
            for (int i = 0; i < arguments.length; i++) {
                values.put(function.parameters().get(i), arguments[i]);
            }
            Block block = function.entry();
            while (true) {
                for (Instruction instruction : block.instructions()) {
                    Object result = evaluate(instruction.op());
                    if (instruction.result() != null) {
                        values.put(instruction.result(), result);
                    }
                }
                switch (block.terminator()) {
                    case Terminator.Jump(Edge edge) -> block = follow(edge);
                    case Terminator.Branch b -> block = follow(holds(b) ? b.yes() : b.no());
                    case Terminator.Switch s -> block = follow(chosen(s));
                    case Terminator.Return(Value value) -> {
                        return value == null ? null : get(value);
                    }
                    case Terminator.Throw(Value value, Origin origin) -> throw Members.<RuntimeException>unchecked((Throwable) get(value));
                }
            }
        }

        /// All arguments are read before any parameter is set: a loop may swap its variables.
        private Block follow(Edge edge) {
            Object[] arguments = all(edge.arguments());
            for (int i = 0; i < arguments.length; i++) {
                values.put(edge.target().parameters().get(i), arguments[i]);
            }
            return edge.target();
        }

        private boolean holds(Terminator.Branch branch) {
            Object a = get(branch.a());
            Object b = get(branch.b());
            return branch.test().ofReferences() ? (a == b) == (branch.test() == Test.SAME) : branch.test().holds((Integer) a, (Integer) b);
        }

        private Edge chosen(Terminator.Switch s) {
            int key = (Integer) get(s.key());
            return s.cases().stream().filter(c -> c.key() == key).findFirst().map(Terminator.Case::edge).orElse(s.otherwise());
        }

        private Object get(Value value) {
            Object found = values.get(value);
            if (found == null && !values.containsKey(value)) {
                throw new IllegalStateException(value + " is used before its definition");
            }
            return found;
        }

        private Object[] all(List<Value> used) {
            Object[] found = new Object[used.size()];
            for (int i = 0; i < found.length; i++) {
                found[i] = get(used.get(i));
            }
            return found;
        }

        private Object evaluate(Op op) {
            return switch (op) {
                case Op.Constant(ConstantDesc value) -> members.constant(value);
                case Op.Apply(Primitive primitive, List<Value> arguments) -> Arithmetic.apply(primitive, all(arguments));
                case Op.NewArray(Type type, List<Value> lengths) -> newArray(type.desc(), lengths);
                case Op.ArrayLength(Value array) -> Array.getLength(get(array));
                case Op.ArrayLoad(ClassDesc element, Value array, Value index) -> Elements.load(get(array), (Integer) get(index));
                case Op.ArrayStore(ClassDesc element, Value array, Value index, Value value) ->
                        Elements.store(get(array), (Integer) get(index), get(value));
                case Op.GetField(Op.Member field, Value object) -> members.get(field, object == null, all(op.operands()));
                case Op.PutField(Op.Member field, Value object, Value value) -> members.put(field, object == null, all(op.operands()));
                case Op.Invoke call -> members.invoke(call, all(call.arguments()));
                case Op.RuledCall(Op.Invoke call, CustomRule rule) -> members.invoke(call, all(call.arguments()));
                case Op.InvokeDynamic(var site, List<Value> arguments) -> members.invoke(site, all(arguments));
                case Op.Call(Callee callee, List<Value> arguments) -> new Call(residuals).run(callee.function(), all(arguments));
                case Op.Construct(Op.Member constructor, List<Value> arguments) -> members.construct(constructor, all(arguments));
                case Op.Cast(ClassDesc target, Value value) -> members.type(target).cast(get(value));
                case Op.InstanceOf(ClassDesc target, Value value) -> members.type(target).isInstance(get(value)) ? 1 : 0;
                case Op.ReadLocal(Local local) -> locals.getOrDefault(local, zero(local.type()));
                case Op.WriteLocal(Local local, Value value) -> locals.put(local, get(value));
                case Op.Push(Local local) -> residuals.push(local.type(), locals.getOrDefault(local, zero(local.type())));
                case Op.Pop(Local local) -> locals.put(local, residuals.pop(local.type()));
                case Op.Reserve(Region region, Value records) -> residuals.reserve(region, (Integer) get(records));
                case Op.Locate(Region region, Value base, Value index) -> (Integer) get(base) + (Integer) get(index) * region.size();
                case Op.Keep(Region region, Local slot, Value record, Value value) ->
                        residuals.keep(region, slot, (Integer) get(record), get(value));
                case Op.Recall(Region region, Local slot, Value record) -> residuals.recall(region, slot, (Integer) get(record));
                case Op.Release(Region region, Value base) -> residuals.release(region, (Integer) get(base));
            };
        }

        private Object newArray(ClassDesc type, List<Value> lengths) {
            ClassDesc component = type;
            List<Integer> sizes = new ArrayList<>();
            for (Value length : lengths) {
                component = component.componentType();
                sizes.add((Integer) get(length));
            }
            return Array.newInstance(members.type(component), sizes.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    /// What a variable holds at first.
    private static Object zero(Type type) {
        return type.isReference() ? null : Op.Constant.of(type, 0).value();
    }
}
