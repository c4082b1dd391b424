package org.pacta.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SecretBoxTest {

    private static final byte[] SECRET = "whsec_of somebody".getBytes(StandardCharsets.UTF_8);

    private final SecretBox box = box(1);

    private static SecretBox box(int key) {
        var bytes = new byte[32];
        bytes[0] = (byte) key;
        return SecretBox.withKey(Base64.getEncoder().encodeToString(bytes));
    }

    @Test
    void whatIsSealedTwiceLooksLikeNothingBeforeAndIsOpenedAlike() throws GeneralSecurityException {
        var once = box.seal(7, SECRET);
        var again = box.seal(7, SECRET);
        assertThat(once).isNotEqualTo(again);
        assertThat(box.open(7, once)).isEqualTo(SECRET).isEqualTo(box.open(7, again));
    }

    @Test
    void whatWasAlteredOrSealedForAnotherIsNotOpened() {
        var sealed = box.seal(7, SECRET);
        for (int i = 0; i < sealed.length; i++) {
            var altered = sealed.clone();
            altered[i] ^= 1;
            assertThatThrownBy(() -> box.open(7, altered)).isInstanceOf(GeneralSecurityException.class);
        }
        assertThatThrownBy(() -> box.open(8, sealed)).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> box(2).open(7, sealed)).isInstanceOf(GeneralSecurityException.class);
    }
}
