package dev.thalweg.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MethodNamesTest {
    private TestSession session;

    @BeforeEach
    void start() {
        session = new TestSession();
        session.define("""
                double f(double x) { return 3*x*x + 2*x + 1; }
                double at(DoubleUnaryOperator g, double x) { return g.applyAsDouble(x); }
                """);
    }

    @AfterEach
    void stop() {
        session.close();
    }

    @Test
    void anArgumentMayNameAMethod() {
        assertEquals("17.0", session.value("at(f, 2)"));
        assertEquals("17.0", session.value("at((f), 2)"));
        assertEquals("0.0", session.value("at(sin, 0)"));
        assertEquals("17.0", session.value("at(true ? f : sin, 2)"));
        assertEquals("[0, 2, 4]", session.value("boolean even(int i) { return i % 2 == 0; }\nIntStream.range(0, 6).filter(even).boxed().toList()"));
        assertEquals("[2, 3]", session.value("Integer inc(Integer i) { return i + 1; }\nList.of(1, 2).stream().map(inc).toList()"));
        assertEquals("1.0", session.value("record Fit(DoubleUnaryOperator g) {}\nnew Fit(cos).g().applyAsDouble(0)"));
    }

    @Test
    void aNameIsAFunctionWhereOneIsExpected() {
        assertEquals("6.0", session.value("DoubleUnaryOperator s = f; s.applyAsDouble(1)"));
        assertEquals("0.0", session.value("s = sin; s.applyAsDouble(0)"));
        assertEquals("17.0", session.value("DoubleUnaryOperator give() { return f; }\ngive().applyAsDouble(2)"));
        assertEquals("17.0", session.value("Supplier<DoubleUnaryOperator> lazy = () -> f; lazy.get().applyAsDouble(2)"));
        assertEquals("1.0", session.value("DoubleUnaryOperator[] both = {sin, cos}; both[1].applyAsDouble(0)"));
        assertEquals("1.0", session.value("((DoubleUnaryOperator) cos).applyAsDouble(0)"));
        assertEquals("1.0", session.value("IntFunction<DoubleUnaryOperator> pick = k -> switch (k) { case 0 -> sin; default -> { yield cos; } };\npick.apply(1).applyAsDouble(0)"));
    }

    @Test
    void namesWorkInsideMethodsLambdasAndClasses() {
        assertEquals("13.0", session.value("double outer(double z) { double q = z; return at(f, q) + at(x -> at(f, x) + q, 1); }\nouter(1)"));
        assertEquals("0.5", session.value("double down(double x) { return x < 1 ? x : at(down, x - 1); }\ndown(3.5)"));
        assertEquals("5.0", session.value("""
                class K {
                    double m(double x) { return x + 1; }
                    static double s(double x) { return x + 2; }
                    double go() { return at(m, 1) + at(s, 1); }
                }
                new K().go()"""));
    }

    @Test
    void higherOrderFunctionsOfTheUserTakeNames() {
        assertEquals("121.0", session.value("""
                DoubleUnaryOperator twice(DoubleUnaryOperator g) { return x -> g.applyAsDouble(g.applyAsDouble(x)); }
                var ff = twice(f);
                at(ff, 1)"""));
    }

    @Test
    void aVariableOfThatNameWins() {
        session.define("DoubleUnaryOperator f = x -> -1;");
        assertEquals("-1.0", session.value("at(f, 2)"));
        assertEquals("5.0", session.value("double local() { DoubleUnaryOperator sin = x -> 5; return at(sin, 1); }\nlocal()"));
        assertEquals("7.0", session.value("double parameter(DoubleUnaryOperator cos) { return at(cos, 1); }\nparameter(x -> 7)"));
    }

    @Test
    void anOverloadedNameIsTheOneThatFits() {
        session.define("""
                double f(double x, double y) { return x * y; }
                double at(DoubleBinaryOperator g, double x, double y) { return g.applyAsDouble(x, y); }
                double both(DoubleUnaryOperator a, DoubleBinaryOperator b) { return a.applyAsDouble(2) + b.applyAsDouble(3, 4); }
                """);
        assertEquals("17.0 6.0", session.value("at(f, 2) + \" \" + at(f, 2, 3)"));
        assertEquals("29.0", session.value("both(f, f)"));
        assertEquals("21.0", session.value("both(f, max)"));
        assertEquals("12.0", session.value("DoubleBinaryOperator product = f; product.applyAsDouble(3, 4)"));
        assertEquals("3.0", session.value("at(abs, -3)"));
        assertEquals("[1, 2]", session.value("Stream.of(-1, 2).map(abs).toList()"));
    }

    @Test
    void aCallThatIsOverloadedByTheKindOfFunctionResolves() {
        session.define("""
                String kind(ScalarFunction g) { return "scalar"; }
                <P> String kind(Objective<P> g) { return "objective"; }
                double norm(double[] x) { return x[0]; }
                """);
        assertEquals("scalar", session.value("kind(f)"));
        assertEquals("objective", session.value("kind(norm)"));
    }

    @Test
    void genericAndVariadicMethodsAreFunctionsToo() {
        assertEquals("[1, 2]", session.value("<T> T same(T t) { return t; }\nList.of(1, 2).stream().map(same).toList()"));
        assertEquals("6.0", session.value("""
                double sum(double... xs) { double t = 0; for (double x : xs) t += x; return t; }
                double of(ToDoubleFunction<double[]> g, double[] x) { return g.applyAsDouble(x); }
                of(sum, new double[]{1, 2, 3})"""));
    }

    @Test
    void usersOfANameFollowItsDefinition() {
        session.define("double usesLater(double x) { return at(later, x); }");
        assertTrue(session.output().err().startsWith("usesLater(double) cannot be used before this is defined: "), session.output().err());
        session.define("double later(double x) { return x + 100; }");
        assertEquals("103.0", session.value("usesLater(3)"));
        session.define("double later(double x) { return x + 200; }");
        assertEquals("203.0", session.value("usesLater(3)"));
    }

    @Test
    void whatIsNoFunctionStaysAnError() {
        assertTrue(session.error("at(nothing, 2)").contains("symbol:   variable nothing"));
        assertTrue(session.error("int n = f;").contains("cannot find symbol"));
        assertTrue(session.error("List.of(1).stream().map(String.valueOf)").contains("cannot find symbol"));
        assertTrue(session.error("f + 1").contains("cannot find symbol"));
    }
}
