package dev.thalweg.chart;

/// Thins a line with many points to the pixel: of each run of points in one column only the first, lowest, highest and last remain.
///
/// The picture stays the same. Source: Jugel et al., "M4: A Visualization-Oriented Time Series Data Aggregation", VLDB 2014.
final class Columns {
    /// Points to a pixel above which thinning pays.
    static final int DENSE = 4;

    private final Polyline target;
    private double column = Double.NaN;
    private double firstX;
    private double firstY;
    private double lastX;
    private double lastY;
    private double low;
    private double high;
    private boolean lowFirst;

    Columns(Polyline target) {
        this.target = target;
    }

    void add(double x, double y) {
        if (Math.floor(x) != column || !Double.isFinite(y)) {
            finish();
            if (!Double.isFinite(x + y)) {
                target.add(x, y);
                return;
            }
            column = Math.floor(x);
            firstX = x;
            firstY = low = high = y;
        }
        if (y < low) {
            low = y;
            lowFirst = false;
        }
        if (y > high) {
            high = y;
            lowFirst = true;
        }
        lastX = x;
        lastY = y;
    }

    /// Sends what is held back.
    void finish() {
        if (Double.isNaN(column)) {
            return;
        }
        target.add(firstX, firstY);
        double middle = (firstX + lastX) / 2;
        target.add(middle, lowFirst ? low : high);
        target.add(middle, lowFirst ? high : low);
        target.add(lastX, lastY);
        column = Double.NaN;
    }
}
