package dev.thalweg.trace;

import java.security.CodeSource;

/// Where in the user's code something happened, for messages.
final class UserCode {
    private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private UserCode() {}

    /// `Class.method (File.java:line)` and a space, or nothing.
    static String line() {
        return STACK.walk(frames -> frames.filter(frame -> isUsers(frame.getDeclaringClass())).findFirst()
                .map(frame -> "%s.%s (%s:%d) ".formatted(simple(frame.getClassName()), frame.getMethodName(), frame.getFileName(), frame.getLineNumber()))
                .orElse(""));
    }

    /// Whether a class is neither of the JDK nor of the engine.
    private static boolean isUsers(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        CodeSource engine = UserCode.class.getProtectionDomain().getCodeSource();
        return !type.getName().startsWith("java.") && !type.getName().startsWith("jdk.") && (engine == null || source == null || !engine.equals(source));
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
