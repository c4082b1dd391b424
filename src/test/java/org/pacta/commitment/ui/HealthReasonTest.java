package org.pacta.commitment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.CommitmentChanges;
import org.pacta.commitment.CommitmentCycles;
import org.pacta.commitment.Terms;
import org.pacta.commitment.Weight;
import org.pacta.deadline.Recurrence;
import org.pacta.id.CommitmentId;
import org.pacta.id.OfficeId;
import org.pacta.id.TaskId;
import org.pacta.party.Office;
import org.pacta.party.Releasability;
import org.pacta.reading.Kind;
import org.pacta.reading.Strength;
import org.pacta.task.Task;
import org.pacta.task.TaskState;

/** The reasons that the page gives for a commitment's health. */
class HealthReasonTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final int DAYS_LEFT = 7;
    private static final Office OFFICE = new Office(new OfficeId(1), "KOR", "DPO", "Defense Policy Office", true);

    @Test
    void saysThatAllIsWellWhereItIs() {
        assertThat(HealthReason.of(dossier(Commitment.Status.ACTIVE, TODAY, task(TaskState.OPEN, TODAY, null))))
                .extracting(HealthReason::key)
                .containsExactly("commitment.why.onTrack");
    }

    @Test
    void saysSinceWhenItIsOverdueAndWhatElseIsLate() {
        var yesterday = TODAY.minusDays(1);

        assertThat(HealthReason.of(dossier(Commitment.Status.ACTIVE, yesterday, task(TaskState.OPEN, yesterday, null))))
                .containsExactly(
                        new HealthReason("commitment.why.overdue", List.of(yesterday)),
                        new HealthReason(
                                "commitment.why.late", List.of("Step", "KOR Defense Policy Office", yesterday)));
    }

    @Test
    void saysWhatBlocksIt() {
        assertThat(HealthReason.of(dossier(
                        Commitment.Status.ACTIVE,
                        TODAY.plusDays(9),
                        task(TaskState.BLOCKED, TODAY.plusDays(3), "No venue"))))
                .containsExactly(new HealthReason(
                        "commitment.why.blocked", List.of("Step", "KOR Defense Policy Office", "No venue")));
    }

    @Test
    void saysThatTheWorkIsBehindThePlanThoughTheTaskItselfIsNotLate() {
        var planned = TODAY.minusDays(5);
        var dossier = dossier(
                Commitment.Status.ACTIVE,
                TODAY.plusDays(30),
                List.of(new Commitment.Planned("action", "step", "Step", planned, null, false)),
                task(TaskState.OPEN, TODAY.plusDays(6), null));

        assertThat(HealthReason.of(dossier))
                .containsExactly(new HealthReason(
                        "commitment.why.behind", List.of("Step", "KOR Defense Policy Office", planned)));
    }

    @Test
    void givesNoReasonsForWhatHasEnded() {
        assertThat(HealthReason.of(dossier(Commitment.Status.WITHDRAWN, TODAY.minusDays(9))))
                .isEmpty();
    }

    @Test
    void saysWithHowFewDaysItIsToBeDoneWhereThePlanIsTooTight() {
        var planned = List.of(new Commitment.Planned("action", "other", "Other", TODAY.plusDays(9), null, true));

        assertThat(HealthReason.of(dossier(
                        Commitment.Status.ACTIVE,
                        TODAY.plusDays(9),
                        planned,
                        40,
                        List.of(),
                        task(TaskState.OPEN, TODAY, null))))
                .containsExactly(new HealthReason("commitment.why.tight", List.of(0, 2, DAYS_LEFT, 40)));
    }

    @Test
    void saysThatTheDateIsPastWhatTheWordsAllowOnlyWhereItIs() {
        var due = TODAY.plusDays(90);
        for (int daysPast : new int[] {-1, 0, 1, 30}) {
            var latest = due.minusDays(daysPast);
            var dossier = dossier(Commitment.Status.ACTIVE, due, latest, List.of(), null, List.of());

            assertThat(HealthReason.of(dossier))
                    .as("%s days past", daysPast)
                    .containsExactlyElementsOf(
                            daysPast > 0
                                    ? List.of(
                                            new HealthReason("commitment.why.onTrack", List.of()),
                                            new HealthReason("commitment.why.beyond", List.of(due, latest)))
                                    : List.of(new HealthReason("commitment.why.onTrack", List.of())));
        }
    }

    @Test
    void saysWhoHasSaidNothingAndApartFromThatWhatOnesOwnSideIsAskedAbout() {
        var since = TODAY.minusDays(80);
        var asked = TODAY.minusDays(35);

        assertThat(HealthReason.of(dossier(
                        Commitment.Status.ACTIVE,
                        TODAY.plusDays(90),
                        List.of(),
                        null,
                        List.of(
                                new Commitment.Silence("JPN", since, TODAY.minusDays(1), TODAY),
                                new Commitment.Silence("KOR", asked, TODAY, TODAY)),
                        task(TaskState.OPEN, TODAY, null))))
                .containsExactly(
                        new HealthReason("commitment.why.silent", List.of("JPN", since)),
                        new HealthReason("commitment.why.asked", List.of(asked, TODAY.plusDays(1))));
    }

    private static CommitmentDetails dossier(Commitment.Status status, LocalDate dueOn, Task... tasks) {
        return dossier(status, dueOn, List.of(), tasks);
    }

    private static CommitmentDetails dossier(
            Commitment.Status status, LocalDate dueOn, List<Commitment.Planned> planned, Task... tasks) {
        return dossier(status, dueOn, planned, null, List.of(), tasks);
    }

    private static CommitmentDetails dossier(
            Commitment.Status status,
            LocalDate dueOn,
            List<Commitment.Planned> planned,
            @Nullable Integer needs,
            List<Commitment.Silence> silences,
            Task... tasks) {
        return dossier(status, dueOn, null, planned, needs, silences, tasks);
    }

    private static CommitmentDetails dossier(
            Commitment.Status status,
            LocalDate dueOn,
            @Nullable LocalDate latest,
            List<Commitment.Planned> planned,
            @Nullable Integer needs,
            List<Commitment.Silence> silences,
            Task... tasks) {
        var closedAt = status == Commitment.Status.ACTIVE ? null : Instant.EPOCH;
        var commitment = new Commitment(
                new CommitmentId(1),
                "DTT-14/01",
                new Commitment.Source(1, "DTT-14"),
                "Title",
                Kind.ACTION,
                Strength.FIRM,
                Recurrence.NONE,
                new Commitment.Responsible(OFFICE, List.of(), List.of("KOR")),
                new Commitment.Progress(TODAY.minusDays(90), status, null, closedAt, null, tasks.length, 0, null),
                new Commitment.Due(dueOn, dueOn, null, null, latest, false, needs),
                Releasability.to(List.of("KOR")),
                0);
        return new CommitmentDetails(
                commitment,
                TODAY,
                DAYS_LEFT,
                List.of(),
                List.of(),
                new CommitmentDetails.Links(
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        new CommitmentCycles.Cycle(null, null, null),
                        List.of()),
                List.of(),
                new CommitmentDetails.Work(List.of(tasks), planned, List.of(), List.of(), silences),
                new CommitmentDetails.EvidenceAndComments(List.of(), List.of()),
                new CommitmentDetails.Agreement(
                        new Terms(Weight.LIGHT, null, null), List.of(), List.of(), List.of(), List.of()),
                new CommitmentDetails.Rights(
                        false,
                        false,
                        false,
                        false,
                        false,
                        new CommitmentChanges.Choices(false, false, List.of(), List.of(), List.of(), List.of()),
                        Optional.empty()));
    }

    private static Task task(TaskState state, LocalDate dueOn, @Nullable String blocked) {
        return new Task(
                new TaskId(1),
                new Task.Parent(new CommitmentId(1), "DTT-14/01", "Title"),
                "action",
                "step",
                "Step",
                null,
                new Task.Holder(OFFICE, false, null, null, null),
                new Task.Progress(state, 0, blocked),
                new Task.Due(dueOn, dueOn, TODAY),
                Releasability.to(List.of("KOR")),
                false,
                new Task.Form(List.of(), Map.of()),
                new Task.Span(Instant.EPOCH, null, null, null),
                0);
    }
}
