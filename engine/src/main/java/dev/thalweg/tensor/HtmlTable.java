package dev.thalweg.tensor;

/// Vectors and matrices as HTML tables, with shape and type below; tensors of more axes as text.
final class HtmlTable {
    /// Above this many rows or columns the middle is left out.
    private static final int MOST = 12;
    private static final int EDGE = 5;

    private HtmlTable() {}

    static String of(DenseTensor x) {
        String caption = "<small>shape %s, %s</small>".formatted(x.shape(), x.dtype());
        if (x.rank() == 0 || x.rank() > 2 || x.count() == 0) {
            return "<pre>" + Printer.print(x) + "</pre>" + caption;
        }
        Tensor matrix = x.rank() == 1 ? x.expandDims(0) : x;
        StringBuilder html = new StringBuilder("<table>");
        for (int i : places(matrix.size(0))) {
            html.append("<tr>");
            for (int j : places(matrix.size(1))) {
                html.append("<td style=\"text-align:right\">").append(i < 0 || j < 0 ? "…" : Printer.number(matrix.get(i, j).item(), x.dtype())).append("</td>");
            }
            html.append("</tr>");
        }
        return html.append("</table>").append(caption).toString();
    }

    private static int[] places(int n) {
        if (n <= MOST) {
            return Shape.range(n);
        }
        int[] shown = new int[2 * EDGE + 1];
        for (int i = 0; i < EDGE; i++) {
            shown[i] = i;
            shown[2 * EDGE - i] = n - 1 - i;
        }
        shown[EDGE] = -1;
        return shown;
    }
}
