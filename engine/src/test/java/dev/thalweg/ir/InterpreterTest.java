package dev.thalweg.ir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.thalweg.bytecode.ClassBytes;
import dev.thalweg.bytecode.Lifter;
import java.lang.classfile.Opcode;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InterpreterTest {
    private static final Interpreter INTERPRETER = new Interpreter(Subjects.access());
    private static final Lifter LIFTER = new Lifter(new ClassBytes(InterpreterTest.class.getClassLoader()));

    private static int counter;

    /// Methods with one operation or another that the interpreter must know.
    private static final class Subjects {
        private Subjects() {}

        /// Lambdas are linked from the class that they are written in.
        static MethodHandles.Lookup access() {
            return MethodHandles.lookup();
        }

        static String text(int i, boolean b, char c, double x) {
            return "i " + i + ", b " + b + ", c " + c + ", x " + x;
        }

        static long integers(int a, long b) {
            int shifts = a << 3 ^ a >> 1 | a >>> 28 & ~a;
            long longs = b << a ^ b >> 2 | b >>> 60;
            return shifts * 31L + longs % 1000 + (a / 3) * (b / 7) - a % 5 + Math.max(a, 4) + Math.min(b, 9L) + Math.abs(a) + Long.compare(b, a);
        }

        static int conversions(double x, float f, long l) {
            return (int) x + (byte) (int) x + (char) (int) x + (short) (int) x + (int) f + (int) l + (int) (long) f + (int) (float) x;
        }

        static double arrays(int n) {
            byte[] bytes = {(byte) 200, 1};
            char[] chars = new char[n];
            short[] shorts = {(short) 70_000};
            boolean[] flags = new boolean[2];
            long[] longs = {1L << 40};
            float[] floats = {0.1f};
            int[][] ints = new int[n][2];
            String[] strings = {"a", null};
            chars[0] = 'z';
            flags[1] = n > 1;
            ints[1][1] = n;
            double[][][] deep = new double[2][n][];
            return bytes[0] + chars[0] + shorts[0] + (flags[1] ? 10 : 20) + longs[0] + floats[0] + ints[1][1] + strings.length + deep[1].length
                    + (deep[1][0] == null ? 1 : 2) + (strings[1] == null ? 0.5 : 0);
        }

        static int fields(int n) {
            counter = 3;
            Counter object = new Counter(n);
            object.count += counter;
            counter++;
            return object.count * 100 + counter + object.twice();
        }

        @SuppressWarnings("fallthrough") // on purpose
        static double choose(int i, String s) {
            double r = switch (s) {
                case "one" -> 1;
                case "two" -> 2;
                default -> 0;
            };
            switch (i) {
                case 1:
                    r += 10;
                case 2:
                    r += 100;
                    break;
                default:
                    r = -r;
            }
            return r;
        }

        static Object references(Object o) {
            if (o instanceof String s && !s.isEmpty()) {
                return s.charAt(0);
            }
            return o == null ? "null" : o.getClass();
        }

        static double fails(int i) {
            double[] a = new double[2];
            if (i == 7) {
                throw new IllegalStateException("seven");
            }
            return a[i] + 10 / (i - 1);
        }

        static double functions(double x) {
            java.util.function.DoubleUnaryOperator f = y -> y * 3 + x;
            return f.andThen(Math::sqrt).applyAsDouble(2);
        }

        static float floats(float a, float b) {
            return a * b % 0.7f + Math.max(a, b) - Math.abs(-a) + Math.fma(a, b, a) + (a < b ? 1f : Float.NaN > a ? 2f : 3f);
        }

        static int swaps(int n) {
            int a = 1;
            int b = 2;
            for (int i = 0; i < n; i++) {
                int c = a;
                a = b;
                b = c;
            }
            return a * 10 + b;
        }
    }

    private static final class Counter {
        private int count;

        Counter(int count) {
            this.count = count;
        }

        private int twice() {
            return 2 * count;
        }
    }

    /// A call of one of the subjects.
    record Call(String method, List<Object> arguments) {}

    static List<Call> calls() {
        return List.of(call("text", 3, true, 'q', 0.1), call("integers", 13, -77L), call("integers", -5, Long.MAX_VALUE),
                call("conversions", 3e10, -1.7f, 1L << 33), call("conversions", Double.NaN, Float.POSITIVE_INFINITY, -1L), call("arrays", 3),
                call("fields", 4), call("choose", 1, "two"), call("choose", 2, "one"), call("choose", 9, "two"), call("references", "abc"),
                call("references", List.of()), call("references", new Object[] {null}), call("fails", 0), call("fails", 1), call("fails", 7), call("fails", 2),
                call("fails", -1), call("functions", 4.0), call("floats", 0.3f, 2.5f), call("floats", -0f, Float.NaN), call("swaps", 3));
    }

    private static Call call(String method, Object... arguments) {
        return new Call(method, Arrays.asList(arguments));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void interpretedCodeDoesWhatTheJvmDoes(Call call) {
        Method method = Stream.of(Subjects.class.getDeclaredMethods()).filter(m -> m.getName().equals(call.method)).findFirst().orElseThrow();
        assertEquals(outcome(() -> method.invoke(null, call.arguments.toArray())), outcome(() -> interpret(method, call.arguments.toArray())));
    }

    @FunctionalInterface
    private interface Computation {
        Object run() throws ReflectiveOperationException;
    }

    private static Object outcome(Computation computation) {
        try {
            return computation.run();
        } catch (InvocationTargetException e) {
            return e.getCause().getClass();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        } catch (RuntimeException e) {
            return e.getClass();
        }
    }

    private static Object interpret(Method method, Object... arguments) {
        String type = MethodType.methodType(method.getReturnType(), method.getParameterTypes()).toMethodDescriptorString();
        Op.Member member = new Op.Member(method.getDeclaringClass().describeConstable().orElseThrow(), method.getName(), type);
        Function function = LIFTER.lift(member).orElseThrow();
        Object[] onStack = Arrays.stream(arguments).map(InterpreterTest::onStack).toArray();
        return INTERPRETER.run(function, onStack);
    }

    private static Object onStack(Object value) {
        return switch (value) {
            case Boolean b -> b ? 1 : 0;
            case Character c -> (int) c;
            case null, default -> value;
        };
    }

    @Test
    void variablesAreZeroAtFirstAndResidualsComeBackLastOneFirst() {
        Local count = new Local(Type.INT, "count");
        Local sum = new Local(Type.FLOAT, "sum");
        Local array = new Local(Type.DOUBLES, "array");
        Local seven = new Local(Type.LONG, "seven");
        List<Local> locals = List.of(seven, count, sum, array);
        Block block = new Block();
        block.add(new Op.WriteLocal(seven, block.addHere(Type.LONG, new Op.Constant(7L))), Origin.NONE);
        locals.forEach(local -> block.add(new Op.Push(local), Origin.NONE));
        block.add(new Op.WriteLocal(seven, block.addHere(Type.LONG, new Op.Constant(8L))), Origin.NONE);
        block.add(new Op.WriteLocal(count, block.addHere(Type.INT, new Op.Constant(8))), Origin.NONE);
        locals.reversed().forEach(local -> block.add(new Op.Pop(local), Origin.NONE));
        Value all = block.addHere(Type.of(Object[].class.describeConstable().orElseThrow()), new Op.NewArray(
                Type.of(Object[].class.describeConstable().orElseThrow()), List.of(block.addHere(Type.INT, new Op.Constant(4)))));
        List<Value> popped = locals.stream().map(local -> block.addHere(local.type(), new Op.ReadLocal(local))).toList();
        for (int i = 0; i < 4; i++) {
            block.add(new Op.ArrayStore(Type.OBJECT.desc(), all, block.addHere(Type.INT, new Op.Constant(i)), popped.get(i)), Origin.NONE);
        }
        block.end(new Terminator.Return(all));
        Function function = new Function("f", List.of(), List.of(block), all.type());
        assertArrayEquals(new Object[] {7L, 0, 0f, null}, (Object[]) INTERPRETER.run(function));
    }

    @Test
    void whatIsThrownPassesThrough() {
        Value thrown = new Value(Type.OBJECT);
        Block block = new Block();
        block.end(new Terminator.Throw(thrown, Origin.NONE));
        Function function = new Function("f", List.of(thrown), List.of(block), Type.DOUBLE);
        Exception checked = new java.io.IOException("gone");
        assertSame(checked, assertThrows(java.io.IOException.class, () -> INTERPRETER.run(function, checked)));
    }

    @Test
    void aWrongNumberOfArgumentsIsRefused() {
        Function function = new Function("f", List.of(new Value(Type.DOUBLE)), List.of(new Block()), Type.DOUBLE);
        assertEquals("f takes 1 arguments, but was given 2",
                assertThrows(IllegalArgumentException.class, () -> INTERPRETER.run(function, 1.0, 2.0)).getMessage());
    }

    @Test
    void aMissingMemberIsNamed() {
        Block block = new Block();
        Op.Member missing = new Op.Member(Type.of(String.class.describeConstable().orElseThrow()).desc(), "gone", "()D");
        block.end(new Terminator.Return(block.addHere(Type.DOUBLE, new Op.Invoke(Opcode.INVOKESTATIC, missing, false, List.of()))));
        Function function = new Function("f", List.of(), List.of(block), Type.DOUBLE);
        String message = assertThrows(IllegalStateException.class, () -> INTERPRETER.run(function)).getMessage();
        assertEquals(true, message.contains("gone") && message.contains("cannot be interpreted"), message);
    }
}
