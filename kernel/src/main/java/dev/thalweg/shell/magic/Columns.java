package dev.thalweg.shell.magic;

import dev.thalweg.shell.MimeBundle;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A small table of texts, aligned for terminals and as HTML.
///
/// @param heads one per column
record Columns(List<String> heads, List<List<String>> rows) {
    MimeBundle bundle() {
        return new MimeBundle(Map.of("text/plain", plain(), "text/html", html()), Map.of());
    }

    String plain() {
        int[] widths = IntStream.range(0, heads.size()).map(this::width).toArray();
        StringBuilder text = new StringBuilder();
        if (heads.stream().anyMatch(head -> !head.isEmpty())) {
            text.append(line(heads, widths));
        }
        rows.forEach(row -> text.append(line(row, widths)));
        return text.toString().stripTrailing();
    }

    private int width(int column) {
        return Math.max(heads.get(column).length(), rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0));
    }

    private static String line(List<String> cells, int[] widths) {
        return IntStream.range(0, cells.size()).mapToObj(i -> cells.get(i) + " ".repeat(widths[i] - cells.get(i).length()))
                .collect(Collectors.joining("  ")).stripTrailing() + "\n";
    }

    private String html() {
        return rows.stream().map(row -> row(row, "td")).collect(Collectors.joining("", "<table><thead>" + row(heads, "th") + "</thead><tbody>", "</tbody></table>"));
    }

    private static String row(List<String> cells, String tag) {
        return cells.stream().map(cell -> "<%s style=\"text-align:left\">%s</%s>".formatted(tag, escaped(cell), tag)).collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
