package dev.thalweg.shell.execution;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;

/// The class loader above a session's own: the JDK, the engine and plot, and of the kernel only what cells may call.
///
/// Libraries that the kernel uses are invisible, so that a session may bring its own version of any of them.
final class SessionParent extends ClassLoader {
    private static final String OURS = "dev.thalweg.";
    private static final String FOR_CELLS = "dev.thalweg.shell.session.";

    private final ClassLoader kernel;

    SessionParent() {
        super("thalweg-visible", ClassLoader.getPlatformClassLoader());
        this.kernel = SessionParent.class.getClassLoader();
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (!name.startsWith(OURS)) {
            throw new ClassNotFoundException(name);
        }
        Class<?> found = kernel.loadClass(name);
        if (!visible(found)) {
            throw new ClassNotFoundException(name);
        }
        return found;
    }

    private static boolean visible(Class<?> found) {
        return found.getName().startsWith(FOR_CELLS) || SessionClassPath.isOfLibraries(found);
    }

    @Override
    protected URL findResource(String name) {
        String ours = OURS.replace('.', '/');
        return name.startsWith(ours) ? kernel.getResource(name) : null;
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        URL found = findResource(name);
        return found == null ? Collections.emptyEnumeration() : Collections.enumeration(java.util.List.of(found));
    }
}
