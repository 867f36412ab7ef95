package dev.thalweg.repl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Saves figures in the working directory, under numbers that are free, and shows them where the terminal or the desktop can.
final class Figures {
    private final PictureView view;
    private int number;

    Figures(PictureView view) {
        this.view = view;
    }

    /// @return what to print: the figure where the terminal draws it, and where the file is
    String show(byte[] png) {
        Path file = save(png);
        return view.show(png, file) + file;
    }

    private synchronized Path save(byte[] png) {
        while (true) {
            Path file = Path.of("thalweg-" + ++number + ".png").toAbsolutePath();
            try {
                return Files.write(file, png, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            } catch (FileAlreadyExistsException e) {
                // the next number
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write the figure to " + file, e);
            }
        }
    }
}
