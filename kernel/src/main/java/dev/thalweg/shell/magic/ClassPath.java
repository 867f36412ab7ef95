package dev.thalweg.shell.magic;

import dev.thalweg.shell.Evaluation;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `%classpath PATH...`: jars and folders of classes for the session.
final class ClassPath implements Magic {
    @Override
    public String name() {
        return "classpath";
    }

    @Override
    public String usage() {
        return "%classpath [PATH...]";
    }

    @Override
    public String summary() {
        return "Adds jars and folders of classes to the session (lib/*.jar for all of a folder), or lists what was added.";
    }

    @Override
    public boolean takesFiles() {
        return true;
    }

    @Override
    public Evaluation run(Call call) throws MagicException {
        if (call.words().isEmpty()) {
            call.session().classPath().forEach(path -> call.say(path.toString()));
            return NOTHING;
        }
        List<Path> entries = new ArrayList<>();
        for (String word : call.words()) {
            entries.addAll(entries(word));
        }
        call.session().addToClassPath(entries);
        return NOTHING;
    }

    private static List<Path> entries(String word) throws MagicException {
        Path path = Path.of(word.replaceFirst("[^/\\\\]*\\*[^/\\\\]*$", "")).toAbsolutePath().normalize();
        if (!word.contains("*")) {
            if (!Files.exists(path)) {
                throw new MagicException("there is no " + path);
            }
            return List.of(path);
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(path, word.replaceFirst(".*[/\\\\]", ""))) {
            List<Path> entries = new ArrayList<>();
            found.forEach(entries::add);
            if (entries.isEmpty()) {
                throw new MagicException("nothing in " + path + " is called " + word);
            }
            entries.sort(null);
            return entries;
        } catch (IOException e) {
            throw new MagicException("cannot list " + path + ": " + e.getMessage(), e);
        }
    }
}
