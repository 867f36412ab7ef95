package dev.thalweg.shell.magic;

import dev.thalweg.shell.Completions;
import dev.thalweg.shell.Completions.Candidate;
import java.io.File;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Completes the name of a file; folders end with a slash.
final class FileNames {
    private static final int MOST = 200;

    private FileNames() {}

    static Completions complete(String written, int cursor) {
        int name = written.lastIndexOf('/') + 1;
        String folder = written.substring(0, name);
        String prefix = written.substring(name);
        File[] files = new File(folder.isEmpty() ? "." : folder).listFiles();
        List<Candidate> found = files == null ? List.of() : Arrays.stream(files)
                .filter(file -> file.getName().startsWith(prefix) && (!file.isHidden() || prefix.startsWith(".")))
                .sorted(Comparator.comparing(File::getName)).limit(MOST)
                .map(file -> new Candidate(file.getName() + (file.isDirectory() ? "/" : ""), "path", "")).toList();
        return new Completions(found, cursor - prefix.length(), cursor);
    }
}
