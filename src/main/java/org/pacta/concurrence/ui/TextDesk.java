package org.pacta.concurrence.ui;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.concurrence.AgreedText;
import org.pacta.concurrence.AgreedTexts;
import org.pacta.concurrence.Silences;
import org.pacta.concurrence.TextComments;
import org.pacta.id.TaskId;
import org.pacta.party.Permissions;
import org.pacta.task.Task;
import org.pacta.task.TaskWork;
import org.pacta.task.Tasks;
import org.springframework.stereotype.Component;

/** The services behind the page of a text. */
@Component
record TextDesk(
        AgreedTexts texts,
        TextComments comments,
        Silences silences,
        Permissions permissions,
        Tasks tasks,
        TaskWork work) {

    /**
     * All that the page shows at one moment to one reader.
     *
     * @param versions oldest first
     * @param party the reader's
     * @param mayObject whether the reader may break the silence that runs
     * @param mayComment whether the reader's party is asked and has not answered yet
     * @param issuing the task that issues the next version, where it is open and the reader may do it
     */
    record Dossier(
            AgreedText text,
            List<AgreedText.Version> versions,
            List<AgreedText.Answered> answers,
            List<AgreedText.Comment> comments,
            String party,
            boolean mayComment,
            boolean mayDraft,
            boolean mayObject,
            @Nullable TaskId issuing) {

        AgreedText.Version newest() {
            return versions.getLast();
        }

        Optional<AgreedText.Version> version(int number) {
            return versions.stream().filter(it -> it.number() == number).findFirst();
        }

        /** What was answered on the version. */
        List<AgreedText.Answered> answers(int version) {
            return answers.stream().filter(it -> it.version() == version).toList();
        }

        /** Whether the reader answers this comment, or may still change what was answered. */
        boolean answers(AgreedText.Comment comment) {
            return mayDraft
                    && comment.given()
                    && text.adoptedVersion() == null
                    && comment.version() == newest().number();
        }

        /** Whether it is still on the reader's own side. */
        boolean own(AgreedText.Comment comment) {
            return !comment.given() && comment.party().equals(party);
        }
    }

    /** Empty where there is no such text, or none that the reader may see. */
    Optional<Dossier> read(long id) {
        return texts.byId(id)
                .map(text -> new Dossier(
                        text,
                        texts.versions(id),
                        texts.answers(text),
                        comments.of(id),
                        permissions.me().partyCode(),
                        comments.mayComment(text),
                        comments.mayDraft(text),
                        silences.mayObject(text),
                        issuing(text)))
                .filter(dossier -> !dossier.versions().isEmpty());
    }

    private @Nullable TaskId issuing(AgreedText text) {
        return tasks.ofCommitment(text.commitmentId()).stream()
                .filter(task -> !task.ended() && task.elementId().equals(AgreedTexts.ISSUE_TEXT))
                .filter(work::mayWorkOn)
                .map(Task::id)
                .findFirst()
                .orElse(null);
    }
}
