package org.pacta.workflow;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * The first migration: the engine's own tables, from the scripts that it ships, and the two indexes that it lacks.
 *
 * <p>Without the first index completing a task looks through all open ones for its sub-tasks; without the second the job
 * executor looks through all jobs for those that are due.
 */
@Component
class EngineSchema implements JavaMigration {

    private static final String SCRIPTS = "org/camunda/bpm/engine/db/create/activiti.postgres.create.";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("1");
    }

    @Override
    public String getDescription() {
        return "engine schema";
    }

    @Override
    public Integer getChecksum() {
        return 724;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws Exception {
        var connection = context.getConnection();
        for (var part : new String[] {
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history"
        }) {
            ScriptUtils.executeSqlScript(connection, new ClassPathResource(SCRIPTS + part + ".sql"));
        }
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE INDEX pacta_act_ru_task_parent ON act_ru_task (parent_task_id_)");
            statement.execute("CREATE INDEX pacta_act_ru_job_duedate ON act_ru_job (duedate_)");
        }
    }
}
