package org.pacta.concurrence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.pacta.task.Task;
import org.pacta.world.World;

/** A commitment whose terms of reference are agreed in versions, and the shortest ways to go through its rounds. */
public final class TextRounds {

    private final World world;
    private final String reference;

    private TextRounds(World world, String reference) {
        this.world = world;
        this.reference = reference;
    }

    /** Until Korea's policy office, which leads, may issue the first version. */
    public static TextRounds begin(World world) {
        var reference = world.commitment("dialogue", LocalDate.of(2027, 3, 31));
        world.beginWork(reference);
        world.completeUntil(reference, "userTask_issueText");
        return new TextRounds(world, reference);
    }

    public String reference() {
        return reference;
    }

    public long commitmentId() {
        return world.read(reference).id().value();
    }

    public void issue(String body, boolean last) {
        var said = new HashMap<String, String>();
        said.put("text", body);
        said.put("round", last ? "final" : "comments");
        said.put("answerBy", world.today().plusDays(20).toString());
        said.put("changes", "As commented.");
        world.complete(world.open(reference, "userTask_issueText"), said);
    }

    /** Prepares the party's answer, and has it cleared, which gives it. */
    public void answer(String party, String choice) {
        prepare(party, choice);
        world.completeOnly(reference, Set.of("userTask_clearAnswer"));
    }

    public void prepare(String party, String choice) {
        world.complete(
                asked(party),
                choice.equals("concur") ? Map.of("answer", choice) : Map.of("answer", choice, "comment", "See ours."));
    }

    public Task asked(String party) {
        return world.openTasks(reference).stream()
                .filter(task -> task.elementId().equals(AgreedTexts.ANSWER_TEXT)
                        && task.holder().office().partyCode().equals(party))
                .findFirst()
                .orElseThrow();
    }
}
