package org.pacta.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.database.Acting;
import org.pacta.workflow.ProjectionCheck.Difference;
import org.pacta.workflow.ProjectionCheck.Kind;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists and engine agree, and where somebody has reached past the application, the check says so. */
@PactaTest
class ProjectionCheckTest {

    private static final LocalDate IN_A_YEAR = LocalDate.of(2027, 3, 1);

    @Autowired
    World world;

    @Autowired
    ProjectionCheck check;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void nothingDiffersHoweverFarCommitmentsHaveCome() {
        world.commitment("meeting", IN_A_YEAR);
        world.completeUntil(world.commitment("exercise", IN_A_YEAR), "userTask_verifyEnd");
        world.completeUntil(world.commitment("dialogue", IN_A_YEAR));

        assertThat(world.as("jpn.administrator", check::differences)).isEmpty();
    }

    @Test
    void aTaskOrACommitmentChangedPastTheApplicationIsFoundInWordsThatNameIt() {
        var one = world.commitment("action", IN_A_YEAR);
        var two = world.commitment("action", IN_A_YEAR);
        var hidden = world.commitment("action", IN_A_YEAR, Set.of("KOR"));

        assertThat(after("UPDATE task SET name = 'Something else' WHERE commitment_id = " + id(one)))
                .containsExactly(new Difference(Kind.TASK_DIFFERS, one, "Something else"));
        assertThat(after("UPDATE task SET state = 'CANCELLED', ended_at = now() WHERE commitment_id = " + id(one)))
                .extracting(Difference::kind, Difference::commitment)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.TASK_MISSING, one));
        assertThat(after("UPDATE task SET engine_task_id = 'nobody' WHERE commitment_id = " + id(two)))
                .extracting(Difference::kind)
                .containsExactlyInAnyOrder(Kind.TASK_MISSING, Kind.TASK_LEFT_OVER);
        assertThat(after("UPDATE commitment SET status = 'LAPSED', closed_at = now() WHERE id = " + id(hidden)))
                .containsExactly(new Difference(Kind.PROCESS_LEFT_OVER, null, ""));
        assertThat(after("UPDATE act_ru_execution SET business_key_ = '0' WHERE business_key_ = '" + id(two) + "'"))
                .extracting(Difference::kind)
                .contains(Kind.PROCESS_MISSING, Kind.PROCESS_LEFT_OVER);
        assertThat(world.as("jpn.administrator", check::differences)).isEmpty();
    }

    @Test
    void onlyAnAdministratorLooks() {
        assertThatThrownBy(() -> world.as("kor.manager", check::differences)).isInstanceOf(AccessDeniedException.class);
    }

    private long id(String reference) {
        return world.read(reference).id().value();
    }

    /** What the check finds after the change, which is taken back. */
    private List<Difference> after(String sql) {
        return world.as(
                "jpn.administrator",
                () -> new TransactionTemplate(transactions).execute(status -> {
                    acting.asSystem(() -> {
                        jdbc.sql(sql).update();
                    });
                    var found = check.differences();
                    status.setRollbackOnly();
                    return found;
                }));
    }
}
