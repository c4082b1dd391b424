package org.pacta.concurrence.ui;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.pacta.concurrence.AgreedTexts;
import org.pacta.task.Task;
import org.pacta.task.WorkPage;
import org.pacta.text.Messages;
import org.springframework.stereotype.Component;

/** Leads from the tasks of a concurrence to the page of its text. */
@Component
class PageOfText implements WorkPage {

    private static final Set<String> ASKED = Set.of(AgreedTexts.ANSWER_TEXT, AgreedTexts.SETTLE_TEXT);

    private final AgreedTexts texts;
    private final Messages messages;

    PageOfText(AgreedTexts texts, Messages messages) {
        this.texts = texts;
        this.messages = messages;
    }

    @Override
    public Optional<Link> of(Task task, Locale reader) {
        boolean answers = ASKED.contains(task.elementId());
        if (!answers && !task.elementId().equals(AgreedTexts.ISSUE_TEXT)) {
            return Optional.empty();
        }
        var there = texts.ofCommitment(task.commitment().id());
        if (there.isEmpty()) {
            return Optional.empty();
        }
        var text = there.getLast();
        return Optional.of(new Link(
                "texts/" + text.id(),
                messages.getTranslation(answers ? "text.task.answer" : "text.task.issue", reader, text.title())));
    }
}
