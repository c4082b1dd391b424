package org.pacta.world;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.pacta.absence.Absence;
import org.pacta.absence.Absences;
import org.pacta.concurrence.AgreedText;
import org.pacta.concurrence.AgreedTexts;
import org.pacta.concurrence.TextComments;
import org.pacta.database.Changed;
import org.pacta.task.Audience;
import org.pacta.task.Comments;
import org.pacta.task.EvidenceFolder;
import org.pacta.task.Task;
import org.pacta.task.TaskState;
import org.pacta.task.TaskWork;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;

/**
 * A meeting whose dates each party is to confirm and a text on which each is to answer, and a party that works on both on
 * its own side: in everything that it writes is the {@link #marker}.
 */
public final class OwnSide {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final World world;
    private final ApplicationContext application;
    private final String party;
    private final String marker;
    private final String meeting;
    private final String dialogue;

    /** A joint task of the meeting, and the one on the party's own side. */
    private final Task joint;

    private final Task own;
    private final Task ownAnswer;
    private final long jointFile;
    private final long jointComment;

    /** What was written, by its number. */
    public record Written(
            long comment, long link, long file, long jointComment, long jointLink, long textComment, long absence) {}

    public OwnSide(ApplicationContext application, String party) {
        this.application = application;
        this.party = party;
        world = application.getBean(World.class);
        marker = "kittiwake" + party.toLowerCase(Locale.ROOT) + NUMBER.incrementAndGet();
        meeting = world.commitment("meeting", LocalDate.of(2027, 3, 1));
        world.beginWork(meeting);
        joint = world.open(meeting, "userTask_proposeDates");
        jointFile = world.as(
                "kor.officer",
                () -> bean(EvidenceFolder.class)
                        .addFile(joint.id(), "Joint", "a.txt", "text/plain", "x".getBytes(UTF_8)));
        jointComment = world.as("kor.officer", () -> bean(Comments.class).add(joint.id(), "To all.", Audience.ALL));
        world.complete(joint, Map.of());
        own = ownTask(meeting, "userTask_confirmDates");
        dialogue = world.commitment("dialogue", LocalDate.of(2027, 3, 31));
        world.beginWork(dialogue);
        world.completeUntil(dialogue, AgreedTexts.ISSUE_TEXT);
        world.complete(
                world.open(dialogue, AgreedTexts.ISSUE_TEXT),
                Map.of(
                        "text", "1. The sides meet.",
                        "round", "comments",
                        "answerBy", world.today().plusDays(20).toString()));
        ownAnswer = ownTask(dialogue, AgreedTexts.ANSWER_TEXT);
    }

    private Task ownTask(String commitment, String element) {
        return world.openTasks(commitment).stream()
                .filter(task -> task.elementId().equals(element)
                        && task.holder().office().partyCode().equals(party))
                .findFirst()
                .orElseThrow();
    }

    /** Writes and does on its own side whatever can be written and done there, without giving an answer. */
    public Written write() {
        var officer = party.toLowerCase(Locale.ROOT) + ".officer";
        return world.as(officer, () -> {
            var comments = bean(Comments.class);
            var evidence = bean(EvidenceFolder.class);
            var work = bean(TaskWork.class);
            var bytes = marker.getBytes(UTF_8);
            long comment = comments.add(own.id(), marker + " among us");
            long link = evidence.addLink(own.id(), marker, "https://records.example/" + marker);
            long file = evidence.addFile(own.id(), marker, marker + ".txt", "text/plain", bytes);
            long aside = comments.add(joint.id(), marker + " aside", Audience.OURS);
            long asideLink = joint.holder().office().partyCode().equals(party)
                    ? evidence.addLink(joint.id(), marker, "https://records.example/" + marker, Audience.OURS)
                    : 0;
            long textComment = bean(TextComments.class)
                    .write(
                            text(),
                            new TextComments.NewComment(
                                    AgreedText.Severity.CRITICAL, marker, marker + " instead", marker + " binds us."));
            var away = world.today().plusDays(600 + NUMBER.get());
            long absence = bean(Absences.class)
                    .add(officer, new Absence.Days(away, away), officer.replace("officer", "planner"))
                    .id();
            work.claim(own.id(), own.version());
            work.report(own.id(), own.version() + 1, TaskState.BLOCKED, 40, marker + " is in the way");
            work.complete(
                    own.id(), own.version() + 2, Map.of("answer", "none", "otherDates", "After " + marker + " only."));
            work.complete(
                    ownAnswer.id(),
                    ownAnswer.version(),
                    Map.of("answer", "nonConcur", "comment", "Because of " + marker + "."));
            return new Written(comment, link, file, aside, asideLink, textComment, absence);
        });
    }

    /** What pages hear of because something is done; not what runs by itself at the same time. */
    public List<Changed> stirredBy(Runnable deed) {
        var doer = Thread.currentThread();
        var multicaster = bean(ApplicationEventMulticaster.class);
        var heard = new CopyOnWriteArrayList<Changed>();
        ApplicationListener<PayloadApplicationEvent<?>> ear = event -> {
            if (event.getPayload() instanceof Changed changed
                    && Thread.currentThread().equals(doer)) {
                heard.add(changed);
            }
        };
        multicaster.addApplicationListener(ear);
        try {
            deed.run();
        } finally {
            multicaster.removeApplicationListener(ear);
        }
        return heard;
    }

    /** People of the other parties, of every role that they have. */
    public List<String> others() {
        return Set.of(
                        "kor.officer",
                        "kor.manager",
                        "kor.coordinator",
                        "usa.officer",
                        "usa.manager",
                        "usa.coordinator",
                        "usa.auditor",
                        "jpn.officer",
                        "jpn.manager",
                        "jpn.coordinator",
                        "jpn.administrator")
                .stream()
                .filter(person -> !person.startsWith(party.toLowerCase(Locale.ROOT)))
                .sorted()
                .toList();
    }

    public String marker() {
        return marker;
    }

    public String meeting() {
        return meeting;
    }

    public String dialogue() {
        return dialogue;
    }

    public Task joint() {
        return joint;
    }

    public Task own() {
        return own;
    }

    public long jointFile() {
        return jointFile;
    }

    public long jointComment() {
        return jointComment;
    }

    /** The number of the text that the parties answer on. */
    public long text() {
        var id = world.read(dialogue).id();
        return world.as(
                "kor.coordinator",
                () -> bean(AgreedTexts.class).ofCommitment(id).getLast().id());
    }

    /** The statement that the meeting is of. */
    public String statement() {
        return meeting.split("/")[0];
    }

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }
}
