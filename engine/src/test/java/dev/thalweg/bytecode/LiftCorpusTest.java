package dev.thalweg.bytecode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thalweg.ir.Function;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Refusal;
import dev.thalweg.ir.Verifier;
import dev.thalweg.transform.Simplify;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.constant.ConstantDescs;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Lifts every method of large classes: each becomes a well-formed function, whose code the JVM's verifier accepts, or is
/// refused with a reason.
class LiftCorpusTest {
    private static final Path OWN = Path.of("target/classes");

    /// What became of the methods of some classes.
    ///
    /// @param refused  messages by method
    /// @param failures everything else that went wrong
    private record Outcome(List<String> lifted, Map<String, String> refused, List<String> failures) {
        Outcome() {
            this(new ArrayList<>(), new TreeMap<>(), new ArrayList<>());
        }

        /// @param place what each refusal names: the file and the line; of the engine at least the file
        void assertGood(double share, String place) {
            assertEquals(List.of(), failures);
            refused.forEach((name, message) -> assertTrue(message.contains(place) && message.contains("\n"), () -> name + ": " + message));
            int all = lifted.size() + refused.size();
            assertTrue(lifted.size() >= share * all, () -> "only " + lifted.size() + " of " + all + " are lifted; refused: " + refused);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"java/lang/Math", "java/lang/StrictMath", "java/util/Arrays", "java/util/Collections", "java/lang/Character", "java/lang/Long", "java/lang/String",
        "java/math/BigInteger", "java/math/BigDecimal", "java/util/TreeMap", "java/util/HashMap", "java/util/Formatter", "java/lang/invoke/MethodHandles"})
    void classesOfTheJdkAreLiftedOrRefused(String name) throws IOException {
        Outcome outcome = new Outcome();
        try (InputStream in = ClassLoader.getSystemResourceAsStream(name + ".class")) {
            lift(ClassFile.of().parse(in.readAllBytes()), outcome);
        }
        outcome.assertGood(0.75, ".java:");
    }

    @Test
    void everyMethodOfTheEngineIsLiftedOrRefused() throws IOException {
        Outcome outcome = new Outcome();
        try (Stream<Path> files = Files.walk(OWN)) {
            files.filter(f -> f.toString().endsWith(".class") && !f.endsWith("module-info.class")).forEach(f -> lift(parse(f), outcome));
        }
        outcome.assertGood(0.9, ".java");
        assertTrue(outcome.lifted.size() > 1000, outcome.lifted.size() + " methods");
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Constructors build what no function may: they are left out.
    private static void lift(ClassModel model, Outcome outcome) {
        Lifter lifter = new Lifter(new ClassBytes(LiftCorpusTest.class.getClassLoader()));
        for (MethodModel method : model.methods()) {
            if (method.code().isPresent() && !method.methodName().stringValue().startsWith("<")) {
                Op.Member member = new Op.Member(model.thisClass().asSymbol(), method.methodName().stringValue(), method.methodType().stringValue());
                lift(lifter, member, method.flags().has(AccessFlag.STATIC) ? Opcode.INVOKESTATIC : Opcode.INVOKEVIRTUAL, outcome);
            }
        }
    }

    private static void lift(Lifter lifter, Op.Member member, Opcode opcode, Outcome outcome) {
        String name = member + member.descriptor();
        try {
            Function function = Verifier.verify(lifter.lift(member).orElseThrow());
            Verifier.verify(Simplify.simplify(function));
            outcome.lifted.add(name);
            if (function.result().desc().equals(ConstantDescs.CD_double)) { // programs are made of these alone
                Emitter.compile(function, LiftCorpusTest.class);
            }
        } catch (Refusal refusal) {
            outcome.refused.put(name, refusal.getMessage());
        } catch (RuntimeException e) {
            outcome.failures.add(name + ": " + e + ", " + e.getCause());
        }
    }
}
