package dev.thalweg.shell;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;

/// `javac -Xplugin:Thalweg`: what cells add to Java, in files that the compiler compiles.
///
/// It needs `-J--add-opens=jdk.compiler/com.sun.tools.javac.comp=ALL-UNNAMED`.
public final class OperatorPlugin implements Plugin {
    @Override
    public String getName() {
        return "Thalweg";
    }

    @Override
    public void init(JavacTask task, String... arguments) {
        CompilerHook hook = CompilerHook.instance();
        if (hook.problem() != null) {
            throw new IllegalStateException("""
                    -Xplugin:Thalweg cannot extend this compiler: %s.
                    It needs JDK 25, and the option -J--add-opens=jdk.compiler/com.sun.tools.javac.comp=ALL-UNNAMED.""".formatted(hook.problem()));
        }
        hook.teach(task);
    }
}
