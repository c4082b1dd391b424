package org.pacta.commitment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.pacta.concurrence.PartyAnswer;
import org.pacta.concurrence.PartyAnswers;
import org.pacta.id.CommitmentId;
import org.pacta.party.Office;
import org.pacta.party.Parties;
import org.pacta.party.Releasability;
import org.pacta.task.Task;
import org.pacta.task.TaskPassing;
import org.pacta.task.TaskProjection;
import org.pacta.task.Tasks;
import org.springframework.stereotype.Component;

/** What a commitment asks of one party, and how that ends when it is bound no longer. */
@Component
class PartySides {

    private final Parties parties;
    private final Tasks tasks;
    private final TaskProjection projection;
    private final TaskPassing passing;
    private final PartyAnswers answers;
    private final CommitmentProcess process;
    private final EngineCallbacks life;
    private final Recorder recorder;

    PartySides(
            Parties parties,
            Tasks tasks,
            TaskProjection projection,
            TaskPassing passing,
            PartyAnswers answers,
            CommitmentProcess process,
            EngineCallbacks life,
            Recorder recorder) {
        this.parties = parties;
        this.tasks = tasks;
        this.projection = projection;
        this.passing = passing;
        this.answers = answers;
        this.process = process;
        this.life = life;
        this.recorder = recorder;
    }

    /** What would end if the party were bound no longer, of what the member may see. */
    Commitment.Leaving leaving(CommitmentId id, String party) {
        var open = tasks.ofCommitment(id).stream().filter(task -> !task.ended()).toList();
        var ending = open.stream()
                .filter(task -> isOf(party, task) && passing.isItsPartys(task))
                .toList();
        var unasked = answers.ofCommitment(id).stream()
                .filter(answer -> answer.party().equals(party) && !answer.isGiven())
                .toList();
        var goesOn = new ArrayList<String>();
        unasked.stream().filter(answer -> waitsForItAlone(id, answer)).forEach(answer -> goesOn.add(answer.question()));
        ending.stream()
                .filter(task -> !task.own()
                        && open.stream()
                                .noneMatch(other -> other.processKey().equals(task.processKey())
                                        && other.elementId().equals(task.elementId())
                                        && !other.id().equals(task.id())))
                .forEach(task -> goesOn.add(task.name()));
        return new Commitment.Leaving(
                party,
                ending.stream()
                        .map(task -> new Commitment.Ended(
                                task.name(),
                                task.holder().office(),
                                task.holder().assignee()))
                        .toList(),
                unasked.stream().map(PartyAnswer::question).toList(),
                goesOn);
    }

    private boolean waitsForItAlone(CommitmentId id, PartyAnswer waiting) {
        return answers.latest(id, waiting.elementId()).stream()
                .allMatch(answer -> answer.id() == waiting.id() || answer.isGiven());
    }

    /**
     * Ends what is asked of a party that is bound no longer, as the system: its open tasks and its branch of each round, and
     * what it answered counts no more. What it was to verify for all goes to whoever does so without it.
     */
    void leave(CommitmentId id, String party, String reason) {
        var offices = parties.offices().stream()
                .filter(office -> office.partyCode().equals(party))
                .map(Office::id)
                .collect(Collectors.toSet());
        recorder.asSystem(() -> {
            answers.leave(id, party);
            projection.endingBecause("UNBOUND", () -> process.unbound(id, offices::contains));
            held(id, party).forEach(office -> passing.handOver(id, office, life.verifier(id), reason));
            return party;
        });
    }

    /**
     * Releases further what all read who see the commitment: tasks, answers, texts, evidence, comments; as the system. What is
     * on one party's side, or before fewer, stays there.
     */
    void release(CommitmentId id, Releasability from, Releasability to) {
        recorder.asSystem(() -> {
            projection.release(id, from, to);
            answers.release(id, from, to);
            return to;
        });
    }

    private List<Office> held(CommitmentId id, String party) {
        return tasks.ofCommitment(id).stream()
                .filter(task -> !task.ended() && isOf(party, task))
                .map(task -> task.holder().office())
                .distinct()
                .toList();
    }

    private static boolean isOf(String party, Task task) {
        return task.holder().office().partyCode().equals(party);
    }
}
