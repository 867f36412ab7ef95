package dev.thalweg.recording;

import dev.thalweg.bytecode.ClassBytes;
import dev.thalweg.bytecode.CustomRules;
import dev.thalweg.bytecode.Door;
import dev.thalweg.ir.CustomRule;
import dev.thalweg.ir.Op.Member;
import dev.thalweg.ir.Origin;
import dev.thalweg.ir.Refusal;
import dev.thalweg.runtime.Redefinitions;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessFlag;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// The recorded copies of methods, each made once and kept with the class that the method belongs to.
final class RecordedMethods {
    /// Its rules only save memory, so that the methods themselves can be recorded.
    private static final String CHECKPOINTS = "dev.thalweg.autodiff.Checkpoints";
    private static final ClassValue<Map<Key, MethodHandle>> KNOWN = new ClassValue<>() {
        @Override
        protected Map<Key, MethodHandle> computeValue(Class<?> owner) {
            return new ConcurrentHashMap<>();
        }
    };

    /// @param redefinitions how often code had been changed in place when the copy was made
    private record Key(String name, MethodType type, Copy copy, int redefinitions) {}

    private RecordedMethods() {}

    /// The copy of a method that a class declares: static, it takes the receiver first.
    static MethodHandle of(Class<?> owner, String name, MethodType type, Copy copy) {
        return KNOWN.get(owner).computeIfAbsent(new Key(name, type, copy, Redefinitions.count()), key -> make(owner, name, type, copy));
    }

    private static MethodHandle make(Class<?> owner, String name, MethodType type, Copy copy) {
        Member member = new Member(owner.describeConstable().orElseThrow(), name, type.toMethodDescriptorString());
        ClassBytes classes = new ClassBytes(owner.getClassLoader());
        CustomRules rules = new CustomRules(classes);
        Optional<CustomRule> rule = owner.getName().equals(CHECKPOINTS) ? Optional.empty() : rules.of(member);
        if (rule.isPresent()) {
            return RuledMethod.of(new Callee(owner, Call.STATIC, owner, name, type, Sites.of(rules.origin(member))), rule.get());
        }
        MethodModel model = classes.method(member).orElseThrow(() -> new Refusal(
                "The code of %s cannot be read: its class loader gives no class file for it, or it is native or abstract.\n".formatted(member)
                        + "Call it outside of the function, and pass its result."));
        MethodRecorder recorder = new MethodRecorder(owner, model, copy);
        MethodHandles.Lookup made = copy(owner, recorder, name, rules.origin(member));
        MethodType recorded = RecordedTypes.of(type);
        boolean isStatic = model.flags().has(AccessFlag.STATIC);
        try {
            return made.findStatic(made.lookupClass(), MethodRecorder.name(name), isStatic ? recorded : recorded.insertParameterTypes(0, owner));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The recorded copy of " + member + " cannot be called", e);
        }
    }

    private static MethodHandles.Lookup copy(Class<?> owner, MethodRecorder recorder, String name, Origin where) {
        try {
            return define(owner, "Recorded", cls -> recorder.write(MethodRecorder.name(name), cls));
        } catch (IllegalArgumentException e) {
            throw e.getMessage() != null && e.getMessage().startsWith("Code length")
                    ? new Refusal(where, "is too long to be recorded: its copy is longer than a method of the JVM can be", "Split it.") : e;
        }
    }

    /// Defines a hidden nestmate of a class; one for a class of the JDK, which admits nobody, belongs to this package.
    static MethodHandles.Lookup define(Class<?> owner, String suffix, Consumer<java.lang.classfile.ClassBuilder> body) {
        Class<?> host = hostOf(owner);
        ClassLoader loader = host.getClassLoader();
        ClassFile writer = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.defaultResolver().orElse(ClassHierarchyResolver.ofResourceParsing(loader))
                        .orElse(ClassHierarchyResolver.ofClassLoading(loader))));
        try {
            byte[] bytes = writer.build(ClassDesc.of(nameOf(owner, suffix)), cls -> {
                cls.withFlags(AccessFlag.PUBLIC, AccessFlag.FINAL, AccessFlag.SYNTHETIC);
                body.accept(cls);
            });
            return lookup(owner).defineHiddenClassWithClassData(bytes, owner, true, MethodHandles.Lookup.ClassOption.NESTMATE);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The recorded copy of a method of " + owner.getName() + " cannot be defined", e);
        }
    }

    /// What a class that belongs to another is called, in the same package.
    static String nameOf(Class<?> owner, String suffix) {
        return hostOf(owner).getName() + "$" + suffix;
    }

    private static Class<?> hostOf(Class<?> owner) {
        return UserClasses.isOfJdk(owner) ? RecordedMethods.class : owner;
    }

    /// Access to what the code of a class has access to.
    static MethodHandles.Lookup lookup(Class<?> owner) {
        try {
            return Door.into(hostOf(owner));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("There is no access to " + owner.getName(), e);
        }
    }
}
