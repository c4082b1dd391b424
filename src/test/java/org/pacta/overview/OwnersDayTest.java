package org.pacta.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.CommitmentFilter;
import org.pacta.commitment.Commitments;
import org.pacta.database.OwnersDay;
import org.pacta.task.Task;
import org.pacta.task.TaskFilter;
import org.pacta.task.Tasks;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;

/** Lateness is a fact of the owner's zone ({@link OwnersDay}): the same for every reader, in pages, lists and figures. */
@PactaTest
class OwnersDayTest {

    private static final List<String> READERS =
            List.of("kor.coordinator", "kor.officer", "usa.manager", "usa.auditor", "jpn.officer");

    @Autowired
    World world;

    @Autowired
    Commitments commitments;

    @Autowired
    Tasks tasks;

    @Autowired
    Overview overview;

    @BeforeEach
    void begin() {
        world.begin();
    }

    /** Due on the last of October in Seoul, which ends at 15:00 UTC; in Washington that day goes on until 04:00 UTC. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-31T05:00:00Z, false",
        "2026-10-31T14:59:59Z, false",
        "2026-10-31T15:00:00Z, true",
        "2026-11-01T03:59:59Z, true",
        "2026-11-01T04:00:00Z, true"
    })
    void aCommitmentIsOverdueForAllOnceItsDayIsOverWhereItsLeadIs(Instant now, boolean overdue) {
        var reference = world.commitment("action", LocalDate.of(2026, 10, 31));
        world.timeIs(now);

        for (var reader : READERS) {
            world.as(reader, () -> {
                var list = new CommitmentFilter(
                        reference, null, null, Commitment.Health.OVERDUE, null, null, null, null, null);
                var one = commitments.byReference(reference).orElseThrow();
                assertThat(one.progress().health() == Commitment.Health.OVERDUE)
                        .as(reader)
                        .isEqualTo(overdue);
                assertThat(commitments.count(list)).as(reader).isEqualTo(overdue ? 1 : 0);
                var picture = overview.picture(new OverviewScope(one.statement().reference(), null));
                assertThat(picture.total().of(Standing.OVERDUE)).as(reader).isEqualTo(overdue ? 1 : 0);
                assertThat(picture.weeks().getLast().overdue()).as(reader).isEqualTo(overdue ? 1 : 0);
                assertThat(picture.attention().stream()
                                .filter(each -> each.standing() == Standing.OVERDUE)
                                .allMatch(each ->
                                        each.dueOn().isBefore(each.late().today())))
                        .isTrue();
            });
        }
    }

    /** A part of the work is due where its own office is, whoever leads and whoever looks. */
    @Test
    void aTaskIsLateForAllOnceItsDayIsOverWhereItsOfficeIs() {
        var reference = world.commitment("action", LocalDate.of(2026, 12, 31));
        world.beginWork(reference);
        world.complete(world.open(reference, "userTask_planAction"), java.util.Map.of());
        for (var party : List.of("KOR", "USA", "JPN")) {
            var due = part(reference, party).due().on();
            var zone = party.equals("USA") ? "America/New_York" : "Asia/Seoul";
            var end = due.plusDays(1).atStartOfDay(java.time.ZoneId.of(zone)).toInstant();
            for (var late : List.of(false, true)) {
                world.timeIs(late ? end : end.minusSeconds(1));
                for (var reader : READERS) {
                    world.as(reader, () -> {
                        assertThat(part(reference, party).due().late())
                                .as("%s %s", reader, party)
                                .isEqualTo(late);
                        var filter = new TaskFilter(reference, party, null, null, true, null, null).onlyLate(true);
                        assertThat(tasks.count(filter))
                                .as("%s %s", reader, party)
                                .isEqualTo(late ? 1 : 0);
                    });
                }
            }
        }
    }

    private Task part(String reference, String party) {
        return world.openTasks(reference).stream()
                .filter(task -> task.elementId().equals("userTask_doPart")
                        && task.holder().office().partyCode().equals(party))
                .findFirst()
                .orElseThrow();
    }
}
