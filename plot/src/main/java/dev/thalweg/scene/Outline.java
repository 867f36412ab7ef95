package dev.thalweg.scene;

import java.util.Arrays;

/// Lines and quadratic curves, as subpaths; immutable.
public final class Outline {
    /// Receives the pieces of an outline in drawing order.
    public interface Sink {
        void moveTo(double x, double y);

        void lineTo(double x, double y);

        void quadTo(double controlX, double controlY, double x, double y);

        void close();
    }

    enum Verb { MOVE, LINE, QUAD, CLOSE }

    private static final Verb[] VERBS = Verb.values();

    private final byte[] verbs;
    private final double[] coordinates;

    Outline(byte[] verbs, double[] coordinates) {
        this.verbs = verbs;
        this.coordinates = coordinates;
    }

    public static Outline rectangle(double x, double y, double width, double height) {
        return new OutlineBuilder().move(x, y).line(x + width, y).line(x + width, y + height).line(x, y + height).shut().build();
    }

    public static Outline segment(double x0, double y0, double x1, double y1) {
        return new OutlineBuilder().move(x0, y0).line(x1, y1).build();
    }

    public boolean isEmpty() {
        return verbs.length == 0;
    }

    public void sendTo(Sink sink) {
        int at = 0;
        double[] c = coordinates;
        for (byte verb : verbs) {
            switch (VERBS[verb]) {
                case MOVE -> sink.moveTo(c[at++], c[at++]);
                case LINE -> sink.lineTo(c[at++], c[at++]);
                case QUAD -> sink.quadTo(c[at++], c[at++], c[at++], c[at++]);
                case CLOSE -> sink.close();
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Outline that && Arrays.equals(verbs, that.verbs) && Arrays.equals(coordinates, that.coordinates);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(verbs) + Arrays.hashCode(coordinates);
    }

    @Override
    public String toString() {
        return "outline of " + verbs.length + " pieces";
    }
}
