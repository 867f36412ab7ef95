package dev.thalweg.repl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PictureViewTest {
    @Test
    void asksTheEnvironment() {
        assertEquals(PictureView.KITTY, PictureView.of(Map.of("KITTY_WINDOW_ID", "1")));
        assertEquals(PictureView.KITTY, PictureView.of(Map.of("TERM", "xterm-kitty", "SSH_CONNECTION", "x")));
        assertEquals(PictureView.ITERM, PictureView.of(Map.of("TERM_PROGRAM", "iTerm.app", "DISPLAY", ":0")));
        assertEquals(PictureView.DESKTOP, PictureView.of(Map.of("DISPLAY", ":0")));
        assertEquals(PictureView.NONE, PictureView.of(Map.of("DISPLAY", ":0", "SSH_CONNECTION", "x")));
    }

    /// The pieces of Kitty's protocol put together again are the picture; all but the last say that more follow.
    @Test
    void sendsAPictureInPieces() {
        byte[] png = new byte[10_000];
        new Random(1).nextBytes(png);
        String[] pieces = PictureView.KITTY.show(png, Path.of("f.png")).strip().split("\033\\\\");
        StringBuilder encoded = new StringBuilder();
        for (int i = 0; i < pieces.length; i++) {
            String head = pieces[i].substring(0, pieces[i].indexOf(';'));
            assertEquals("\033_G" + (i == 0 ? "f=100,a=T," : "") + "m=" + (i == pieces.length - 1 ? 0 : 1), head);
            encoded.append(pieces[i].substring(head.length() + 1));
            assertTrue(pieces[i].length() - head.length() - 1 <= 4096);
        }
        assertArrayEquals(png, Base64.getDecoder().decode(encoded.toString()));
    }
}
