package org.pacta.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes and the keys that sign them. */
class SignedNoteTest {

    /** The example in the documentation of golang.org/x/mod/sumdb/note. */
    private static final String NEUMANN = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    @TempDir
    Path folder;

    @Test
    void aNoteOfAnotherProgramIsReadAndItsSignatureChecked() {
        var key = NoteKey.parse(NEUMANN);
        var note = SignedNote.parse(NOTE);

        assertThat(note.isSignedBy(key)).isTrue();
        assertThat(note).hasToString(NOTE);
        assertThat(key).hasToString(NEUMANN);
        assertThat(SignedNote.parse(NOTE.replace("problem is", "problem was")).isSignedBy(key))
                .isFalse();
    }

    @Test
    void aKeyThatWasMistypedIsNoKey() {
        assertThatThrownBy(() -> NoteKey.parse(NEUMANN.replace("ARpc", "ARpd")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not fit its id");
    }

    @Test
    void aKeyIsKeptForItsOwnerAloneAndNeverMadeTwice() throws Exception {
        var file = folder.resolve("key");
        var made = NoteKey.Secret.make(file, "log.example/1", NoteKey.Type.NOTE);
        var note = SignedNote.signed("Hello\n", NoteKey.Secret.read(file));

        assertThat(note.isSignedBy(made.key())).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(made.toString()).doesNotContain("PRIVATE");
        assertThatThrownBy(() -> NoteKey.Secret.make(file, "log.example/1", NoteKey.Type.NOTE))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void aWitnessSaysWhenItSawWhatItCosigns() throws Exception {
        var log = NoteKey.Secret.make(folder.resolve("log"), "log.example/1", NoteKey.Type.NOTE);
        var witness = NoteKey.Secret.make(folder.resolve("witness"), "witness.example", NoteKey.Type.COSIGNATURE);
        var at = Instant.parse("2026-12-01T00:00:00Z");
        var note = SignedNote.signed(new Checkpoint("log.example/1", 5, new byte[32]).text(), log);
        var cosigned =
                SignedNote.parse(note.with(List.of(note.cosigned(witness, at))).toString());

        assertThat(cosigned.cosignedBy(witness.key())).contains(at);
        assertThat(note.cosignedBy(witness.key())).isEmpty();
        assertThat(cosigned.isSignedBy(log.key())).isTrue();
        assertThat(Checkpoint.of(cosigned).size()).isEqualTo(5);
    }
}
