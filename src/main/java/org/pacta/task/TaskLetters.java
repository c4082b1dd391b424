package org.pacta.task;

import org.pacta.absence.StandingIn;
import org.pacta.mail.LetterTemplates;
import org.pacta.mail.Outbox;
import org.pacta.operation.BaseUrl;
import org.pacta.party.Member;
import org.pacta.text.Messages;
import org.pacta.text.ModelWords;
import org.springframework.stereotype.Component;

/** Tells a colleague what somebody wants of him or her. */
@Component
class TaskLetters {

    private final Outbox outbox;
    private final Messages texts;
    private final LetterTemplates templates;
    private final BaseUrl baseUrl;

    TaskLetters(Outbox outbox, Messages texts, BaseUrl baseUrl) {
        this.outbox = outbox;
        this.texts = texts;
        this.templates = new LetterTemplates(texts);
        this.baseUrl = baseUrl;
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
        var subject = texts.getTranslation(key + ".subject", locale, facts);
        var letter = templates
                .letter(locale)
                .with("subject", subject)
                .with("said", texts.getTranslation(key, locale, facts))
                .with("open", texts.getTranslation("task.letter.open", locale))
                .with("link", baseUrl.of("/tasks/" + task.id()));
        outbox.queue(new Outbox.NewMail(
                to.id(),
                to.email(),
                subject.replaceAll("\\s+", " ").strip(),
                letter.text("absence"),
                letter.html("absence")));
    }
}
