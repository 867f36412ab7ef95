package dev.thalweg.bytecode;

import dev.thalweg.ir.Function;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import dev.thalweg.runtime.Program;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;

/// Makes a hidden class of a program, a method for each function: HotSpot compiles and unloads it like any other.
public final class Emitter {
    private static final ClassDesc PROGRAM = Program.class.describeConstable().orElseThrow();
    private static final MethodTypeDesc RUN = MethodTypeDesc.ofDescriptor("([D[Ljava/lang/Object;)D");

    private Emitter() {}

    /// Compiles a program whose entry returns a `double` (or a `float`), as a hidden nestmate of the class that the code belongs to.
    public static Program compile(Function function, Class<?> home) {
        SuperCalls.refuse(function);
        return assemble(function, home).load();
    }

    /// Writes a program's class file.
    public static Assembly assemble(Function function, Class<?> home) {
        Class<?> host = home.getClassLoader() == null ? Emitter.class : home; // the JDK's own packages admit nobody
        return Assembly.of(function, host, () -> bytes(function, host));
    }

    private static byte[] bytes(Function function, Class<?> host) {
        ClassDesc self = ClassDesc.of(host.getPackageName(), "ThalwegAdjoint");
        Methods methods = new Methods(function, self);
        ClassLoader loader = host.getClassLoader() == null ? ClassLoader.getSystemClassLoader() : host.getClassLoader();
        ClassFile writer = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.defaultResolver().orElse(ClassHierarchyResolver.ofResourceParsing(loader))));
        return writer.build(self, cls -> {
            cls.withFlags(AccessFlag.FINAL, AccessFlag.SYNTHETIC)
                    .withInterfaceSymbols(PROGRAM)
                    .withMethodBody(ConstantDescs.INIT_NAME, ConstantDescs.MTD_void, ClassFile.ACC_PUBLIC, code -> code
                            .aload(0).invokespecial(ConstantDescs.CD_Object, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void).return_())
                    .withMethodBody("run", RUN, ClassFile.ACC_PUBLIC, code -> unpack(function, methods, code));
            methods.all().forEach(f -> cls.withMethodBody(methods.name(f), methods.type(f), ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC,
                    code -> new BodyEmitter(f, methods, code).emit()));
        });
    }

    private static void unpack(Function function, Methods methods, CodeBuilder code) {
        Cancelling.check(code);
        int numbers = 0;
        int objects = 0;
        for (Value parameter : function.parameters()) {
            if (parameter.isDouble()) {
                code.aload(1).loadConstant(numbers++).daload();
            } else {
                code.aload(2).loadConstant(objects++).aaload();
                unbox(parameter.type(), code);
            }
        }
        code.invokestatic(methods.owner(), methods.name(function), methods.type(function));
        if (function.result().equals(Type.FLOAT)) {
            code.f2d();
        }
        code.dreturn();
    }

    private static void unbox(Type type, CodeBuilder code) {
        switch (type.kind()) {
            case INT -> code.checkcast(ConstantDescs.CD_Integer).invokevirtual(ConstantDescs.CD_Integer, "intValue", MethodTypeDesc.of(type.desc()));
            case LONG -> code.checkcast(ConstantDescs.CD_Long).invokevirtual(ConstantDescs.CD_Long, "longValue", MethodTypeDesc.of(type.desc()));
            case FLOAT -> code.checkcast(ConstantDescs.CD_Float).invokevirtual(ConstantDescs.CD_Float, "floatValue", MethodTypeDesc.of(type.desc()));
            default -> code.checkcast(type.desc());
        }
    }

    /// The length of the longest method of a program; HotSpot does not compile a method of more than 8,000 bytes.
    public static int length(Function function, Class<?> host) {
        return assemble(function, host).longest();
    }
}
