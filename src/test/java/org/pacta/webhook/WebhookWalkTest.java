package org.pacta.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.commitment.CommitmentCommands;
import org.pacta.commitment.Ending;
import org.pacta.id.MemberId;
import org.pacta.task.TaskWork;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;

/** What another system hears while people do with commitments and tasks what they do on pages. */
@PactaTest
class WebhookWalkTest {

    @Autowired
    private World world;

    @Autowired
    private Webhooks webhooks;

    @Autowired
    private WebhookDispatcher dispatcher;

    @Autowired
    private WebhookSweep sweep;

    @Autowired
    private CommitmentCommands commands;

    @Autowired
    private TaskWork taskWork;

    private Receiver receiver;
    private Webhook webhook;

    @BeforeEach
    void subscribe() {
        world.begin();
        sweep.sweep();
        receiver = new Receiver(null);
        webhook = world.as("usa.manager", () -> {
            var made = webhooks.create(
                    new Webhooks.NewWebhook(receiver.address(), EnumSet.allOf(EventType.class), null, null));
            return webhooks.byId(made.id()).orElseThrow();
        });
    }

    @AfterEach
    void tidy() {
        world.as("usa.manager", () -> webhooks.delete(webhook.id(), webhook.version()));
        receiver.close();
    }

    @Test
    void eachStepOfACommitmentsLifeIsHeardOnce() {
        var reference = world.commitment("action", world.today().plusDays(40));
        var commitment = world.read(reference);
        var first = world.openTasks(reference).getFirst();
        world.as(
                "kor.manager",
                () -> taskWork.assign(first.id(), first.version(), new MemberId(world.member("kor.officer"))));
        world.as(
                "kor.coordinator",
                () -> commands.moveDueDate(
                        commitment.id(), commitment.version(), world.today().plusDays(50), "Later"));
        dispatcher.dispatch();
        assertThat(heard(reference))
                .containsExactly(
                        "commitment.started.v1 ACTIVE",
                        "task.assigned.v1 OPEN",
                        "commitment.due-date-changed.v1 ACTIVE");

        world.timeIs(world.today()
                .plusDays(51)
                .atStartOfDay(java.time.ZoneId.of("Asia/Seoul"))
                .toInstant());
        sweep.sweep();
        sweep.sweep();
        world.completeUntil(reference);
        dispatcher.dispatch();

        var all = heard(reference);
        assertThat(all).contains("commitment.overdue.v1 ACTIVE", "task.completed.v1 DONE");
        assertThat(all.getLast()).isEqualTo("commitment.fulfilled.v1 FULFILLED");
        assertThat(all.stream().filter(what -> what.startsWith("commitment.closed")))
                .containsExactly("commitment.closed.v1 FULFILLED");
        assertThat(all.stream().filter(what -> what.startsWith("answer.given")))
                .as("each of three on the end, and the others on their parts")
                .hasSize(5);
        assertThat(all.stream().filter(what -> what.startsWith("task.completed")))
                .hasSize((int) world.tasks(reference).stream()
                        .filter(task -> task.span().completedBy() != null)
                        .filter(task -> task.releasability().codes().contains("USA"))
                        .count());
        assertThat(all.stream().filter(what -> what.startsWith("commitment.overdue")))
                .hasSize(1);
    }

    @Test
    void aCommitmentThatIsNoLongerPursuedIsHeardAsClosed() {
        var reference = world.commitment("action", world.today().plusDays(40));
        world.agreeEnd(reference, Ending.Outcome.NO_LONGER_PURSUED, "Overtaken by events.");
        dispatcher.dispatch();
        assertThat(heard(reference))
                .contains("commitment.closed.v1 WITHDRAWN")
                .doesNotContain("commitment.fulfilled.v1 WITHDRAWN");
    }

    @Test
    void ofACommitmentThatKoreaKeepsToItselfNothingIsHeardElsewhere() {
        var reference = world.commitment("action", LocalDate.parse("2026-06-01"), Set.of("KOR"));
        world.completeUntil(reference, "userTask_proposeEnd");
        world.agreeEnd(reference, Ending.Outcome.NO_LONGER_PURSUED, "Overtaken by events.");
        dispatcher.dispatch();

        assertThat(heard(reference)).isEmpty();
        assertThat(receiver.calls()).isEmpty();
    }

    /** What was heard of the commitment, each as the end of its type and the status of what it is about. */
    private List<String> heard(String reference) {
        return receiver.calls().stream()
                .map(Receiver.Call::json)
                .filter(event -> event.get("subject").asString().equals(reference))
                .map(event -> {
                    var data = event.get("data");
                    var status = data.has("task") ? data.get("task").get("state") : data.get("status");
                    return event.get("type").asString().replace("org.pacta.", "") + " " + status.asString();
                })
                .toList();
    }
}
