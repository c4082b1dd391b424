package org.pacta.commitment;

import java.util.TreeMap;
import org.pacta.database.Acting;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down at each start how often the models want a word on what they run, for health and reminders to count by.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-30-update-rhythm.md">The decision</a>
 */
@Component
class UpdateRhythms implements ApplicationRunner {

    private final JdbcClient jdbc;
    private final Acting acting;
    private final CommitmentModels models;

    UpdateRhythms(JdbcClient jdbc, Acting acting, CommitmentModels models) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.models = models;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        var rhythms = new TreeMap<String, String>();
        for (var kind : models.kinds()) {
            models.updateEvery(kind).ifPresent(every -> rhythms.put(kind.key(), every.toString()));
        }
        var kinds = rhythms.keySet().toArray(String[]::new);
        acting.asSystem(() -> {
            jdbc.sql(CommitmentSql.FORGET_RHYTHMS).param("kinds", kinds).update();
            jdbc.sql(CommitmentSql.SET_RHYTHMS)
                    .param("kinds", kinds)
                    .param("every", rhythms.values().toArray(String[]::new))
                    .update();
        });
    }
}
