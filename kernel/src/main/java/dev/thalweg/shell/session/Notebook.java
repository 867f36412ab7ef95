package dev.thalweg.shell.session;

import dev.thalweg.shell.execution.CellRun;
import dev.thalweg.shell.value.Json;
import dev.thalweg.shell.value.Renderers;
import dev.thalweg.shell.value.Text;
import dev.thalweg.shell.value.Values;
import java.io.IOException;
import java.util.AbstractList;
import java.util.Map;
import java.util.function.Function;

/// What every cell can call without an import: showing values while it runs, and asking its user.
public final class Notebook {
    private Notebook() {}

    /// Shows a value at once, as if it were the value of the cell.
    public static void display(Object value) {
        CellRun.ofThisThread().output().display(Values.bundle(value), null);
    }

    /// Shows a value that [#update] can replace later.
    public static void display(Object value, String id) {
        CellRun.ofThisThread().output().display(Values.bundle(value), id);
    }

    /// Replaces the values shown under this id.
    public static void update(Object value, String id) {
        CellRun.ofThisThread().output().update(Values.bundle(value), id);
    }

    /// Shows the values of a type by this function from now on; the keys of its maps are MIME types.
    public static <T> void render(Class<T> type, Function<? super T, Map<String, Object>> renderer) {
        Renderers.add(type, renderer);
    }

    /// HTML, as the value of a cell or for [#display].
    public static Rich html(String text) {
        return rich("text/html", text);
    }

    public static Rich markdown(String text) {
        return rich("text/markdown", text);
    }

    /// A formula; dollar signs around it are added where there are none.
    public static Rich latex(String formula) {
        return rich("text/latex", formula.contains("$") || formula.contains("\\begin") ? formula : "$\\displaystyle " + formula + "$");
    }

    public static Rich svg(String text) {
        return rich("image/svg+xml", text);
    }

    /// Maps, collections, arrays and records as a tree to unfold, or the text of a JSON object.
    public static Rich json(Object value) {
        return rich("application/json", value);
    }

    /// A chart in the language of [Vega-Lite](https://vega.github.io/vega-lite/): maps and lists, or the text of a JSON object.
    public static Rich vegaLite(Object chart) {
        return rich("application/vnd.vegalite.v5+json", chart);
    }

    private static Rich rich(String type, Object content) {
        return new Rich(Map.of(type, content instanceof String ? content : Json.tree(content), "text/plain", Text.of(content)));
    }

    /// Removes what the cell has shown, as soon as it shows something new.
    public static void clearOutput() {
        CellRun.ofThisThread().output().clear(true);
    }

    /// The same elements, with a line that tells how far the loop over them is: `for (var row : progress(rows))`.
    public static <T> Iterable<T> progress(Iterable<T> all) {
        return new Progress<>(all, CellRun.ofThisThread().output());
    }

    /// The numbers from 0 to before `count`, with a line that tells how far the loop over them is.
    public static Iterable<Integer> progress(int count) {
        return progress(new AbstractList<>() {
            @Override
            public Integer get(int index) {
                return index;
            }

            @Override
            public int size() {
                return count;
            }
        });
    }

    /// Asks the user for a line.
    ///
    /// @throws IOException if the front end does not allow questions
    public static String ask(String prompt) throws IOException {
        return CellRun.ofThisThread().output().readLine(prompt, false);
    }

    /// Asks the user for a line that is not shown while it is typed.
    ///
    /// @throws IOException if the front end does not allow questions
    public static String askPassword(String prompt) throws IOException {
        return CellRun.ofThisThread().output().readLine(prompt, true);
    }
}
