package dev.thalweg.autodiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thalweg.runtime.Redefinitions;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Code that changes in place, and values that change: the next derivative is of what there is.
class RedefinitionTest {
    private static final MethodTypeDesc SCALAR = MethodTypeDesc.of(ConstantDescs.CD_double, ConstantDescs.CD_double);
    private static final ClassDesc HELPER = ClassDesc.of("cells.Helper");
    private static final ClassDesc CELL = ClassDesc.of("cells.Cell");

    /// Serves class files that can be replaced, as a session does when a cell is evaluated again.
    private static final class Session extends ClassLoader {
        private final Map<String, byte[]> files = new HashMap<>();

        Session() {
            super(RedefinitionTest.class.getClassLoader());
        }

        void declare(ClassDesc type, byte[] bytes) {
            files.put(type.packageName() + "/" + type.displayName() + ".class", bytes);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = files.get(name.replace('.', '/') + ".class");
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            return files.containsKey(name) ? new ByteArrayInputStream(files.get(name)) : super.getResourceAsStream(name);
        }
    }

    /// `static double cube(double x) { return k * x * x * x; }`
    private static byte[] helper(double k) {
        return ClassFile.of().build(HELPER, cls -> cls.withFlags(ClassFile.ACC_PUBLIC)
                .withMethodBody("cube", SCALAR, ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC, code -> code
                        .loadConstant(k).dload(0).dmul().dload(0).dmul().dload(0).dmul().dreturn()));
    }

    /// `double applyAsDouble(double x) { return Helper.cube(x); }`
    private static byte[] cell() {
        return ClassFile.of().build(CELL, cls -> cls.withFlags(ClassFile.ACC_PUBLIC)
                .withInterfaceSymbols(ScalarFunction.class.describeConstable().orElseThrow())
                .withMethodBody(ConstantDescs.INIT_NAME, ConstantDescs.MTD_void, ClassFile.ACC_PUBLIC, code -> code
                        .aload(0).invokespecial(ConstantDescs.CD_Object, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void).return_())
                .withMethodBody("applyAsDouble", SCALAR, ClassFile.ACC_PUBLIC, code -> code
                        .dload(1).invokestatic(HELPER, "cube", SCALAR).dreturn()));
    }

    @Test
    void aMethodThatIsDefinedAgain() throws ReflectiveOperationException {
        Session session = new Session();
        session.declare(HELPER, helper(1));
        session.declare(CELL, cell());
        ScalarFunction f = (ScalarFunction) session.loadClass("cells.Cell").getConstructor().newInstance();
        ScalarFunction df = Autodiff.gradient(f);
        ScalarFunction d2f = Autodiff.gradient(df);
        assertEquals(12, Autodiff.gradient(f, 2));
        assertEquals(12, df.applyAsDouble(2));
        assertEquals(12, d2f.applyAsDouble(2));
        assertEquals(12, Autodiff.jvp(f, 2, 1));
        session.declare(HELPER, helper(10));
        assertEquals(12, Autodiff.gradient(f, 2)); // nobody has said so
        Redefinitions.announce();
        assertEquals(120, Autodiff.gradient(f, 2));
        assertEquals(120, d2f.applyAsDouble(2));
        assertEquals(120, df.applyAsDouble(2));
        assertEquals(120, Autodiff.jvp(f, 2, 1));
    }

    private static double factor = 2;
    private static double[] weights = {1, 2};

    @Test
    void fieldsAndCapturedArraysAreReadAtCallTime() {
        double[] captured = {5};
        Objective<double[]> f = x -> factor * x[0] + weights[1] * captured[0] * x[1];
        assertArrayEquals(new double[] {2, 10}, Autodiff.gradient(f, new double[] {1, 1}));
        factor = 3;
        captured[0] = 7;
        assertArrayEquals(new double[] {3, 14}, Autodiff.gradient(f, new double[] {1, 1}));
        weights = new double[] {1, 4};
        assertArrayEquals(new double[] {3, 28}, Autodiff.gradient(f, new double[] {1, 1}));
        weights[1] = 1;
        assertArrayEquals(new double[] {3, 7}, Autodiff.gradient(f, new double[] {1, 1}));
        factor = 2;
        weights = new double[] {1, 2};
    }
}
