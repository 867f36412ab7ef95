package dev.thalweg.autodiff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thalweg.runtime.Redefinitions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.instruction.InvokeInstruction;
import org.junit.jupiter.api.Test;

/// What the compiled way has refused it refuses at once the next time, until code or rules have changed.
class RememberedRefusalTest {
    /// Has a [Listed] of its own, and counts how often its file is read.
    private static final class Counting extends ClassLoader {
        private static final String NAME = Listed.class.getName();
        private static final String FILE = NAME.replace('.', '/') + ".class";

        private byte[] file;
        private int reads;

        Counting() throws IOException {
            super(Listed.class.getClassLoader());
            try (InputStream in = Listed.class.getClassLoader().getResourceAsStream(FILE)) {
                file = in.readAllBytes();
            }
        }

        ScalarFunction function() throws ReflectiveOperationException {
            return (ScalarFunction) loadClass(NAME).getConstructor().newInstance();
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.equals(NAME)) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            return known != null ? known : defineClass(name, file, 0, file.length);
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            if (!name.equals(FILE)) {
                return super.getResourceAsStream(name);
            }
            reads++;
            return new ByteArrayInputStream(file);
        }
    }

    private final Counting loader;
    private final ScalarFunction f;

    RememberedRefusalTest() throws IOException, ReflectiveOperationException {
        loader = new Counting();
        f = loader.function();
    }

    @Test
    void theSecondCallLiftsNothing() {
        assertEquals(5, Autodiff.gradient(f, 2));
        int reads = loader.reads;
        assertTrue(reads > 0);
        assertEquals(7, Autodiff.gradient(f, 3));
        assertEquals(9, Autodiff.gradient(f, 4));
        assertEquals(reads, loader.reads);
    }

    @Test
    void neitherDoesTheSecondDerivativeFunction() {
        assertEquals(5, Autodiff.gradient(f).applyAsDouble(2));
        int reads = loader.reads;
        assertEquals(7, Autodiff.gradient(f).applyAsDouble(3));
        assertEquals(reads, loader.reads);
    }

    @Test
    void theMessageIsTheSame() {
        ScalarFunction throughText = x -> Double.parseDouble(Double.toString(x));
        String first = assertThrows(NotDifferentiableException.class, () -> Autodiff.gradient(throughText, 2)).getMessage();
        assertEquals(first, assertThrows(NotDifferentiableException.class, () -> Autodiff.gradient(throughText, 2)).getMessage());
    }

    @Test
    void codeThatHasChangedIsTriedAgain() {
        assertEquals(5, Autodiff.gradient(f, 2));
        byte[] before = loader.file;
        loader.file = callingCubic(before);
        Redefinitions.announce();
        assertEquals(17, Autodiff.gradient(f, 2));
        loader.file = before;
        Redefinitions.announce();
        assertEquals(5, Autodiff.gradient(f, 2));
    }

    /// The class file with other calls: of a method that can be compiled.
    private static byte[] callingCubic(byte[] file) {
        return ClassFile.of().transformClass(ClassFile.of().parse(file), ClassTransform.transformingMethodBodies((code, element) -> {
            if (element instanceof InvokeInstruction call && call.name().equalsString("terms")) {
                code.invokestatic(call.owner().asSymbol(), "cubic", call.typeSymbol());
            } else {
                code.with(element);
            }
        }));
    }

    @Test
    void aRuleThatComesLaterIsUsed() throws ReflectiveOperationException {
        assertEquals(5, Autodiff.gradient(f, 2));
        int reads = loader.reads;
        f.getClass().getMethod("register").invoke(null);
        assertEquals(42, Autodiff.gradient(f, 2));
        assertTrue(loader.reads > reads);
    }
}
