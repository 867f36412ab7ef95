package dev.thalweg.render;

import dev.thalweg.scene.Outline;

/// Writes an outline as SVG path data: whole numbers, relative commands, no letter or space that can be left out.
final class PathData implements Outline.Sink {
    private final StringBuilder text = new StringBuilder();
    private final double scale;
    private char command;
    private long x;
    private long y;
    private long startX;
    private long startY;

    /// @param scale what to multiply coordinates by before they are rounded
    PathData(double scale) {
        this.scale = scale;
    }

    @Override
    public void moveTo(double toX, double toY) {
        // The first command of a path is absolute whichever case it has.
        write('m', round(toX) - x, round(toY) - y);
        command = 'l';
        x = startX = round(toX);
        y = startY = round(toY);
    }

    @Override
    public void lineTo(double toX, double toY) {
        long dx = round(toX) - x;
        long dy = round(toY) - y;
        if (dx != 0 && dy != 0) {
            write('l', dx, dy);
        } else if (dx != 0) {
            write('h', dx);
        } else if (dy != 0) {
            write('v', dy);
        }
        x += dx;
        y += dy;
    }

    @Override
    public void quadTo(double controlX, double controlY, double toX, double toY) {
        long nextX = round(toX);
        long nextY = round(toY);
        write('q', round(controlX) - x, round(controlY) - y, nextX - x, nextY - y);
        x = nextX;
        y = nextY;
    }

    @Override
    public void close() {
        text.append('z');
        command = 'z';
        x = startX;
        y = startY;
    }

    private long round(double value) {
        return Math.round(value * scale);
    }

    private void write(char letter, long... numbers) {
        boolean repeated = letter == command;
        if (!repeated) {
            text.append(letter);
            command = letter;
        }
        for (int i = 0; i < numbers.length; i++) {
            if ((i > 0 || repeated) && numbers[i] >= 0) {
                text.append(' ');
            }
            text.append(numbers[i]);
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
