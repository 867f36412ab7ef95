package dev.thalweg.bytecode;

import dev.thalweg.ir.Op.Member;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.HashMap;
import java.util.List;
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

    /// Whether it finds this very class by its name.
    boolean finds(Class<?> type) {
        try {
            return type != null && Class.forName(type.getName(), false, loader) == type;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /// The methods that a class declares.
    List<MethodModel> methods(ClassDesc owner) {
        return model(owner).map(ClassModel::methods).orElse(List.of());
    }

    boolean isInterface(ClassDesc owner) {
        return model(owner).filter(model -> model.flags().has(AccessFlag.INTERFACE)).isPresent();
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
        byte[] bytes = bytes(loader, resource);
        Sources.note(loader, resource, bytes);
        return bytes == null ? Optional.empty() : Optional.of(ClassFile.of().parse(bytes));
    }

    /// A class file, or null if there is none.
    static byte[] bytes(ClassLoader loader, String resource) {
        try (InputStream users = loader.getResourceAsStream(resource);
                InputStream in = users != null ? users : ClassBytes.class.getClassLoader().getResourceAsStream(resource)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The class file %s cannot be read".formatted(resource), e);
        }
    }
}
