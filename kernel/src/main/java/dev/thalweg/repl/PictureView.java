package dev.thalweg.repl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/// How a person sees a picture beside a terminal.
enum PictureView {
    /// Not at all: the file's name is enough.
    NONE,
    /// By the [protocol of Kitty](https://sw.kovidgoyal.net/kitty/graphics-protocol/).
    KITTY,
    /// By the [protocol of iTerm2](https://iterm2.com/documentation-images.html).
    ITERM,
    /// By the desktop's own program for pictures.
    DESKTOP;

    private static final int KITTY_CHUNK = 4096;

    /// What the environment of a terminal says that it can do.
    static PictureView of(Map<String, String> environment) {
        String program = environment.getOrDefault("TERM_PROGRAM", "");
        String term = environment.getOrDefault("TERM", "");
        if (environment.containsKey("KITTY_WINDOW_ID") || term.contains("kitty") || program.equals("ghostty")) {
            return KITTY;
        }
        if (program.equals("iTerm.app") || program.equals("WezTerm") || environment.containsKey("ITERM_SESSION_ID")) {
            return ITERM;
        }
        boolean desktop = environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY") || !opener().getFirst().equals("xdg-open");
        return desktop && !environment.containsKey("SSH_CONNECTION") ? DESKTOP : NONE;
    }

    /// @return what to print for it
    String show(byte[] png, Path file) {
        return switch (this) {
            case NONE -> "";
            case KITTY -> kitty(Base64.getEncoder().encodeToString(png)) + System.lineSeparator();
            case ITERM -> "\033]1337;File=inline=1;size=" + png.length + ":" + Base64.getEncoder().encodeToString(png) + "\007" + System.lineSeparator();
            case DESKTOP -> open(file);
        };
    }

    /// In pieces; all but the last say that more follow.
    private static String kitty(String encoded) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < encoded.length(); at += KITTY_CHUNK) {
            int end = Math.min(encoded.length(), at + KITTY_CHUNK);
            text.append("\033_G").append(at == 0 ? "f=100,a=T," : "").append("m=").append(end < encoded.length() ? 1 : 0).append(';')
                    .append(encoded, at, end).append("\033\\");
        }
        return text.toString();
    }

    private static List<String> opener() {
        String system = System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT);
        return system.contains("win") ? List.of("cmd", "/c", "start", "") : List.of(system.contains("mac") ? "open" : "xdg-open");
    }

    /// A desktop without such a program leaves the file's name.
    private static String open(Path file) {
        List<String> command = new java.util.ArrayList<>(opener());
        command.add(file.toString());
        try {
            new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException e) {
            return "";
        }
        return "";
    }
}
