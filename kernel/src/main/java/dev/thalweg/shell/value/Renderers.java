package dev.thalweg.shell.value;

import dev.thalweg.shell.session.Renderer;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// How the values of a session are shown: by what its cells have added, the latest first, and by the services on its class path.
public final class Renderers {
    private static final Map<ClassLoader, Renderers> OF_SESSIONS = new ConcurrentHashMap<>();

    private final List<Renderer<?>> added = new ArrayList<>();

    private final ClassLoader session;
    private List<Renderer<?>> services = List.of();
    private int entries = -1;

    private Renderers(ClassLoader session) {
        this.session = session;
    }

    /// A session that has ended needs none.
    public static void forget(ClassLoader session) {
        OF_SESSIONS.remove(session);
    }

    /// Those of the session whose cell runs in this thread.
    private static Renderers here() {
        return OF_SESSIONS.computeIfAbsent(Thread.currentThread().getContextClassLoader(), Renderers::new);
    }

    public static <T> void add(Class<T> type, Function<? super T, Map<String, Object>> renderer) {
        Renderers here = here();
        synchronized (here) {
            here.added.addFirst(new Added<>(type, renderer));
        }
    }

    private record Added<T>(Class<T> type, Function<? super T, Map<String, Object>> renderer) implements Renderer<T> {
        @Override
        public Map<String, Object> render(T value) {
            return renderer.apply(value);
        }
    }

    /// Null if no renderer is there for a value.
    static Map<String, Object> render(Object value) {
        for (Renderer<?> renderer : here().all()) {
            if (renderer.type().isInstance(value)) {
                return rendered(renderer, value);
            }
        }
        return null;
    }

    private static <T> Map<String, Object> rendered(Renderer<T> renderer, Object value) {
        return renderer.render(renderer.type().cast(value));
    }

    private synchronized List<Renderer<?>> all() {
        int now = session instanceof URLClassLoader path ? path.getURLs().length : 0;
        if (now != entries) {
            services = services();
            entries = now;
        }
        return Stream.concat(added.stream(), services.stream()).toList();
    }

    private List<Renderer<?>> services() {
        List<Renderer<?>> found = new ArrayList<>();
        try {
            ServiceLoader.load(Renderer.class, session).forEach(found::add);
        } catch (ServiceConfigurationError e) {
            throw new IllegalStateException("a renderer on the class path cannot be used: " + e.getMessage(), e);
        }
        return found;
    }
}
