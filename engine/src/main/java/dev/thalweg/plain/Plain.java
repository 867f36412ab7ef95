package dev.thalweg.plain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.attribute.NestMembersAttribute;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Puts plain classes and methods in place of those that the JVM would make while a program starts: for lambdas, for `switch` on
/// types, for `equals` and `hashCode` of records.
///
/// A first gradient passes some 600 places where javac has written `invokedynamic`; to link them took a third of its time.
public final class Plain {
    private final Path folder;
    /// By their names in class files.
    private final Map<String, ClassModel> models = new TreeMap<>();
    private final Map<String, byte[]> written = new LinkedHashMap<>();
    /// By the host of a nest, those that are to be added to it.
    private final Map<String, Set<ClassDesc>> nests = new LinkedHashMap<>();

    private Plain(Path folder) {
        this.folder = folder;
    }

    /// Rewrites class files, unless none of them is younger than the last time.
    ///
    /// @param arguments a folder; folders in it, of packages. Code that may be recorded is not to be rewritten: who records it must find
    ///                  the method behind a lambda.
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path stamp = folder.resolveSibling("plain.stamp");
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> packages = Stream.of(arguments).skip(1).map(folder::resolve).toList();
            files = all.filter(file -> file.toString().endsWith(".class") && packages.stream().anyMatch(file::startsWith)).toList();
        }
        if (!Files.exists(stamp) || isAnyYounger(files, Files.getLastModifiedTime(stamp))) {
            rewrite(folder, files);
            Files.write(stamp, new byte[0]);
        }
    }

    private static boolean isAnyYounger(List<Path> files, FileTime than) throws IOException {
        for (Path file : files) {
            if (Files.getLastModifiedTime(file).compareTo(than) > 0) {
                return true;
            }
        }
        return false;
    }

    /// Rewrites class files; those that have nothing to rewrite stay as they are.
    static void rewrite(Path folder, List<Path> files) throws IOException {
        Plain pass = new Plain(folder);
        for (Path file : files) {
            ClassModel model = ClassFile.of().parse(file);
            pass.models.put(model.thisClass().asInternalName(), model);
        }
        pass.models.values().forEach(pass::rewrite);
        pass.nests.forEach(pass::admit);
        for (String name : pass.models.keySet()) {
            if (pass.isLeftOver(name)) {
                Files.delete(pass.file(name));
            }
        }
        for (Map.Entry<String, byte[]> each : pass.written.entrySet()) {
            Files.write(pass.file(each.getKey()), each.getValue());
        }
    }

    /// Whether it was made for a class that has been compiled again, and has fewer lambdas now.
    private boolean isLeftOver(String name) {
        int end = name.indexOf(Sites.LAMBDA);
        return end > 0 && written.containsKey(name.substring(0, end)) && !written.containsKey(name);
    }

    private Path file(String name) {
        return folder.resolve(name + ".class");
    }

    private static String name(ClassDesc type) {
        String descriptor = type.descriptorString();
        return descriptor.substring(1, descriptor.length() - 1);
    }

    private ClassFile writer() {
        return ClassFile.of(ClassFile.ConstantPoolSharingOption.NEW_POOL, ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(this::open).orElse(ClassHierarchyResolver.defaultResolver())));
    }

    private InputStream open(ClassDesc type) {
        try {
            return models.containsKey(name(type)) ? Files.newInputStream(file(name(type))) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void rewrite(ClassModel model) {
        ClassDesc self = model.thisClass().asSymbol();
        ClassDesc nest = model.findAttribute(Attributes.nestHost()).map(a -> a.nestHost().asSymbol()).orElse(self);
        Sites sites = new Sites(model, nest);
        byte[] bytes = writer().transformClass(model, ClassTransform.transformingMethodBodies(sites::rewrite)
                .andThen(ClassTransform.endHandler(sites::finish)));
        if (!sites.isEmpty()) {
            written.put(name(self), bytes);
            sites.classes().forEach(lambda -> written.put(name(lambda.name()), lambda.bytes(writer())));
            nests.computeIfAbsent(name(nest), n -> new LinkedHashSet<>()).addAll(sites.classes().stream().map(LambdaClass::name).toList());
        }
    }

    /// Makes more classes nestmates, so that they may call private methods.
    private void admit(String nest, Set<ClassDesc> added) {
        ClassModel model = written.containsKey(nest) ? ClassFile.of().parse(written.get(nest)) : models.get(nest);
        Set<ClassDesc> members = new LinkedHashSet<>();
        model.findAttribute(Attributes.nestMembers()).ifPresent(a -> a.nestMembers().forEach(member -> members.add(member.asSymbol())));
        members.addAll(added);
        written.put(nest, ClassFile.of().transformClass(model, ClassTransform.dropping(e -> e instanceof NestMembersAttribute)
                .andThen(ClassTransform.endHandler(cls -> cls.with(NestMembersAttribute.ofSymbols(new ArrayList<>(members)))))));
    }
}
