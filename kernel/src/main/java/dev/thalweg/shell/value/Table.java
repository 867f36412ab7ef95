package dev.thalweg.shell.value;

import dev.thalweg.shell.MimeBundle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A table as HTML, and as text in columns. What is too large for a page is left out of the middle, and marked by dots.
///
/// @param heads one per column, empty where a column has none
/// @param rows  of the cells' texts
/// @param right whether the cells of a column are numbers, which stand to the right
public record Table(List<String> heads, List<List<String>> rows, List<Boolean> right) {
    static final int MOST_ROWS = 60;
    static final int MOST_COLUMNS = 20;
    private static final String DOTS = "⋯";

    /// A table of texts.
    public static Table of(List<String> heads, List<List<String>> rows) {
        return new Table(heads, rows, heads.stream().map(_ -> false).toList());
    }

    /// Both forms.
    public MimeBundle bundle() {
        return new MimeBundle(Map.of("text/plain", plain(), "text/html", html()), Map.of());
    }

    /// Which of so many rows or columns are shown, in order; -1 stands for those left out.
    static List<Integer> shown(int count, int most) {
        if (count <= most) {
            return IntStream.range(0, count).boxed().toList();
        }
        List<Integer> shown = new ArrayList<>(IntStream.range(0, most / 2).boxed().toList());
        shown.add(-1);
        IntStream.range(count - most / 2, count).forEach(shown::add);
        return shown;
    }

    /// Leaves columns out of the middle.
    Table narrowed() {
        if (heads.size() <= MOST_COLUMNS) {
            return this;
        }
        List<Integer> columns = shown(heads.size(), MOST_COLUMNS);
        return new Table(chosen(heads, columns, heads.getFirst().isEmpty() ? "" : DOTS), rows.stream().map(row -> chosen(row, columns, DOTS)).toList(), chosen(right, columns, false));
    }

    private static <T> List<T> chosen(List<T> all, List<Integer> places, T otherwise) {
        return places.stream().map(i -> i < 0 ? otherwise : all.get(i)).toList();
    }

    private String plain() {
        int[] widths = IntStream.range(0, heads.size()).map(this::width).toArray();
        List<List<String>> all = new ArrayList<>(rows);
        if (heads.stream().anyMatch(head -> !head.isEmpty())) {
            all.addFirst(heads);
        }
        return all.stream().map(row -> IntStream.range(0, row.size()).mapToObj(i -> padded(row.get(i), widths[i], right.get(i)))
                .collect(Collectors.joining("  ")).stripTrailing()).collect(Collectors.joining("\n"));
    }

    private int width(int column) {
        return Math.max(heads.get(column).length(), rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0));
    }

    private static String padded(String text, int width, boolean right) {
        String blanks = " ".repeat(width - text.length());
        return right ? blanks + text : text + blanks;
    }

    String html() {
        boolean headless = heads.stream().allMatch(String::isEmpty);
        return "<table>" + (headless ? "" : "<thead>" + row(heads, "th") + "</thead>")
                + rows.stream().map(row -> row(row, "td")).collect(Collectors.joining("", "<tbody>", "</tbody></table>"));
    }

    private String row(List<String> cells, String tag) {
        return IntStream.range(0, cells.size()).mapToObj(i -> "<%s style=\"text-align:%s\">%s</%s>"
                .formatted(tag, right.get(i) ? "right" : "left", escaped(cells.get(i)), tag)).collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>");
    }
}
