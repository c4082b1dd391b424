package org.pacta.concurrence;

import java.util.Map;
import org.pacta.command.Refused;
import org.pacta.task.Task;
import org.pacta.task.TaskWork;
import org.springframework.stereotype.Component;

/** What a party cannot answer on a text: comments in the final round, and agreement over a critical comment of its own. */
@Component
class TextAnswerCheck implements TaskWork.AnswerCheck {

    private final AgreedTexts texts;
    private final TextComments comments;

    TextAnswerCheck(AgreedTexts texts, TextComments comments) {
        this.texts = texts;
        this.comments = comments;
    }

    @Override
    public void check(Task task, Map<String, String> answers) {
        if (!task.elementId().equals(AgreedTexts.ANSWER_TEXT)) {
            return;
        }
        var answer = answers.getOrDefault("answer", "");
        var newest = texts.newest(task.commitment().id());
        if (newest.last() && answer.equals("concurWithComment")) {
            throw new Refused("text.answer.final", "answer", newest.number());
        }
        var critical = comments.critical(newest.id(), task.holder().office().partyCode());
        if (critical > 0 && !answer.equals("nonConcur")) {
            throw new Refused("text.answer.critical", "answer", critical);
        }
    }
}
