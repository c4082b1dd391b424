package org.pacta.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

/** What is known of a file that a request brings. */
class SentFileTest {

    private final byte[] content = "as agreed".getBytes(StandardCharsets.UTF_8);
    private final MockMultipartFile file = new MockMultipartFile("file", content);

    @Test
    void isDigestedWhereAKeyAgainstRepetitionComesWithItAndNotReadForThatOtherwise() throws Exception {
        assertThat(SentFile.digest(file, "key"))
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(content));
        assertThat(SentFile.digest(file, null)).isEmpty();
    }

    @Test
    void isThereWhole() {
        assertThat(SentFile.bytes(file)).isEqualTo(content);
    }
}
