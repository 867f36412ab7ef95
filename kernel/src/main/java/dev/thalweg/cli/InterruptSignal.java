package dev.thalweg.cli;

import dev.thalweg.wire.Log;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/// SIGINT stops the running cell instead of the process.
///
/// The JDK has no other way to it than `sun.misc.Signal`, whose use javac warns of and no annotation allows; hence the reflection.
final class InterruptSignal {
    private InterruptSignal() {}

    static void handle(Runnable action) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            InvocationHandler run = (proxy, method, arguments) -> switch (method.getName()) {
                case "handle" -> {
                    action.run();
                    yield null;
                }
                case "equals" -> proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> "interrupt the running cell";
            };
            Object proxy = Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, run);
            signal.getMethod("handle", signal, handler).invoke(null, signal.getConstructor(String.class).newInstance("INT"), proxy);
        } catch (ReflectiveOperationException e) {
            Log.warn("SIGINT ends the kernel here, because this Java has no sun.misc.Signal: " + e);
        }
    }
}
