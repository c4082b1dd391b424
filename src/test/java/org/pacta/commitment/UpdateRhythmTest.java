package org.pacta.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.commitment.Commitment.Silence;
import org.pacta.overview.Overview;
import org.pacta.overview.OverviewScope;
import org.pacta.overview.Standing;
import org.pacta.task.Audience;
import org.pacta.task.Comments;
import org.pacta.task.Task;
import org.pacta.task.TaskState;
import org.pacta.task.TaskWork;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;

/** What nobody says a word of comes to light: inside the silent party first, then to everybody who sees the commitment. */
@PactaTest
class UpdateRhythmTest {

    private static final LocalDate BEGINNING = LocalDate.of(2026, 3, 2);
    private static final LocalDate STILL_ITS_OWN_MATTER = LocalDate.of(2026, 5, 2);
    private static final LocalDate IN_THE_OPEN = LocalDate.of(2026, 5, 3);

    @Autowired
    World world;

    @Autowired
    Commitments commitments;

    @Autowired
    Overview overview;

    @Autowired
    TaskWork work;

    @Autowired
    Comments comments;

    private String reference = "";

    /** An action whose three parts are open. */
    @BeforeEach
    void begin() {
        world.begin();
        itIs(BEGINNING);
        reference = world.commitment("action", LocalDate.of(2026, 12, 31));
        world.beginWork(reference);
        world.complete(world.open(reference, "userTask_planAction"), Map.of());
    }

    /** At an hour at which it is that day everywhere. */
    private void itIs(LocalDate day) {
        world.timeIs(day.atTime(LocalTime.of(14, 0)).toInstant(ZoneOffset.UTC));
    }

    private Task part(String party) {
        return world.openTasks(reference).stream()
                .filter(task -> task.elementId().equals("userTask_doPart")
                        && task.holder().office().partyCode().equals(party))
                .findFirst()
                .orElseThrow();
    }

    private void report(String party) {
        var task = part(party);
        world.as(
                world.doer(task),
                () -> work.report(task.id(), task.version(), TaskState.IN_PROGRESS, 10, "Under way."));
    }

    private List<Silence> silences(String reader) {
        var id = world.read(reference).id();
        return world.as(reader, () -> commitments.silences(id));
    }

    private CommitmentRow row(String reader) {
        return world.as(
                        reader,
                        () -> commitments.search(
                                new CommitmentFilter(reference, null, null, null, null, null, null, null, null),
                                CommitmentFilter.Sort.DUE,
                                false,
                                0,
                                10))
                .getFirst();
    }

    @Test
    void afterTheRhythmAPartySeesWhatItIsAskedForAndNobodyElseDoes() {
        itIs(LocalDate.of(2026, 4, 1));
        assertThat(silences("jpn.officer")).isEmpty();

        itIs(LocalDate.of(2026, 4, 2));
        assertThat(silences("jpn.officer"))
                .containsExactly(new Silence("JPN", BEGINNING, STILL_ITS_OWN_MATTER, LocalDate.of(2026, 4, 2)));
        assertThat(silences("kor.coordinator")).extracting(Silence::party).containsExactly("KOR");
        assertThat(row("usa.manager").progress().silentSince()).isNull();
    }

    @Test
    void afterTwiceTheRhythmItIsAtRiskForEverybodyAndSaysSinceWhen() {
        report("KOR");
        itIs(STILL_ITS_OWN_MATTER);
        assertThat(row("kor.coordinator").health()).isEqualTo(Commitment.Health.ON_TRACK);

        report("KOR");
        report("USA");
        itIs(IN_THE_OPEN);
        assertThat(row("kor.coordinator").health()).isEqualTo(Commitment.Health.AT_RISK);
        assertThat(row("kor.coordinator").progress().silentSince()).isEqualTo(BEGINNING);
        assertThat(world.read(reference).progress().health()).isEqualTo(Commitment.Health.AT_RISK);
        assertThat(silences("kor.coordinator"))
                .containsExactly(new Silence("JPN", BEGINNING, STILL_ITS_OWN_MATTER, IN_THE_OPEN));

        report("JPN");
        assertThat(row("kor.coordinator").health()).isEqualTo(Commitment.Health.ON_TRACK);
        assertThat(silences("jpn.officer")).isEmpty();
    }

    @Test
    void theOverviewCountsItAndSaysWhy() {
        itIs(IN_THE_OPEN);
        var statement = world.read(reference).statement().reference();

        var picture = world.as("usa.manager", () -> overview.picture(new OverviewScope(statement, null)));

        assertThat(picture.total().of(Standing.AT_RISK)).isOne();
        assertThat(picture.attention().getFirst().noUpdateSince()).isEqualTo(BEGINNING);
    }

    @Test
    void aWordOnTheOwnSideChangesNothingThatOthersSeeAndOneForAllDoes() {
        itIs(LocalDate.of(2026, 4, 20));
        for (var party : List.of("KOR", "USA")) {
            report(party);
        }
        world.as("jpn.officer", () -> comments.add(part("JPN").id(), "We wait for our budget.", Audience.OURS));
        itIs(IN_THE_OPEN);
        assertThat(silences("usa.officer")).extracting(Silence::party).containsExactly("JPN");

        world.as("jpn.officer", () -> comments.add(part("JPN").id(), "It comes in June.", Audience.ALL));
        assertThat(silences("usa.officer")).isEmpty();
    }

    @Test
    void aPartyWhosePartIsDoneWaitsAndOwesNothing() {
        world.complete(part("JPN"), Map.of());
        itIs(IN_THE_OPEN);

        assertThat(silences("jpn.officer")).extracting(Silence::party).containsExactlyInAnyOrder("KOR", "USA");
    }

    @Test
    void whatIsClosedIsAskedForNoMore() {
        world.agreeEnd(reference, Ending.Outcome.NO_LONGER_PURSUED, "The ministers dropped it.");
        itIs(IN_THE_OPEN);

        assertThat(silences("kor.coordinator")).isEmpty();
    }
}
