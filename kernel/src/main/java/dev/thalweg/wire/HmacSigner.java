package dev.thalweg.wire;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs messages with HMAC-SHA256 (RFC 2104), or with nothing at all if the key is empty.
public final class HmacSigner {
    public static final String SCHEME = "hmac-sha256";
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    public HmacSigner(String key) {
        this.key = key.isEmpty() ? null : new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    boolean signs() {
        return key != null;
    }

    /// The signature of these frames in lower-case hexadecimal ASCII.
    public byte[] sign(List<byte[]> frames) {
        if (key == null) {
            return new byte[0];
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            frames.forEach(mac::update);
            return HexFormat.of().formatHex(mac.doFinal()).getBytes(StandardCharsets.US_ASCII);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot compute " + ALGORITHM + ", which every Java must", e);
        }
    }

    /// Compares in constant time, so that timing tells nothing about the right signature.
    public boolean verifies(byte[] signature, List<byte[]> frames) {
        return key == null || MessageDigest.isEqual(sign(frames), signature);
    }
}
