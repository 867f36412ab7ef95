package dev.thalweg.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Interpreter;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Primitive;
import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/// Sums of cotangents, and how many operations are left of them.
final class CollectTermsTest {
    private static final double X = 3;
    private static final double Y = 0.7;

    private final Block block = new Block();

    private Value apply(Primitive primitive, Value... arguments) {
        return block.addHere(Type.DOUBLE, new Op.Apply(primitive, List.of(arguments)));
    }

    private Value plus(Value a, Value b) {
        return apply(Primitive.ACCUMULATE, a, b);
    }

    private Value times(double c, Value x) {
        return apply(Primitive.MUL, block.addHere(Type.DOUBLE, Op.Constant.of(Type.DOUBLE, c)), x);
    }

    private void check(double expected, int operations, BiFunction<Value, Value, Value> body) {
        Value x = new Value(Type.DOUBLE, "x");
        Value y = new Value(Type.DOUBLE, "y");
        block.end(new Terminator.Return(body.apply(x, y)));
        Function f = new Function("f", List.of(x, y), List.of(block), Type.DOUBLE);
        assertEquals(expected, value(f), Math.abs(expected) * 1e-15);
        CollectTerms.collect(f);
        assertEquals(expected, value(f), Math.abs(expected) * 1e-15, f::toString);
        assertEquals(operations, block.instructions().stream().filter(i -> i.op() instanceof Op.Apply).count(), f::toString);
    }

    private static double value(Function f) {
        return (Double) new Interpreter(MethodHandles.lookup()).run(f, X, Y);
    }

    @Test
    void equalTermsBecomeOneProduct() {
        check(200 * X, 1, (x, y) -> plus(times(100, x), times(100, x)));
    }

    @Test
    void commonFactorsAreTakenOut() {
        check(2 * (X + Y), 2, (x, y) -> plus(plus(times(2, x), y), y));
    }

    @Test
    void twiceIsNotSubtractedAsASum() {
        check(X - 2 * Y, 2, (x, y) -> apply(Primitive.SUB, x, plus(y, y)));
        assertEquals(1, block.instructions().stream().filter(i -> i.op() instanceof Op.Apply a && a.primitive() == Primitive.MUL).count());
    }

    @Test
    void minusSignsBecomeSubtractions() {
        check(X - Y, 1, (x, y) -> plus(x, apply(Primitive.NEG, y)));
    }

    @Test
    void termsThatCancelAreSubtracted() {
        check(0, 1, (x, y) -> plus(x, apply(Primitive.NEG, x)));
    }

    @Test
    void aSumThatIsUsedElsewhereStays() {
        check((X + Y) * (X + 2 * Y), 3, (x, y) -> {
            Value sum = plus(x, y);
            return apply(Primitive.MUL, sum, plus(sum, y));
        });
    }

    @Test
    void constantsFarApartAreNotMultiplied() {
        check(1e100 * X, 3, (x, y) -> times(1e200, times(1e200, times(1e-300, x))));
    }
}
