package org.pacta.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.pacta.reading.Kind;

/**
 * The engine alone, set up as Camunda ships it, on the models of Pacta: what starting a commitment costs without permissions,
 * projection and history. The benchmark measures beside it.
 */
public final class BareEngine implements AutoCloseable {

    private final Models models = new Models();
    private final ProcessEngine engine;

    /** @param schema an empty one of the database, in which the engine makes its tables */
    public BareEngine(String url, String user, String password, String schema) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setJdbcDriver("org.postgresql.Driver");
        configuration.setJdbcUrl(url + "?currentSchema=" + schema);
        configuration.setJdbcUsername(user);
        configuration.setJdbcPassword(password);
        configuration.setDatabaseSchema(schema);
        configuration.setDatabaseTablePrefix(schema + ".");
        configuration.setDatabaseSchemaUpdate("create");
        configuration.setJobExecutorActivate(false);
        configuration.setBeans(Map.of("offices", new Offices(), "commitment", new Deadlines()));
        engine = configuration.buildProcessEngine();
        var deployment = engine.getRepositoryService().createDeployment();
        models.files().forEach(deployment::addString);
        deployment.deploy();
    }

    /** All that a commitment can be started as. */
    public List<Kind> kinds() {
        return models.kinds();
    }

    /** Starts the life of a commitment, up to its first task, in one transaction. */
    public void start(Kind kind, long number) {
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        Models.COMMON_LIFE,
                        String.valueOf(number),
                        Map.of(ProcessVariables.COMMITMENT, number, ProcessVariables.KIND, kind.key()));
    }

    /** Tasks that are open. */
    public long open() {
        return engine.getTaskService().createTaskQuery().count();
    }

    @Override
    public void close() {
        engine.close();
    }

    /** What the first task of a commitment asks for: an answer without a question to any database. */
    public static final class Offices {

        public String lead(DelegateExecution execution) {
            return "office-1";
        }
    }

    /** When the due date has passed, likewise. */
    public static final class Deadlines {

        private final Date inTheFarFuture = Date.from(Instant.EPOCH.plus(Duration.ofDays(365L * 100)));

        public Date deadline(DelegateExecution execution) {
            return inTheFarFuture;
        }
    }
}
