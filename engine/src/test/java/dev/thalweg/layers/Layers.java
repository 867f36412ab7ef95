package dev.thalweg.layers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads the class files of a module and lists every reference that its table of packages does not allow.
///
/// @param mayUse   for each package below `dev.thalweg`, the packages it may use besides itself
/// @param reserved libraries that one package alone may use, by the prefix of their names (`org.zeromq` -> `wire`)
public record Layers(Map<String, Set<String>> mayUse, Map<String, String> reserved) {
    private static final Pattern OURS = Pattern.compile("dev/thalweg/(\\w+)/");

    public List<String> violations(Path classes) {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class") && !file.endsWith("module-info.class"))
                    .flatMap(file -> violationsIn(parse(file)).stream()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<String> violationsIn(ClassModel model) {
        String name = model.thisClass().asInternalName();
        Matcher own = OURS.matcher(name);
        Set<String> found = new TreeSet<>();
        if (!own.find()) {
            return found;
        }
        String from = own.group(1);
        Set<String> allowed = mayUse.get(from);
        if (allowed == null) {
            return Set.of(name + " is in package " + from + ", which the table of layers does not list");
        }
        for (PoolEntry entry : model.constantPool()) {
            String text = switch (entry) {
                case ClassEntry c -> c.asInternalName();
                case Utf8Entry u when u.stringValue().indexOf('L') >= 0 && u.stringValue().indexOf(';') > 0 -> u.stringValue();
                default -> "";
            };
            Matcher to = OURS.matcher(text);
            while (to.find()) {
                if (!to.group(1).equals(from) && !allowed.contains(to.group(1))) {
                    found.add(name + " uses dev.thalweg." + to.group(1));
                }
            }
            reserved.forEach((library, owner) -> {
                if (text.contains(library.replace('.', '/') + "/") && !owner.equals(from)) {
                    found.add(name + " uses " + library + ", which only " + owner + " may use");
                }
            });
        }
        return found;
    }
}
