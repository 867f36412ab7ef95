package com.sun.tools.javac.api;

import com.sun.tools.javac.comp.Teaching;
import java.io.Writer;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;

/// Compiler tasks whose contexts understand the language of cells.
public final class CellTaskPool extends JavacTaskPool {
    public CellTaskPool(int size) {
        super(size);
    }

    /// Contexts are kept and used again: only a fresh one needs anything done.
    @Override
    public <Z> Z getTask(Writer out, JavaFileManager fileManager, DiagnosticListener<? super JavaFileObject> diagnosticListener,
            Iterable<String> options, Iterable<String> classes, Iterable<? extends JavaFileObject> compilationUnits, Worker<Z> worker) {
        return super.getTask(out, fileManager, diagnosticListener, options, classes, compilationUnits, task -> {
            Teaching.preRegister(((BasicJavacTask) task).getContext());
            return worker.withTask(task);
        });
    }
}
