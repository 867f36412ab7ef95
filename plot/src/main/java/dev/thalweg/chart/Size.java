package dev.thalweg.chart;

/// The size of a figure in CSS pixels.
public record Size(int width, int height) {
    private static final int LEAST = 160;
    private static final int MOST = 4000;

    public Size {
        if (width < LEAST || height < LEAST || width > MOST || height > MOST) {
            throw new IllegalArgumentException("a figure is %d to %d pixels wide and high; found %d x %d"
                    .formatted(LEAST, MOST, width, height));
        }
    }
}
