package org.pacta.task.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.pacta.shell.QuoteBlock;
import org.pacta.shell.Section;
import org.pacta.task.Task;
import org.pacta.task.Tasks;
import org.pacta.task.WorkPage;

/** What a task asks for, where it is prepared, and the words of the statement that it serves. */
final class AskSection extends Section {

    AskSection(Task task, List<Tasks.Quote> quotes, List<WorkPage.Link> pages) {
        super("");
        setHeading(getTranslation("task.ask"));
        addClassName("task-ask");
        if (task.instructions() != null) {
            var instructions = new Paragraph(task.instructions());
            instructions.addClassName("task-instructions");
            add(instructions);
        }
        pages.forEach(page -> add(new Paragraph(new Anchor(page.href(), page.words()))));
        for (var quote : quotes) {
            add(new QuoteBlock(quote.text(), quote.clauseStart(), quote.clauseEnd())
                    .from(
                            getTranslation("task.quote.from", quote.statement()),
                            "statements/" + quote.statement() + "?passage=" + quote.passageId()));
        }
    }
}
