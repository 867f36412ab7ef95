package dev.thalweg.bytecode;

import dev.thalweg.ir.Refusal;
import dev.thalweg.runtime.Program;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/// Full access to a user's class, also when it belongs to another module than the engine.
///
/// A lookup that has crossed from one module to another may define an ordinary class there, but no nestmate. So a
/// tiny class is defined once in the user's package, and hands out a lookup that has never crossed.
public final class Door {
    private static final String NAME = "ThalwegDoor";
    private static final ClassDesc LOOKUP = ClassDesc.of("java.lang.invoke.MethodHandles").nested("Lookup");

    private Door() {}

    public static MethodHandles.Lookup into(Class<?> host) throws Throwable {
        Emitter.class.getModule().addReads(host.getModule());
        MethodHandles.Lookup lookup = lookupIn(host, MethodHandles.lookup());
        if (host.getModule() == Emitter.class.getModule()) {
            return lookup;
        }
        requireEngineIn(host);
        Class<?> door = door(host, lookup);
        return lookupIn(host, (MethodHandles.Lookup) lookup.in(door).findStatic(door, "lookup",
                MethodType.methodType(MethodHandles.Lookup.class)).invoke());
    }

    private static MethodHandles.Lookup lookupIn(Class<?> host, MethodHandles.Lookup from) {
        try {
            return MethodHandles.privateLookupIn(host, from);
        } catch (IllegalAccessException e) {
            throw new Refusal("The package %s is closed to the engine.\nOpen it in its module: opens %1$s to dev.thalweg.engine;"
                    .formatted(host.getPackageName()));
        }
    }

    private static void requireEngineIn(Class<?> host) throws ClassNotFoundException {
        if (host.getClassLoader().loadClass(Program.class.getName()) != Program.class) {
            throw new Refusal("The class loader of %s does not see the engine that is to differentiate it.\nGive it the engine's loader as a parent."
                    .formatted(host.getName()));
        }
    }

    private static synchronized Class<?> door(Class<?> host, MethodHandles.Lookup lookup) throws IllegalAccessException {
        ClassDesc self = ClassDesc.of(host.getPackageName(), NAME);
        try {
            return lookup.findClass(host.getPackageName().isEmpty() ? NAME : host.getPackageName() + "." + NAME);
        } catch (ClassNotFoundException e) {
            return lookup.defineClass(ClassFile.of().build(self, cls -> cls
                    .withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL | ClassFile.ACC_SYNTHETIC)
                    .withMethodBody("lookup", MethodTypeDesc.of(LOOKUP), ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC, code -> code
                            .invokestatic(ClassDesc.of("java.lang.invoke.MethodHandles"), "lookup", MethodTypeDesc.of(LOOKUP)).areturn())));
        }
    }
}
