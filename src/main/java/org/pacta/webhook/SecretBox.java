package org.pacta.webhook;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals secrets that have to be used again, so that whoever reads the database or a backup of it does not have them:
 * AES-256 in GCM, a nonce of its own each time, bound to the webhook that it belongs to.
 */
final class SecretBox {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String CIPHER = "AES/GCM/NoPadding";

    private final @Nullable SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    private SecretBox(@Nullable SecretKeySpec key) {
        this.key = key;
    }

    /**
     * @param base64 32 bytes; blank where nothing can be sealed
     * @throws IllegalArgumentException where it is something else
     */
    static SecretBox withKey(String base64) {
        if (base64.isBlank()) {
            return new SecretBox(null);
        }
        try {
            var bytes = Base64.getDecoder().decode(base64.strip());
            if (bytes.length == KEY_BYTES) {
                return new SecretBox(new SecretKeySpec(bytes, "AES"));
            }
        } catch (IllegalArgumentException notBase64) {
            // Said below, without the value.
        }
        throw new IllegalArgumentException(
                "PACTA_SECRET_KEY must be 32 bytes in base64, as made by: openssl rand -base64 32");
    }

    /** Whether there is a key. */
    boolean usable() {
        return key != null;
    }

    /** @throws IllegalStateException where there is no key */
    byte[] seal(long webhookId, byte[] secret) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, webhookId, nonce).doFinal(secret);
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A secret cannot be sealed", e);
        }
    }

    /** @throws GeneralSecurityException where it was sealed with another key, for another webhook, or was changed */
    byte[] open(long webhookId, byte[] box) throws GeneralSecurityException {
        if (box.length <= NONCE_BYTES || key == null) {
            throw new GeneralSecurityException("Nothing to open, or no key");
        }
        var nonce = java.util.Arrays.copyOf(box, NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, webhookId, nonce).doFinal(box, NONCE_BYTES, box.length - NONCE_BYTES);
    }

    private Cipher cipher(int mode, long webhookId, byte[] nonce) throws GeneralSecurityException {
        if (key == null) {
            throw new IllegalStateException("There is no PACTA_SECRET_KEY");
        }
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(("webhook:" + webhookId).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
