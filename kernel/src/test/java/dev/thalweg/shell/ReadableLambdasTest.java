package dev.thalweg.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the engine needs to find the code of a function made in a cell.
class ReadableLambdasTest {
    private static TestSession session;

    @BeforeAll
    static void start() {
        session = new TestSession();
        session.define("""
                java.lang.invoke.SerializedLambda read(Object lambda) throws Exception {
                    var m = lambda.getClass().getDeclaredMethod("writeReplace");
                    m.setAccessible(true);
                    return (java.lang.invoke.SerializedLambda) m.invoke(lambda);
                }
                List<String> methods(Object lambda) throws Exception {
                    var in = lambda.getClass().getClassLoader().getResourceAsStream(read(lambda).getImplClass() + ".class");
                    return java.lang.classfile.ClassFile.of().parse(in.readAllBytes()).methods().stream().map(m -> m.methodName().stringValue()).toList();
                }
                boolean mentions(Object lambda, String name) throws Exception {
                    var in = lambda.getClass().getClassLoader().getResourceAsStream(read(lambda).getImplClass() + ".class");
                    return new String(in.readAllBytes(), "ISO-8859-1").contains(name);
                }
                double f(double x) { return x * x; }
                double cube(double x) { double p = 1; for (int i = 0; i < 3; i++) p *= x; return p; }
                """);
    }

    @AfterAll
    static void stop() {
        session.close();
    }

    @Test
    void aLambdaOfAnyFunctionalInterfaceTellsItsMethod() {
        session.define("DoubleUnaryOperator square = t -> t * t;");
        assertEquals("true", session.value("methods(square).contains(read(square).getImplMethodName())"));
    }

    @Test
    void aLambdaTellsWhatItCaptured() {
        assertEquals("2.5", session.value("DoubleUnaryOperator scaled(double a) { return x -> a * x; }\nread(scaled(2.5)).getCapturedArg(0)"));
    }

    @Test
    void aMethodsNameLeadsToThatMethod() {
        assertEquals("f", session.value("DoubleUnaryOperator g = f; read(g).getImplMethodName()"));
    }

    @Test
    void theBytesAreThoseOfTheCompiler() {
        assertEquals("false", session.value("DoubleUnaryOperator loop = cube; mentions(loop, \"thalweg/shell\")"));
        assertEquals("true", session.value("mentions(loop, \"cell 1\")")); // its source file
    }

    @Test
    void theBytesAreThoseOfTheCurrentDefinition() {
        session.define("double twice(double x) { return x; }");
        session.define("double twice(double x) { return x + helper(x); }\ndouble helper(double x) { return x; }");
        assertEquals("true", session.value("DoubleUnaryOperator h = twice; mentions(h, \"helper\")"));
    }
}
