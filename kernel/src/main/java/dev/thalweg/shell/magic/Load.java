package dev.thalweg.shell.magic;

import dev.thalweg.shell.Evaluation;
import dev.thalweg.shell.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// `%load FILE`: the code of a file, as if it stood in the cell.
final class Load implements Magic {
    @Override
    public String name() {
        return "load";
    }

    @Override
    public String usage() {
        return "%load FILE";
    }

    @Override
    public String summary() {
        return "Runs a file of Java declarations and statements in this session.";
    }

    @Override
    public boolean takesFiles() {
        return true;
    }

    @Override
    public Evaluation run(Call call) throws MagicException {
        if (call.words().size() != 1) {
            throw new MagicException("name one file: " + usage());
        }
        Path file = Path.of(call.words().getFirst());
        try {
            String code = Files.readString(file);
            Source source = new Source(file.getFileName().toString(), code.startsWith("#!") ? "//" + code : code);
            return call.host().evaluate(source, 0, source.code().length());
        } catch (NoSuchFileException e) {
            throw new MagicException("there is no file " + file.toAbsolutePath(), e);
        } catch (IOException e) {
            throw new MagicException("cannot read " + file.toAbsolutePath() + ": " + e.getMessage(), e);
        }
    }
}
