package org.pacta.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ColumnsTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    @Test
    void aMomentComesBackAsItWentInAndNoneAsNone() {
        var moment = Instant.parse("2026-03-02T01:02:03.456789Z");
        database.jdbc()
                .sql("SELECT :at::timestamptz AS at, :none::timestamptz AS none")
                .param("at", Columns.timestamp(moment))
                .param("none", Columns.timestamp(null))
                .query((row, n) -> {
                    assertThat(Columns.instant(row, "at")).isEqualTo(moment);
                    assertThat(Columns.instant(row, "none")).isNull();
                    return true;
                })
                .single();
    }

    @Test
    void wordsComeInTheirOrder() {
        assertThat(database.jdbc()
                        .sql("SELECT ARRAY['KOR', 'JPN'] AS words")
                        .query((row, n) -> Columns.strings(row, "words"))
                        .single())
                .containsExactly("KOR", "JPN");
    }
}
