package dev.thalweg.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedefinitionTest {
    private TestSession session;

    @BeforeEach
    void start() {
        session = new TestSession();
    }

    @AfterEach
    void stop() {
        session.close();
    }

    @Test
    void aNewMethodIsUsedAndVariablesKeepTheirValues() {
        session.define("int f() { return 1; }\nint g() { return f() * 10; }\nvar v = f();\nvar w = new int[] {f()};");
        session.define("int f() { return 2; }");
        assertEquals("20 1 1", session.value("g() + \" \" + v + \" \" + w[0]"));
    }

    @Test
    void aVariableWhoseTypeNoLongerFitsIsNamed() {
        session.define("int f() { return 1; }\nvar v = f();");
        session.define("long f() { return 3; }");
        assertEquals("v is not defined any more: it does not fit what was declared again\n", session.output().err());
    }

    @Test
    void aVariableDeclaredAgainIsNew() {
        session.define("int n = 5;");
        assertEquals("0", session.value("int n;\nn"));
        assertEquals("x", session.value("String n = \"x\";\nn"));
    }

    @Test
    void aValueWhoseTypeIsDeclaredAgainIsLostWithAWord() {
        session.define("class A { int q = 1; }\nA a = new A();\nint q = a.q;");
        session.define("class A { int q = 2; }");
        assertEquals("a lost its value: its type was declared again\n", session.output().err());
        assertEquals("null 1", session.value("a + \" \" + q"));
    }

    @Test
    void theUsersOwnNamesWinOverImportedOnes() {
        assertEquals("-1", session.value("int abs(int i) { return -1; }\nabs(5)"));
        assertEquals("2.0", session.value("double E = 2; E"));
        assertEquals("mine", session.value("record Optional(String s) {}\nnew Optional(\"mine\").s()"));
        assertEquals("plotted", session.value("String plot(String what) { return what; }\nplot(\"plotted\")"));
    }
}
