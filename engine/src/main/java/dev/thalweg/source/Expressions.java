package dev.thalweg.source;

import dev.thalweg.ir.Callee;
import dev.thalweg.ir.Local;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Op.Member;
import dev.thalweg.ir.Primitive;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import dev.thalweg.source.Expression.Binary;
import dev.thalweg.source.Expression.Call;
import dev.thalweg.source.Expression.Cast;
import dev.thalweg.source.Expression.Conditional;
import dev.thalweg.source.Expression.Construct;
import dev.thalweg.source.Expression.Field;
import dev.thalweg.source.Expression.Index;
import dev.thalweg.source.Expression.InstanceOf;
import dev.thalweg.source.Expression.Literal;
import dev.thalweg.source.Expression.Name;
import dev.thalweg.source.Expression.Negation;
import dev.thalweg.source.Expression.NewArray;
import java.lang.classfile.Opcode;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.List;

/// Operations as expressions.
final class Expressions {
    private static final Literal ONE = new Literal("1");
    private static final Literal ZERO = new Literal("0");
    private static final Literal TRUE = new Literal("true");
    private static final String ASSERTIONS = "$assertionsDisabled";

    private final Shape shape;
    private final Booleans booleans;
    private final Variables variables;
    private final JavaMethod.Program program;
    private final TypeNames types;
    private final Conditions conditions;

    Expressions(Shape shape, Booleans booleans, Variables variables, JavaMethod.Program program) {
        this.shape = shape;
        this.booleans = booleans;
        this.variables = variables;
        this.program = program;
        this.types = program.types();
        this.conditions = new Conditions(shape, booleans, this);
    }

    Conditions conditions() {
        return conditions;
    }

    /// A value; one that is a `boolean` in source, as the number that the JVM has for it.
    Expression of(Value value) {
        Op op = shape.inlined(value);
        boolean isTruth = op == null ? booleans.isBoolean(value) : booleans.isMadeBoolean(value);
        Expression plain = op == null ? new Name(variables.of(value)) : of(op);
        return isTruth ? number(plain) : plain;
    }

    /// The number that the JVM has for a `boolean`.
    static Expression number(Expression truth) {
        return new Conditional(truth, ONE, ZERO);
    }

    /// Whether an operation gives a `boolean` in source.
    boolean isTruth(Op op) {
        return booleans.makes(op);
    }

    /// A value where source wants this type.
    Expression as(Value value, ClassDesc wanted) {
        boolean isNumber = shape.definition(value) instanceof Op.Constant;
        return switch (wanted.descriptorString()) {
            case "Z" -> conditions.of(value);
            case "B", "S", "C" -> isNumber ? new Cast(wanted.displayName(), of(value)) : narrowed(value, wanted);
            default -> value.type().equals(Type.OBJECT) && !wanted.isPrimitive() && !wanted.equals(ConstantDescs.CD_Object) && !isNull(value)
                    ? new Cast(types.of(wanted), of(value)) : of(value);
        };
    }

    /// An array, whose type `null` does not tell.
    Expression array(Value array) {
        return isNull(array) && shape.inlined(array) != null ? new Cast("double[]", of(array)) : of(array);
    }

    private boolean isNull(Value value) {
        return shape.definition(value) instanceof Op.Constant c && c.value() == null;
    }

    private Expression narrowed(Value value, ClassDesc wanted) {
        Expression plain = of(value);
        return plain instanceof Cast(String type, Expression a) && type.equals(wanted.displayName()) ? plain : new Cast(wanted.displayName(), plain);
    }

    List<Expression> all(List<Value> values) {
        return values.stream().map(this::of).toList();
    }

    private List<Expression> arguments(List<Value> values, List<ClassDesc> wanted) {
        List<Expression> arguments = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            arguments.add(as(values.get(i), wanted.get(i)));
        }
        return arguments;
    }

    /// What an operation computes; one with a `boolean` result in source, as that.
    Expression of(Op op) {
        return switch (op) {
            case Op.Constant(ConstantDesc value) -> constant(value);
            case Op.Apply apply -> apply(apply);
            case Op.NewArray(Type type, List<Value> lengths) -> newArray(type, lengths);
            case Op.ArrayLength(Value array) -> new Field(array(array), "length");
            case Op.ArrayLoad(ClassDesc element, Value array, Value index) -> new Index(array(array), of(index));
            case Op.GetField(Member field, Value object) -> field(field, object);
            case Op.Invoke call -> invoke(call);
            case Op.RuledCall ruled -> invoke(ruled.call());
            case Op.InvokeDynamic dynamic -> DynamicCalls.of(dynamic, arguments(dynamic.arguments(), dynamic.site().invocationType().parameterList()));
            case Op.Call(Callee callee, List<Value> arguments) -> call(callee, arguments);
            case Op.Construct(Member constructor, List<Value> arguments) ->
                    new Construct(types.of(constructor.owner()), arguments(arguments, constructor.methodType().parameterList()));
            case Op.Cast(ClassDesc target, Value value) -> new Cast(types.of(target), of(value));
            case Op.InstanceOf(ClassDesc target, Value value) -> new InstanceOf(of(value), types.of(target));
            case Op.ReadLocal(Local local) -> variables.read(local);
            case Op.Reserve r -> throw hasRegions();
            case Op.Locate l -> throw hasRegions();
            case Op.Recall r -> throw hasRegions();
            case Op.Keep k -> throw hasRegions();
            case Op.Release r -> throw hasRegions();
            case Op.ArrayStore s -> throw noValue(op);
            case Op.PutField p -> throw noValue(op);
            case Op.WriteLocal w -> throw noValue(op);
            case Op.Push p -> throw noValue(op);
            case Op.Pop p -> throw noValue(op);
        };
    }

    static IllegalStateException hasRegions() {
        return new IllegalStateException("regions are written as arrays, which must be made of them first");
    }

    private static IllegalStateException noValue(Op op) {
        return new IllegalStateException(op + " has no value");
    }

    private Expression constant(ConstantDesc value) {
        return switch (value) {
            case null -> new Literal("null");
            case Integer number -> Expression.literal(number);
            case Long number -> Literals.of(number);
            case Float number -> Literals.of(number);
            case Double number -> Literals.of(number);
            case String text -> Literals.of(text);
            case ClassDesc type -> new Literal(types.of(type) + ".class");
            default -> new Literal("/* " + value + " */ null");
        };
    }

    private Expression newArray(Type type, List<Value> lengths) {
        ClassDesc element = type.desc();
        int dimensions = 0;
        while (element.isArray()) {
            element = element.componentType();
            dimensions++;
        }
        return new NewArray(types.of(element), all(lengths), dimensions - lengths.size());
    }

    Expression field(Member field, Value object) {
        if (field.name().equals(ASSERTIONS)) { // javac's own, behind every assert
            return new Literal("!" + types.of(field.owner()) + ".class.desiredAssertionStatus()");
        }
        use(field);
        return object == null ? owned(field.owner(), field.name()) : new Field(as(object, field.owner()), field.name());
    }

    /// What jshell has at its top level belongs to no class that a user knows.
    private Expression owned(ClassDesc owner, String name) {
        return TypeNames.isSession(owner) ? new Literal(name) : new Field(new Literal(types.of(owner)), name);
    }

    /// The JDK and the engine are visible everywhere.
    private void use(Member member) {
        String owner = member.owner().descriptorString();
        if (!owner.startsWith("Ljava/") && !owner.startsWith("[") && !owner.startsWith("Ldev/thalweg/runtime/")) {
            program.used().add(TypeNames.isSession(member.owner()) ? member.name() : types.of(member.owner()) + "." + member.name());
        }
    }

    private Expression invoke(Op.Invoke call) {
        use(call.method());
        List<ClassDesc> wanted = call.method().methodType().parameterList();
        if (call.opcode() == Opcode.INVOKESTATIC) {
            Expression owner = TypeNames.isSession(call.method().owner()) ? null : new Literal(types.of(call.method().owner()));
            return new Call(owner, call.method().name(), arguments(call.arguments(), wanted));
        }
        return new Call(as(call.arguments().getFirst(), call.method().owner()), call.method().name(),
                arguments(call.arguments().subList(1, call.arguments().size()), wanted));
    }

    private Expression call(Callee callee, List<Value> arguments) {
        List<Expression> all = new ArrayList<>(all(arguments));
        program.stacks().all().forEach(stack -> all.add(new Name(stack)));
        return new Call(null, program.methods().of(callee), all);
    }

    private Expression apply(Op.Apply op) {
        Primitive primitive = op.primitive();
        List<Value> arguments = op.arguments();
        Value a = arguments.getFirst();
        return switch (primitive) {
            case COPY, STOP -> of(a);
            case ADD, ACCUMULATE -> isTwice(arguments) ? new Binary(Operator.MUL, Literals.of(2.0), of(a)) : sum(Operator.ADD, arguments);
            case SUB -> sum(Operator.SUB, arguments);
            case MUL -> sum(Operator.MUL, arguments);
            case DIV -> sum(Operator.DIV, arguments);
            case REM -> binary(Operator.REM, arguments);
            case SHL -> binary(Operator.SHL, arguments);
            case SHR -> binary(Operator.SHR, arguments);
            case USHR -> binary(Operator.USHR, arguments);
            case AND -> logical(Operator.AND, op);
            case OR -> logical(Operator.OR, op);
            case XOR -> logical(Operator.XOR, op);
            case NEG -> new Negation(of(a));
            case SELECT -> new Conditional(conditions.of(a), of(arguments.get(1)), of(arguments.get(2)));
            case CMP, CMPL, CMPG -> conditions.sign(primitive, a, arguments.getLast());
            case TO_INT -> new Cast("int", of(a));
            case TO_LONG -> new Cast("long", of(a));
            case TO_FLOAT -> new Cast("float", of(a));
            case TO_DOUBLE -> Arithmetic.toDouble(of(a));
            case TO_BYTE -> new Cast("byte", of(a));
            case TO_CHAR -> new Cast("char", of(a));
            case TO_SHORT -> new Cast("short", of(a));
            case ABS, SIGN, SQRT, CBRT, EXP, EXPM1, LOG, LOG1P, LOG10, POW, SIN, COS, TAN, ASIN, ACOS, ATAN, ATAN2, SINH, COSH, TANH,
                    HYPOT, FMA, MAX, MIN, CLAMP, COPY_SIGN, FLOOR, CEIL, RINT, ULP, NEXT_UP, NEXT_DOWN, TO_RADIANS, TO_DEGREES, REMAINDER ->
                    new Call(new Literal("Math"), primitive.method(), all(arguments));
        };
    }

    private static boolean isTwice(List<Value> arguments) {
        return arguments.getFirst() == arguments.getLast() && arguments.getFirst().isDouble();
    }

    /// One operand of type `double` makes the other one a `double`.
    private Expression sum(Operator operator, List<Value> arguments) {
        Expression a = of(arguments.getFirst());
        Expression b = of(arguments.getLast());
        if (arguments.getFirst().isDouble() && a instanceof Cast(String type, Expression number) && !(b instanceof Cast)) {
            a = number;
        } else if (arguments.getFirst().isDouble() && b instanceof Cast(String type, Expression number)) {
            b = number;
        }
        return Arithmetic.binary(operator, a, b);
    }

    private Expression binary(Operator operator, List<Value> arguments) {
        return new Binary(operator, of(arguments.getFirst()), of(arguments.getLast()));
    }

    /// On two `boolean`, or on two numbers.
    private Expression logical(Operator operator, Op.Apply op) {
        if (!booleans.makes(op)) {
            return binary(operator, op.arguments());
        }
        Expression a = conditions.of(op.arguments().getFirst());
        Expression b = conditions.of(op.arguments().getLast());
        return operator == Operator.XOR && b.equals(TRUE) ? Expression.not(a) : operator == Operator.XOR && a.equals(TRUE) ? Expression.not(b)
                : new Binary(operator, a, b);
    }
}
