package dev.thalweg.bytecode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thalweg.autodiff.Code;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Interpreter;
import dev.thalweg.ir.Refusal;
import dev.thalweg.ir.Verifier;
import dev.thalweg.runtime.Residuals;
import dev.thalweg.transform.Forward;
import dev.thalweg.transform.Reverse;
import dev.thalweg.transform.Simplify;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Every method of the catalogue and its derivative programs: well formed, short enough, and compiled as it is interpreted.
class CatalogueProgramsTest {
    private static final long SEED = 1;
    /// HotSpot compiles no longer method.
    private static final int LONGEST = 8_000;
    private static final Map<String, String> REFUSED = new TreeMap<>();
    private static final List<Programs> ALL = CatalogueMethods.all().stream().map(CatalogueProgramsTest::of).filter(p -> p != null).toList();

    /// A method's programs.
    ///
    /// @param first  the derivative by the first `double`, or null if there is none
    /// @param second the derivative of that, likewise
    private record Programs(Method method, Function primal, Function adjoint, Function first, Function second) {
        String name() {
            return CatalogueMethods.name(method);
        }
    }

    private static Programs of(Method method) {
        try {
            Function primal = Verifier.verify(Code.of(method));
            List<Boolean> active = primal.parameters().stream().map(p -> p.type().isReal() || p.type().isArrayOfReal()).toList();
            Function adjoint = Verifier.verify(Simplify.simplify(Verifier.verify(Reverse.adjoint(primal, active))));
            int number = IntStream.range(0, active.size()).filter(i -> primal.parameters().get(i).isDouble()).findFirst().orElse(-1);
            if (number < 0) {
                return new Programs(method, primal, adjoint, null, null);
            }
            List<Boolean> one = IntStream.range(0, active.size()).mapToObj(i -> i == number).toList();
            Function first = Verifier.verify(Code.withRules(Verifier.verify(Reverse.derivative(primal, one)), method));
            Verifier.verify(Forward.derivative(primal, one));
            return new Programs(method, primal, adjoint, first, Verifier.verify(Forward.derivative(first, one)));
        } catch (Refusal refusal) {
            REFUSED.put(CatalogueMethods.name(method), refusal.getMessage());
            return null;
        }
    }

    @Test
    void mostMethodsHaveDerivativesAndEachRefusalSaysWhere() {
        assertTrue(ALL.size() > 300, () -> ALL.size() + " have derivatives; refused: " + REFUSED);
        REFUSED.forEach((name, message) -> assertTrue(message.contains(".java:") && message.contains("\n"), () -> name + ": " + message));
    }

    @Test
    void anAdjointIsShortEnoughForHotSpotOrListed() {
        TreeSet<String> tooLong = new TreeSet<>();
        for (Programs p : ALL) {
            if (Emitter.length(p.adjoint, p.method.getDeclaringClass()) > LONGEST) {
                tooLong.add(p.name());
            }
        }
        assertEquals(new TreeSet<String>(), tooLong);
    }

    @Test
    void compiledIsInterpretedBitForBit() {
        List<String> different = new ArrayList<>();
        int agreeing = 0;
        for (Programs p : ALL) {
            Object expected = plain(p.method);
            different.addAll(differences(p, "primal", p.primal, List.of(expected)));
            different.addAll(differences(p, "adjoint", p.adjoint, List.of()));
            if (p.first != null) {
                different.addAll(differences(p, "derivative", p.first, List.of()));
                different.addAll(differences(p, "second derivative", p.second, List.of()));
            }
            agreeing += expected instanceof Double ? 1 : 0;
        }
        assertEquals(List.of(), different);
        assertTrue(agreeing > 250, agreeing + " methods returned a number; the others threw, for want of the arguments they expect");
    }

    /// @param others further outcomes that must be the same
    private static List<String> differences(Programs p, String what, Function function, List<Object> others) {
        Object compiled = compiled(p, function);
        List<Object> all = new ArrayList<>(others);
        all.add(interpreted(p, function));
        return all.stream().filter(o -> !describe(o).equals(describe(compiled)))
                .map(o -> "%s of %s: compiled %s, else %s".formatted(what, p.name(), describe(compiled), describe(o))).toList();
    }

    /// Tells every double apart.
    private static String describe(Object outcome) {
        return outcome instanceof Object[] all ? Arrays.deepToString(all) : String.valueOf(outcome);
    }

    private static Object plain(Method method) {
        try {
            method.setAccessible(true);
            Object[] arguments = CatalogueMethods.arguments(method, SEED);
            for (int i = 0; i < arguments.length; i++) {
                if (method.getParameterTypes()[i] == boolean.class) {
                    arguments[i] = (Integer) arguments[i] != 0;
                }
            }
            return method.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            return e.getCause().getClass();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object interpreted(Programs p, Function function) {
        Object[] arguments = inputs(p, function);
        try {
            var lookup = MethodHandles.privateLookupIn(p.method.getDeclaringClass(), MethodHandles.lookup());
            return outcome(new Interpreter(lookup).run(function, arguments), p, arguments);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        } catch (RuntimeException | StackOverflowError e) {
            return e.getClass();
        }
    }

    private static Object compiled(Programs p, Function function) {
        Object[] arguments = inputs(p, function);
        double[] numbers = IntStream.range(0, arguments.length).filter(i -> function.parameters().get(i).isDouble())
                .mapToDouble(i -> (Double) arguments[i]).toArray();
        Object[] objects = IntStream.range(0, arguments.length).filter(i -> !function.parameters().get(i).isDouble()).mapToObj(i -> arguments[i]).toArray();
        try {
            return outcome(Emitter.compile(function, p.method.getDeclaringClass()).run(numbers, objects), p, arguments);
        } catch (RuntimeException | StackOverflowError e) {
            return e.getClass();
        }
    }

    /// The arguments, and for an adjoint the shadows of arrays and a place for derivatives by numbers.
    private static Object[] inputs(Programs p, Function function) {
        Object[] own = CatalogueMethods.arguments(p.method, SEED);
        List<Object> all = new ArrayList<>(Arrays.asList(own));
        if (function == p.adjoint) {
            Arrays.stream(own).filter(a -> a instanceof double[] || a instanceof double[][]).map(Residuals::zerosLike).forEach(all::add);
            all.add(new double[own.length]);
        }
        return all.toArray();
    }

    /// The value, and what is in the other arguments' arrays afterwards; of the primal, the value alone.
    private static Object outcome(Object value, Programs p, Object[] arguments) {
        boolean more = arguments.length > p.method.getParameterCount();
        return more ? new Object[] {value, arguments} : value;
    }
}
