package org.pacta.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed process left behind goes with the next start, and nothing of one that lives. */
class TemporaryFoldersTest {

    @TempDir
    Path parent;

    @Test
    void whatTheDeadLeftIsDeletedAndWhatLivesIsLeftAlone() throws IOException {
        var killed = Files.createDirectories(parent.resolve("pacta-server-4711/work/deep"));
        Files.writeString(killed.resolve("upload.tmp"), "x");
        Files.createFile(parent.resolve("pacta-server-4711/lock"));
        var others = Files.createDirectory(parent.resolve("pacta-server-without-a-lock"));
        var elsewhere = Files.createFile(parent.resolve("lock"));

        try (var first = new TemporaryFolders(parent)) {
            var mine = first.of("work");
            assertThat(parent.resolve("pacta-server-4711")).doesNotExist();
            try (var second = new TemporaryFolders(parent)) {
                assertThat(mine).exists();
                assertThat(second.of("work")).isNotEqualTo(mine);
            }
            assertThat(mine).exists();
        }

        assertThat(others).exists();
        assertThat(elsewhere).exists();
        try (var left = Files.list(parent)) {
            assertThat(left).containsExactlyInAnyOrder(others, elsewhere);
        }
    }
}
