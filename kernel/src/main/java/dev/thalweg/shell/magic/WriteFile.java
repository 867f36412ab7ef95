package dev.thalweg.shell.magic;

import dev.thalweg.shell.Evaluation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// `%%writefile FILE`: the rest of the cell becomes a file.
final class WriteFile implements Magic {
    @Override
    public String name() {
        return "writefile";
    }

    @Override
    public String usage() {
        return "%%writefile [-a] FILE";
    }

    @Override
    public String summary() {
        return "Writes the cell into a file; with -a, to its end.";
    }

    @Override
    public boolean takesFiles() {
        return true;
    }

    @Override
    public Evaluation run(Call call) throws MagicException {
        List<String> words = call.words();
        boolean append = !words.isEmpty() && words.getFirst().equals("-a");
        if (words.size() != (append ? 2 : 1)) {
            throw new MagicException("name one file: " + usage());
        }
        Path file = Path.of(words.getLast());
        boolean existed = Files.exists(file);
        try {
            StandardOpenOption[] options = append ? new StandardOpenOption[] {StandardOpenOption.CREATE, StandardOpenOption.APPEND}
                    : new StandardOpenOption[] {StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE};
            Files.writeString(file, call.text(), options);
        } catch (IOException e) {
            throw new MagicException("cannot write " + file.toAbsolutePath() + ": " + e.getClass().getSimpleName() + " " + e.getMessage(), e);
        }
        call.say((append ? "Appended to " : existed ? "Overwrote " : "Wrote ") + file);
        return NOTHING;
    }
}
