package dev.thalweg.source;

import java.lang.constant.ClassDesc;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Names of types as source says them, and the imports that they need.
final class TypeNames {
    private static final Pattern SESSION = Pattern.compile("^\\$JShell\\$[0-9A-Z_]+\\$?");

    private final String home;
    private final TreeMap<String, String> packages = new TreeMap<>();
    private final SortedSet<String> imports = new TreeSet<>();

    /// @param home the package that the source belongs to: what is in it needs no import
    TypeNames(String home) {
        this.home = home;
    }

    String of(ClassDesc type) {
        if (type.isArray()) {
            return of(type.componentType()) + "[]";
        }
        return type.isPrimitive() ? type.displayName() : simple(type.packageName(), type.displayName());
    }

    /// The second of two classes with one simple name is written in full.
    private String simple(String pack, String displayName) {
        String name = SESSION.matcher(displayName).replaceFirst("").replace('$', '.');
        int dot = name.indexOf('.');
        String outermost = dot < 0 ? name : name.substring(0, dot);
        if (!packages.computeIfAbsent(outermost, o -> pack).equals(pack)) {
            return pack + "." + name;
        }
        if (!pack.isEmpty() && !pack.equals("java.lang") && !pack.equals("REPL") && !pack.equals(home)) {
            imports.add(pack + "." + outermost);
        }
        return name;
    }

    /// Whether a class is one that JShell wraps around a snippet, which is no name of the user's.
    static boolean isSession(ClassDesc type) {
        return type.isClassOrInterface() && SESSION.matcher(type.displayName()).replaceFirst("").isEmpty();
    }

    /// The class that stands for a primitive type among references.
    String boxed(ClassDesc type) {
        return switch (type.descriptorString()) {
            case "D" -> "Double";
            case "F" -> "Float";
            case "J" -> "Long";
            case "I" -> "Integer";
            default -> of(type);
        };
    }

    void use(String importedClass) {
        imports.add(importedClass);
    }

    SortedSet<String> imports() {
        return imports;
    }
}
