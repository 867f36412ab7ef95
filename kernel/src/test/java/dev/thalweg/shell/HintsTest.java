package dev.thalweg.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HintsTest {
    private static TestSession session;

    @BeforeAll
    static void start() {
        session = new TestSession();
    }

    @AfterAll
    static void stop() {
        session.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            int a1 = 1 int b1 = 2;                                         | end the statement with a semicolon
            System.out.println("x" 1);                                     | a comma or operator is missing
            int f2(int x) { return x;                                      | a bracket or brace that was opened is not closed
            String a3 = "abc;                                              | close the text with "
            String a4 = 'abc';                                             | a text is written in double quotes
            if (true); { } else { }                                        | take away the semicolon after its condition
            void f6() { 5; }                                               | a value alone does nothing
            int a7 = 3000000000;                                           | write 3000000000L for a long
            int a8 = 2.5;                                                  | write (int) before the value to cut off its fraction
            int a9 = 5L;                                                   | write (int) before the value if it fits, or declare a long
            int a10 = 1; if (a10 = 2) { }                                  | = assigns; == compares
            String a11 = 5;                                                | write String.valueOf(...)
            List<int> a12 = null;                                          | Integer for int
            double a13 = 2.0; a13 ^ 2                                      | write Math.pow(x, 2)
            int a14 = 0; boolean b14 = a14 == null;                        | a number is never null
            int a15 = 0; boolean b15 = a15 && true;                        | both sides of && are conditions
            int f16() { int x; return x; }                                 | give x a value where it is declared
            int f17() { return 1; int x = 2; }                             | nothing gets here
            int f18(int x) { if (x > 0) return 1; }                        | every way through the method has to end with return
            void f19() { Thread.sleep(1); }                                | declare the method 'throws java.lang.InterruptedException'
            void f20() { int n = 0; Runnable r = () -> System.out.println(n); n++; } | a lambda can read variables that are assigned once
            int a21 = 1; a21.toString()                                    | int is a primitive type without members
            class C22 { final int x = 1; void f() { x = 2; } }             | it is final
            class C23 implements Runnable { }                              | write the method run() in the class
            void f24() { int x = 1; int x = 2; }                           | choose another name
            record R25(int x) { R25 { } }                                  | write public before the constructor
            int[] a26 = {1}; a26.length()                                  | x.length
            String a27 = "x"; a27.length                                   | a text has length() with brackets
            print("x");                                                    | write System.out.print(...)
            boolean a29 = True;                                            | Java writes true, false and null
            undeclared30 = 5;                                              | declare it first: var undeclared30 = ...;
            string a31 = "x";                                              | Java's types are String
            LocalDate.now()                                                | import java.time.*;
            Executors.newCachedThreadPool()                                | import java.util.concurrent.*;
            """)
    void mistakesOfBeginnersAreExplained(String code, String hint) {
        String error = session.error(code);
        assertTrue(error.lines().anyMatch(line -> line.startsWith("Hint: ") && line.contains(hint)), error);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            int zero = 0; 1 / zero                                         | whole numbers cannot be divided by zero
            int[] none = {}; none[0]                                       | it is empty
            int[] three = {1, 2, 3}; three[3]                              | the last one is length - 1, and the length is 3
            List.of(1).add(2)                                              | new ArrayList<>(list)
            var list = new ArrayList<>(List.of(1, 2, 3)); for (int i : list) list.remove(0); | use removeIf
            Integer.parseInt("1.5")                                        | '1.5' is not a whole number
            Object object = "x"; (Integer) object                          | instanceof
            Optional.empty().get()                                         | ask isPresent()
            int deep(int i) { return deep(i + 1); }  deep(0)               | which case should stop it?
            """)
    void exceptionsSayWhatToDo(String code, String hint) {
        String error = session.error(code);
        assertTrue(error.lines().anyMatch(line -> line.startsWith("Hint: ") && line.contains(hint)), error);
    }

    @Test
    void whatRunsAndIsSeldomMeantIsNoted() {
        session.define("String name = \"a\";\nboolean same = name == \"a\";");
        assertTrue(session.output().err().endsWith(", line 2: == of texts asks whether they are one object: write a.equals(b)\n"), session.output().err());
        session.define("double half = 1 / 2 * 3.0;");
        assertTrue(session.output().err().contains("1 / 2 of whole numbers is 0: write 1.0 / 2 for the fraction"));
        session.define("int bits = 5;\nint square = bits ^ 2;");
        assertTrue(session.output().err().contains("write Math.pow(x, 2)"));
    }

    @Test
    void whatIsMeantIsNotNoted() {
        session.define("double q = 1.0 / 2 + 4 / 2 + 10 / 5;\nboolean none = \"a / b == c ^ 2 1/2\" != null; // 1 / 2\nchar c = '=';\nboolean b = c == '\"';");
        assertEquals("", session.output().err());
    }
}
