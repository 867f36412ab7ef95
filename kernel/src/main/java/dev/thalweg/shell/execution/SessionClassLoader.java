package dev.thalweg.shell.execution;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Defines the classes of cells, and serves their bytes as resources.
///
/// The bytes served are those that the compiler made, with the lines of the cell: the engine reads them to differentiate a function.
final class SessionClassLoader extends URLClassLoader {
    static {
        registerAsParallelCapable();
    }

    private final Map<String, byte[]> served = new ConcurrentHashMap<>();
    private volatile Places places;

    SessionClassLoader() {
        super("thalweg-cells", new URL[0], new SessionParent());
    }

    void places(Places places) {
        this.places = places;
    }

    void declare(String name, byte[] bytes) {
        served.put(resource(name), bytes);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = served.get(resource(name));
        if (bytes == null) {
            return super.findClass(name);
        }
        Weaver weaver = new Weaver(places, this);
        byte[] placed = weaver.placed(bytes);
        served.put(resource(name), placed);
        byte[] woven = weaver.woven(placed);
        return defineClass(name, woven, 0, woven.length);
    }

    @Override
    public InputStream getResourceAsStream(String name) {
        byte[] bytes = served.get(name);
        return bytes == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(bytes);
    }

    @Override
    public void addURL(URL url) {
        super.addURL(url);
    }

    private static String resource(String className) {
        return className.replace('.', '/') + ".class";
    }
}
