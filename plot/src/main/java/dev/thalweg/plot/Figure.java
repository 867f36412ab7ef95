package dev.thalweg.plot;

import dev.thalweg.render.PngWriter;
import dev.thalweg.render.SvgWriter;
import dev.thalweg.scene.Scene;
import java.nio.file.Path;

/// A picture that is ready to be shown, saved, or be the value of a cell. Immutable.
public interface Figure {
    /// Device pixels to one CSS pixel in [#png()].
    double PNG_SCALE = 1.5;

    /// What to paint.
    Scene scene();

    /// One line that says what the figure shows.
    String alt();

    /// In CSS pixels.
    default int width() {
        return scene().width();
    }

    /// In CSS pixels.
    default int height() {
        return scene().height();
    }

    /// The figure as PNG, one and a half times [#width()] by [#height()], for sharp text on most screens.
    default byte[] png() {
        return png(PNG_SCALE);
    }

    /// The figure as PNG.
    ///
    /// @param scale device pixels to one CSS pixel, 0.25 to 8
    default byte[] png(double scale) {
        if (!(scale >= 0.25 && scale <= 8)) {
            throw new IllegalArgumentException("the scale of a PNG is 0.25 to 8 device pixels to one CSS pixel; found " + scale);
        }
        return PngWriter.write(scene(), scale);
    }

    /// The figure as one self-contained SVG element.
    default String svg() {
        return SvgWriter.write(scene(), alt());
    }

    /// Writes the figure to a file.
    ///
    /// @param file its name ends in `.svg` or `.png`
    /// @return the file, as an absolute path
    /// @throws IllegalArgumentException if the name ends otherwise
    default Path save(String file) {
        return save(Path.of(file));
    }

    /// Writes the figure to a file.
    ///
    /// @param file its name ends in `.svg` or `.png`
    /// @return the file, as an absolute path
    /// @throws IllegalArgumentException if the name ends otherwise
    default Path save(Path file) {
        return FigureFile.write(this, file);
    }
}
