package dev.thalweg.shell.session;

import java.util.Map;

/// Shows the values of one type.
///
/// A library brings its own as a service (`META-INF/services`), and a cell adds one by [Notebook#render].
public interface Renderer<T> {
    /// Values of this type and of its subtypes are shown, unless a renderer that was added later shows them.
    Class<T> type();

    /// @return representations by MIME type: text and images that are text as `String`, others as `byte[]`, JSON as maps, lists, numbers or text
    Map<String, Object> render(T value);
}
