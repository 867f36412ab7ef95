package dev.thalweg.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// Compiles Java source in memory.
public final class Sources {
    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();
    /// Shared, so one compilation at a time: to open the JDK's own classes takes longer than to compile a batch.
    private static final StandardJavaFileManager FILES = JAVAC.getStandardFileManager(null, null, null);

    private Sources() {}

    /// Class bytes by binary name.
    ///
    /// @param options of javac
    /// @throws IllegalArgumentException with javac's messages, if it does not compile
    public static synchronized Map<String, byte[]> compile(String type, String source, String... options) {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        Map<String, ByteArrayOutputStream> written = new HashMap<>();
        JavaFileManager manager = new ForwardingJavaFileManager<>(FILES) {
            @Override
            public JavaFileObject getJavaFileForOutput(Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
                return output(name, written.computeIfAbsent(name, n -> new ByteArrayOutputStream()));
            }
        };
        List<String> all = new ArrayList<>(List.of("-proc:none", "-Xlint:none"));
        all.addAll(List.of(options));
        StringWriter other = new StringWriter();
        if (!JAVAC.getTask(other, manager, found, all, null, List.of(input(type, source))).call()) {
            throw new IllegalArgumentException("javac: " + found.getDiagnostics() + other);
        }
        Map<String, byte[]> bytes = new HashMap<>();
        written.forEach((name, out) -> bytes.put(name, out.toByteArray()));
        return bytes;
    }

    private static JavaFileObject input(String type, String source) {
        return new SimpleJavaFileObject(URI.create("memory:///" + type.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }

    private static JavaFileObject output(String type, ByteArrayOutputStream to) {
        return new SimpleJavaFileObject(URI.create("memory:///" + type.replace('.', '/') + ".class"), JavaFileObject.Kind.CLASS) {
            @Override
            public OutputStream openOutputStream() {
                return to;
            }
        };
    }
}
