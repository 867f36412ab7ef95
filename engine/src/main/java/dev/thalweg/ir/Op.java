package dev.thalweg.ir;

import java.lang.classfile.Opcode;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.function.UnaryOperator;

/// What an instruction does.
public sealed interface Op {
    /// A number, string or class; `null` is the null reference.
    record Constant(ConstantDesc value) implements Op {
        /// A number in a numeric type.
        public static Constant of(Type type, double number) {
            return new Constant(switch (type.kind()) {
                case INT -> (Integer) (int) number;
                case LONG -> (Long) (long) number;
                case FLOAT -> (Float) (float) number;
                default -> (Double) number;
            });
        }
    }

    record Apply(Primitive primitive, List<Value> arguments) implements Op {
        public Apply {
            arguments = List.copyOf(arguments);
        }
    }

    /// A new array of this type; one length for each dimension that is allocated.
    record NewArray(Type type, List<Value> lengths) implements Op {
        public NewArray {
            lengths = List.copyOf(lengths);
        }
    }

    record ArrayLength(Value array) implements Op {}

    /// @param element the type as stored: `byte` and `boolean` arrays load `int`
    record ArrayLoad(ClassDesc element, Value array, Value index) implements Op {}

    record ArrayStore(ClassDesc element, Value array, Value index, Value value) implements Op {}

    /// @param object null for a static field
    record GetField(Member field, Value object) implements Op {}

    record PutField(Member field, Value object, Value value) implements Op {}

    record Invoke(Opcode opcode, Member method, boolean ofInterface, List<Value> arguments) implements Op {
        public Invoke {
            arguments = List.copyOf(arguments);
        }
    }

    /// A call of a method that has a derivative rule of its own: its code is not looked at. It writes none of its arguments, and an array
    /// that it returns is new.
    record RuledCall(Invoke call, CustomRule rule) implements Op {}

    record InvokeDynamic(DynamicCallSiteDesc site, List<Value> arguments) implements Op {
        public InvokeDynamic {
            arguments = List.copyOf(arguments);
        }
    }

    /// Runs a function of the same program: its residual stack is the caller's, its locals are its own.
    record Call(Callee callee, List<Value> arguments) implements Op {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /// A new object, by this constructor.
    record Construct(Member constructor, List<Value> arguments) implements Op {
        public Construct {
            arguments = List.copyOf(arguments);
        }
    }

    record Cast(ClassDesc target, Value value) implements Op {}

    record InstanceOf(ClassDesc target, Value value) implements Op {}

    record ReadLocal(Local local) implements Op {}

    record WriteLocal(Local local, Value value) implements Op {}

    /// Saves what a local holds, before it is overwritten.
    record Push(Local local) implements Op {}

    /// Gives a local back what was saved last; pushes and pops pair up like brackets.
    record Pop(Local local) implements Op {}

    /// Makes room on a residual stack for so many records of a region, and gives where the first one begins.
    record Reserve(Region region, Value records) implements Op {}

    /// Where a record of a region begins.
    record Locate(Region region, Value base, Value index) implements Op {}

    /// Keeps a value in its slot of the record that begins there.
    record Keep(Region region, Local slot, Value record, Value value) implements Op {}

    /// What has been kept in a slot of the record that begins there.
    record Recall(Region region, Local slot, Value record) implements Op {}

    /// Takes a region that begins there off its stack, with all that is above.
    record Release(Region region, Value base) implements Op {}

    /// A field, method or constructor, by name.
    record Member(ClassDesc owner, String name, String descriptor) {
        public MethodTypeDesc methodType() {
            return MethodTypeDesc.ofDescriptor(descriptor);
        }

        public ClassDesc fieldType() {
            return ClassDesc.ofDescriptor(descriptor);
        }

        /// As a user writes it; the classes that JShell wraps around a snippet are no names of the user's.
        @Override
        public String toString() {
            String type = owner.displayName();
            return type.startsWith("$JShell$") || type.startsWith("REPL") ? name : type + "." + name;
        }
    }

    default List<Value> operands() {
        return switch (this) {
            case Constant c -> List.of();
            case Apply(Primitive primitive, List<Value> arguments) -> arguments;
            case NewArray(Type type, List<Value> lengths) -> lengths;
            case ArrayLength(Value array) -> List.of(array);
            case ArrayLoad(ClassDesc element, Value array, Value index) -> List.of(array, index);
            case ArrayStore(ClassDesc element, Value array, Value index, Value value) -> List.of(array, index, value);
            case GetField(Member field, Value object) -> object == null ? List.of() : List.of(object);
            case PutField(Member field, Value object, Value value) -> object == null ? List.of(value) : List.of(object, value);
            case Invoke i -> i.arguments;
            case RuledCall(Invoke call, CustomRule rule) -> call.arguments;
            case InvokeDynamic(DynamicCallSiteDesc site, List<Value> arguments) -> arguments;
            case Call(Callee callee, List<Value> arguments) -> arguments;
            case Construct(Member constructor, List<Value> arguments) -> arguments;
            case Cast(ClassDesc target, Value value) -> List.of(value);
            case InstanceOf(ClassDesc target, Value value) -> List.of(value);
            case ReadLocal r -> List.of();
            case WriteLocal(Local local, Value value) -> List.of(value);
            case Push p -> List.of();
            case Pop p -> List.of();
            case Reserve(Region region, Value records) -> List.of(records);
            case Locate(Region region, Value base, Value index) -> List.of(base, index);
            case Keep(Region region, Local slot, Value record, Value value) -> List.of(record, value);
            case Recall(Region region, Local slot, Value record) -> List.of(record);
            case Release(Region region, Value base) -> List.of(base);
        };
    }

    /// The same operation on other values.
    default Op map(UnaryOperator<Value> f) {
        return switch (this) {
            case Constant c -> c;
            case Apply(Primitive primitive, List<Value> arguments) -> new Apply(primitive, Value.each(arguments, f));
            case NewArray(Type type, List<Value> lengths) -> new NewArray(type, Value.each(lengths, f));
            case ArrayLength(Value array) -> new ArrayLength(f.apply(array));
            case ArrayLoad(ClassDesc e, Value array, Value index) -> new ArrayLoad(e, f.apply(array), f.apply(index));
            case ArrayStore(ClassDesc e, Value array, Value index, Value value) ->
                    new ArrayStore(e, f.apply(array), f.apply(index), f.apply(value));
            case GetField(Member field, Value object) -> new GetField(field, object == null ? null : f.apply(object));
            case PutField(Member field, Value object, Value value) ->
                    new PutField(field, object == null ? null : f.apply(object), f.apply(value));
            case Invoke i -> new Invoke(i.opcode, i.method, i.ofInterface, Value.each(i.arguments, f));
            case RuledCall(Invoke i, CustomRule rule) -> new RuledCall(new Invoke(i.opcode, i.method, i.ofInterface, Value.each(i.arguments, f)), rule);
            case InvokeDynamic(DynamicCallSiteDesc site, List<Value> arguments) -> new InvokeDynamic(site, Value.each(arguments, f));
            case Call(Callee callee, List<Value> arguments) -> new Call(callee, Value.each(arguments, f));
            case Construct(Member constructor, List<Value> arguments) -> new Construct(constructor, Value.each(arguments, f));
            case Cast(ClassDesc target, Value value) -> new Cast(target, f.apply(value));
            case InstanceOf(ClassDesc target, Value value) -> new InstanceOf(target, f.apply(value));
            case ReadLocal r -> r;
            case WriteLocal(Local local, Value value) -> new WriteLocal(local, f.apply(value));
            case Push p -> p;
            case Pop p -> p;
            case Reserve(Region region, Value records) -> new Reserve(region, f.apply(records));
            case Locate(Region region, Value base, Value index) -> new Locate(region, f.apply(base), f.apply(index));
            case Keep(Region region, Local slot, Value record, Value value) -> new Keep(region, slot, f.apply(record), f.apply(value));
            case Recall(Region region, Local slot, Value record) -> new Recall(region, slot, f.apply(record));
            case Release(Region region, Value base) -> new Release(region, f.apply(base));
        };
    }

    /// The same operation on other regions.
    default Op inRegions(UnaryOperator<Region> f) {
        return switch (this) {
            case Reserve(Region region, Value records) -> new Reserve(f.apply(region), records);
            case Locate(Region region, Value base, Value index) -> new Locate(f.apply(region), base, index);
            case Keep(Region region, Local slot, Value record, Value value) -> new Keep(f.apply(region), slot, record, value);
            case Recall(Region region, Local slot, Value record) -> new Recall(f.apply(region), slot, record);
            case Release(Region region, Value base) -> new Release(f.apply(region), base);
            default -> this;
        };
    }

    /// Whether it only computes: it may be dropped when its result is unused, and repeated.
    default boolean isPure() {
        return switch (this) {
            case Constant c -> true;
            case Apply(Primitive primitive, List<Value> arguments) -> !primitive.mayThrow(arguments.getFirst().type());
            case ArrayLength a -> true;
            case InstanceOf i -> true;
            case ReadLocal r -> true;
            case NewArray n -> false;
            case ArrayLoad l -> false;
            case ArrayStore s -> false;
            case GetField g -> false;
            case PutField p -> false;
            case Invoke i -> false;
            case RuledCall r -> false;
            case InvokeDynamic i -> false;
            case Call c -> false;
            case Construct c -> false;
            case Cast c -> false;
            case WriteLocal w -> false;
            case Push p -> false;
            case Pop p -> false;
            case Reserve r -> false;
            case Locate l -> true;
            case Keep k -> false;
            case Recall r -> true;
            case Release r -> false;
        };
    }
}
