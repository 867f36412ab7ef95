package dev.thalweg.bytecode;

import dev.thalweg.ir.Op.Member;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The class files that a class loader knows.
public final class ClassBytes {
    private final ClassLoader loader;
    private final Map<ClassDesc, Optional<ClassModel>> models = new HashMap<>();

    public ClassBytes(ClassLoader loader) {
        this.loader = loader == null ? ClassLoader.getSystemClassLoader() : loader;
    }

    /// The code of a method, looked up in its owner and then in the owner's superclasses; empty where there is none to read.
    public Optional<MethodModel> method(Member member) {
        for (Optional<ClassModel> model = model(member.owner()); model.isPresent(); model = superclass(model.get())) {
            for (MethodModel method : model.get().methods()) {
                if (method.methodName().equalsString(member.name()) && method.methodType().equalsString(member.descriptor())) {
                    return method.code().isPresent() ? Optional.of(method) : Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private Optional<ClassModel> superclass(ClassModel model) {
        return model.superclass().flatMap(entry -> model(entry.asSymbol()));
    }

    Optional<ClassModel> model(ClassDesc type) {
        return models.computeIfAbsent(type, this::read);
    }

    private Optional<ClassModel> read(ClassDesc type) {
        if (!type.isClassOrInterface()) {
            return Optional.empty();
        }
        String descriptor = type.descriptorString();
        String resource = descriptor.substring(1, descriptor.length() - 1) + ".class";
        try (InputStream users = loader.getResourceAsStream(resource);
                InputStream in = users != null ? users : ClassBytes.class.getClassLoader().getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(ClassFile.of().parse(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("The class file of " + type.displayName() + " cannot be read", e);
        }
    }
}
