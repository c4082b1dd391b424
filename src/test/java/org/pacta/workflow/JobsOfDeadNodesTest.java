package org.pacta.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.database.Acting;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a node of the engine was doing when it died is done by another at once, and what a living one does by nobody else. */
@PactaTest
class JobsOfDeadNodesTest {

    @Autowired
    World world;

    @Autowired
    JobsOfDeadNodes jobs;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final UUID node = UUID.randomUUID();
    private String job = "";

    @BeforeEach
    void begin() {
        world.begin();
        var reference = world.commitment("action", LocalDate.of(2027, 3, 1));
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(String.valueOf(world.read(reference).id()), "commitment")
                .singleResult();
        job = management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId();
    }

    @Test
    void whatADeadNodeHadLockedIsFreeAtOnceAndOfALivingOneNothing() {
        update("INSERT INTO node (id, seen_at) VALUES (:node, now())");
        update("UPDATE act_ru_job SET lock_owner_ = :node::text, lock_exp_time_ = now() + interval '5 minutes'"
                + " WHERE id_ = :job");
        jobs.free();
        assertThat(owner()).isEqualTo(node.toString());

        update("UPDATE node SET died_at = now() WHERE id = :node");

        assertThat(jobs.free()).isEqualTo(1);
        assertThat(owner()).isEqualTo("nobody");
        assertThat(jobs.free()).isZero();
    }

    private String owner() {
        return acting.asSystem(() -> transaction.execute(
                status -> jdbc.sql("SELECT coalesce(lock_owner_, 'nobody') FROM act_ru_job WHERE id_ = :job")
                        .param("job", job)
                        .query(String.class)
                        .single()));
    }

    private void update(String sql) {
        acting.asSystem(() -> transaction.execute(
                status -> jdbc.sql(sql).param("node", node).param("job", job).update()));
    }
}
