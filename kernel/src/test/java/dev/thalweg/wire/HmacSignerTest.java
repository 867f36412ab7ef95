package dev.thalweg.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HmacSignerTest {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// RFC 4231, test case 2.
    @Test
    void signsAsTheStandardSays() {
        byte[] signature = new HmacSigner("Jefe").sign(List.of(bytes("what do ya want "), bytes("for nothing?")));
        assertEquals("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843", new String(signature, StandardCharsets.US_ASCII));
    }

    @Test
    void verifiesItsOwnSignatureOnly() {
        HmacSigner signer = new HmacSigner("key");
        List<byte[]> frames = List.of(bytes("a"), bytes("b"));
        byte[] signature = signer.sign(frames);
        assertTrue(signer.verifies(signature, frames));
        assertFalse(signer.verifies(signature, List.of(bytes("a"), bytes("c"))));
        assertFalse(new HmacSigner("yek").verifies(signature, frames));
        assertFalse(signer.verifies(new byte[0], frames));
    }

    @Test
    void anEmptyKeyTurnsSigningOff() {
        HmacSigner unsigned = new HmacSigner("");
        assertEquals(0, unsigned.sign(List.of(bytes("a"))).length);
        assertTrue(unsigned.verifies(bytes("anything"), List.of(bytes("a"))));
    }
}
