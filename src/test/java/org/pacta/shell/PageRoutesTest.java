package org.pacta.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageRoutesTest {

    @ParameterizedTest
    @CsvSource({
        "'', /, true",
        "work, /work, true",
        "work, /work/, true",
        "work, /works, false",
        "commitments/:statement/:ordinal, /commitments/DTT-14/03, true",
        "commitments/:statement/:ordinal, /commitments/DTT-14, false",
        "tasks/:id, /tasks/7/8, false",
        "tasks/:id?, /tasks, true",
        "files/:path*, /files/a/b/c, true",
    })
    void aPathFollowsATemplateByItsWordsAndPlaces(String template, String path, boolean follows) {
        assertThat(PageRoutes.matches(template, path)).isEqualTo(follows);
    }
}
