package org.pacta.task;

import org.pacta.absence.StandingIn;
import org.pacta.mail.Notes;
import org.pacta.mail.Outbox;
import org.pacta.party.Member;
import org.pacta.text.Messages;
import org.pacta.text.ModelWords;
import org.springframework.stereotype.Component;

/** Tells a colleague what somebody wants of him or her. */
@Component
class TaskLetters {

    private final Outbox outbox;
    private final Messages texts;
    private final Notes notes;

    TaskLetters(Outbox outbox, Messages texts, Notes notes) {
        this.outbox = outbox;
        this.texts = texts;
        this.notes = notes;
    }

    void tell(StandingIn.Name by, Member to, Task task, String word, String key) {
        if (by.member().id().equals(to.id())) {
            return;
        }
        var locale = texts.provided(to.locale());
        Object[] facts = {
            by.member().name(),
            ModelWords.say(task.name(), locale),
            task.commitment().reference(),
            word
        };
        outbox.queue(notes.write(
                to,
                locale,
                new Notes.Note(
                        texts.getTranslation(key + ".subject", locale, facts),
                        texts.getTranslation(key, locale, facts),
                        null,
                        texts.getTranslation("task.letter.open", locale),
                        texts.getTranslation("absence.letter.footer", locale),
                        "/tasks/" + task.id())));
    }
}
