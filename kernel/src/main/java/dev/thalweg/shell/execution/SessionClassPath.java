package dev.thalweg.shell.execution;

import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.plot.Plots;
import dev.thalweg.shell.session.Exits;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the compiler of a session sees: the engine, plot, and a folder with the few classes of the kernel that cells may call.
///
/// The kernel's own jar cannot be on this path: its manifest would bring along everything the kernel depends on.
public final class SessionClassPath implements AutoCloseable {
    private static final List<String> FOR_CELLS = List.of("Exits", "Notebook", "Renderer", "Rich", "Timing", "Timing$OfDouble", "Timing$OfLong", "Timing$OfInt",
            "Timing$OfBoolean", "Timing$OfValue", "Timing$OfNothing");
    private static final Set<Path> LIBRARIES = new LinkedHashSet<>(List.of(location(Autodiff.class), location(Plots.class)));

    private static final String PREFIX = "thalweg-session-";

    private final Path folder;

    private SessionClassPath(Path folder) {
        this.folder = folder;
    }

    public static SessionClassPath create() {
        try {
            removeThoseOfDeadProcesses();
            Path folder = Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-");
            SessionClassPath path = new SessionClassPath(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(path::close));
            for (String name : FOR_CELLS) {
                path.export(Exits.class.getPackageName().replace('.', '/') + "/" + name + ".class");
            }
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the session's classes to the temporary folder " + System.getProperty("java.io.tmpdir"), e);
        }
    }

    /// A process that was killed could not remove its folder.
    private static void removeThoseOfDeadProcesses() throws IOException {
        Path parent = Path.of(System.getProperty("java.io.tmpdir"));
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*-*")) {
            for (Path folder : folders) {
                String pid = folder.getFileName().toString().substring(PREFIX.length()).replaceFirst("-.*", "");
                if (pid.matches("\\d{1,18}") && ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
                    new SessionClassPath(folder).close();
                }
            }
        }
    }

    private void export(String resource) throws IOException {
        Path file = folder.resolve(resource);
        Files.createDirectories(file.getParent());
        try (InputStream bytes = Exits.class.getClassLoader().getResourceAsStream(resource)) {
            Files.write(file, bytes.readAllBytes());
        }
    }

    /// The engine and plot, in the form that a compiler's option takes.
    public static String libraries() {
        return LIBRARIES.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /// The folder with what cells may call of the kernel.
    public String folder() {
        return folder.toString();
    }

    /// Whether the class is part of the engine or of plot.
    static boolean isOfLibraries(Class<?> type) {
        return LIBRARIES.contains(location(type));
    }

    private static Path location(Class<?> type) {
        return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    @Override
    public void close() {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
