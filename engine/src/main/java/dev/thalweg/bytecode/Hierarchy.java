package dev.thalweg.bytecode;

import dev.thalweg.ir.Op.Member;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.reflect.AccessFlag;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How classes extend each other, and what that makes of the names of their members.
///
/// @see <a href="https://docs.oracle.com/javase/specs/jvms/se25/html/jvms-5.html#jvms-5.4.6">JVM specification, method selection</a>
final class Hierarchy {
    private static final ClassDesc RECORD = ClassDesc.of("java.lang.Record");

    private final ClassBytes classes;

    Hierarchy(ClassBytes classes) {
        this.classes = classes;
    }

    /// The class and its superclasses, itself first; it ends early where a class file is missing.
    private List<ClassModel> chain(ClassDesc type) {
        List<ClassModel> chain = new ArrayList<>();
        for (Optional<ClassModel> model = classes.model(type); model.isPresent();
                model = model.get().superclass().flatMap(s -> classes.model(s.asSymbol()))) {
            chain.add(model.get());
        }
        return chain;
    }

    private static boolean reachesObject(List<ClassModel> chain) {
        return !chain.isEmpty() && chain.getLast().superclass().isEmpty();
    }

    /// The interfaces that a class has, by itself, by its superclasses and by other interfaces; empty if a class file is missing.
    private Optional<Collection<ClassModel>> interfaces(List<ClassModel> chain) {
        Map<ClassDesc, ClassModel> found = new LinkedHashMap<>();
        Deque<ClassEntry> work = new ArrayDeque<>();
        chain.forEach(model -> work.addAll(model.interfaces()));
        while (!work.isEmpty()) {
            ClassDesc type = work.pop().asSymbol();
            Optional<ClassModel> model = classes.model(type);
            if (model.isEmpty()) {
                return Optional.empty();
            }
            if (found.put(type, model.get()) == null) {
                work.addAll(model.get().interfaces());
            }
        }
        return Optional.of(found.values());
    }

    Optional<Boolean> isInstance(ClassDesc exact, ClassDesc of) {
        List<ClassModel> chain = chain(exact);
        Optional<Collection<ClassModel>> interfaces = interfaces(chain);
        boolean found = chain.stream().anyMatch(m -> is(m, of)) || interfaces.stream().flatMap(Collection::stream).anyMatch(m -> is(m, of));
        return found ? Optional.of(true) : reachesObject(chain) && interfaces.isPresent() ? Optional.of(false) : Optional.empty();
    }

    private static boolean is(ClassModel model, ClassDesc type) {
        return model.thisClass().asSymbol().equals(type);
    }

    boolean isFinal(ClassDesc type) {
        return classes.model(type).filter(m -> m.flags().has(AccessFlag.FINAL)).isPresent();
    }

    Optional<Member> select(Member method, ClassDesc receiver) {
        List<ClassModel> chain = chain(receiver);
        if (!reachesObject(chain)) {
            return Optional.empty();
        }
        for (ClassModel model : chain) {
            Optional<MethodModel> found = find(model, method).filter(m -> !m.flags().has(AccessFlag.PRIVATE) || is(model, method.owner()));
            if (found.isPresent()) {
                return found.filter(m -> m.code().isPresent() && !m.flags().has(AccessFlag.STATIC) && !isHiddenByPackage(method, model))
                        .map(m -> in(model, method));
            }
        }
        List<ClassModel> candidates = interfaces(chain).stream().flatMap(Collection::stream)
                .filter(i -> find(i, method).filter(m -> m.code().isPresent() && !m.flags().has(AccessFlag.STATIC)).isPresent()).toList();
        List<ClassModel> mostSpecific = candidates.stream().filter(i -> candidates.stream()
                .noneMatch(j -> j != i && isInstance(j.thisClass().asSymbol(), i.thisClass().asSymbol()).orElse(true))).toList();
        return mostSpecific.size() == 1 ? Optional.of(in(mostSpecific.getFirst(), method)) : Optional.empty();
    }

    /// A method without a modifier is overridden in its own package only.
    private boolean isHiddenByPackage(Member method, ClassModel model) {
        return !method.owner().packageName().equals(model.thisClass().asSymbol().packageName())
                && declaration(method).filter(m -> !m.flags().has(AccessFlag.PUBLIC) && !m.flags().has(AccessFlag.PROTECTED)).isPresent();
    }

    Optional<Member> selectAny(Member method) {
        Optional<MethodModel> declared = declaration(method);
        boolean only = declared.filter(m -> m.flags().has(AccessFlag.PRIVATE) || m.flags().has(AccessFlag.FINAL)).isPresent();
        if (only) {
            return declared.map(m -> in(m.parent().orElseThrow(), method));
        }
        return isFinal(method.owner()) ? select(method, method.owner()) : Optional.empty();
    }

    private Optional<MethodModel> declaration(Member method) {
        return chain(method.owner()).stream().flatMap(model -> find(model, method).stream()).findFirst();
    }

    private static Optional<MethodModel> find(ClassModel model, Member method) {
        return model.methods().stream().filter(m -> m.methodName().equalsString(method.name())
                && m.methodType().equalsString(method.descriptor())).findFirst();
    }

    private static Member in(ClassModel model, Member method) {
        return new Member(model.thisClass().asSymbol(), method.name(), method.descriptor());
    }

    Optional<List<Member>> fields(ClassDesc type) {
        List<Member> fields = new ArrayList<>();
        for (ClassModel model : chain(type)) {
            ClassDesc owner = model.thisClass().asSymbol();
            if (owner.equals(ConstantDescs.CD_Object) || owner.equals(RECORD)) {
                return Optional.of(fields);
            }
            if (Lifter.isOfJdk(owner)) {
                return Optional.empty();
            }
            List<Member> own = model.fields().stream().filter(f -> !f.flags().has(AccessFlag.STATIC)).map(f -> new Member(owner,
                    f.fieldName().stringValue(), f.fieldType().stringValue())).toList();
            fields.addAll(0, own);
        }
        return Optional.empty();
    }

    Optional<List<Member>> components(ClassDesc type) {
        return classes.model(type).flatMap(model -> model.findAttribute(Attributes.record())).map(record -> record.components().stream()
                .map(c -> new Member(type, c.name().stringValue(), c.descriptor().stringValue())).toList());
    }

    Optional<Member> declared(Member field) {
        return chain(field.owner()).stream().filter(model -> find(field, model).isPresent()).findFirst()
                .map(model -> in(model, field));
    }

    private static Optional<FieldModel> find(Member field, ClassModel model) {
        return model.fields().stream().filter(f -> f.fieldName().equalsString(field.name())).findFirst();
    }

    boolean isFinalField(Member field) {
        return classes.model(field.owner()).flatMap(model -> find(field, model)).filter(f -> f.flags().has(AccessFlag.FINAL)).isPresent();
    }
}
