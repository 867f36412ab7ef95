package dev.thalweg.shell.execution;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.classfile.instruction.LineNumber;
import java.util.concurrent.atomic.AtomicReference;

/// Rewrites the classes of cells in two steps: first what a reader of the bytes should see, then what running them needs.
final class Weaver {
    private final Places places;
    private final ClassFile files;

    /// @param loader where the classes that the code refers to are found, as bytes, to compute its stack maps
    Weaver(Places places, ClassLoader loader) {
        this.places = places;
        this.files = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(loader).orElse(ClassHierarchyResolver.defaultResolver()).cached()));
    }

    /// Names the cell as source file and counts lines in it, so that every stack trace and every message points there.
    byte[] placed(byte[] bytes) {
        ClassModel model = files.parse(bytes);
        String className = model.thisClass().asInternalName().replace('/', '.');
        AtomicReference<String> source = new AtomicReference<>();
        ClassTransform lines = ClassTransform.transformingMethodBodies((code, element) ->
                code.with(element instanceof LineNumber line ? placed(line, className, source) : element));
        ClassTransform file = ClassTransform.dropping(SourceFileAttribute.class::isInstance).andThen(
                ClassTransform.endHandler(end -> end.with(SourceFileAttribute.of(source.get() == null ? "generated" : source.get()))));
        return files.transformClass(model, lines.andThen(file));
    }

    private CodeElement placed(LineNumber line, String className, AtomicReference<String> source) {
        Places.Place place = places.of(className, line.line());
        if (place == null) {
            return line;
        }
        source.set(place.source());
        return LineNumber.of(place.line());
    }

    /// Adds the checks that stop a thread, makes lambdas tell which method they run, and diverts what would end the process.
    byte[] woven(byte[] bytes) {
        ClassModel model = files.parse(bytes);
        return files.transformClass(model, ClassTransform.transformingMethodBodies(
                CodeTransform.ofStateful(CancelChecks::new).andThen(new Exitless()).andThen(new ReadableLambdas())));
    }
}
