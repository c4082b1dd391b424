package org.pacta.task.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.pacta.party.Member;
import org.pacta.shell.FieldErrors;
import org.pacta.shell.Press;
import org.pacta.shell.Section;
import org.pacta.shell.Toasts;
import org.pacta.task.TaskHanding;

/** Hands a task to a colleague with a word, or asks one for help. */
final class HandForm extends Section {

    private final ComboBox<Member> colleague = new ComboBox<>();
    private final TextArea word = new TextArea();
    private final FieldErrors errors = new FieldErrors();
    private final Refusals refusals = new Refusals().orAtField(errors::show);
    private List<Member> offered = List.of();

    /** Does what is wanted of a colleague, or refuses. */
    interface Wanting {

        void of(String username, String word);
    }

    HandForm(Wanting hand, Wanting help) {
        super("");
        setHeading(getTranslation("hand.heading"));
        addClassName("task-hand");
        errors.under("member", colleague);
        errors.under("word", word);
        colleague.setLabel(getTranslation("hand.colleague"));
        colleague.setItemLabelGenerator(member ->
                getTranslation("facts.candidate", member.name(), member.office().name()));
        colleague.setManualValidation(true);
        colleague.setWidthFull();
        word.setLabel(getTranslation("hand.word"));
        word.setMaxLength(TaskHanding.LONGEST_WORD);
        word.setManualValidation(true);
        word.setWidthFull();
        Drafts.mark(word, "hand");
        var buttons = new Div(button("hand.over", "hand.handed", hand), button("hand.help", "hand.asked", help));
        buttons.addClassName("pacta-actions");
        add(colleague, word, buttons, refusals);
    }

    private Button button(String key, String done, Wanting wanting) {
        var button = new Button(getTranslation(key));
        Press.once(button, () -> {
            var chosen = colleague.getValue();
            if (chosen == null) {
                errors.show("member", getTranslation("hand.nobody"));
            } else if (refusals.attempt(() -> wanting.of(chosen.username(), word.getValue()))) {
                Toasts.success(getTranslation(done, chosen.name()));
                colleague.clear();
                word.clear();
            }
        });
        return button;
    }

    /** What is being filled in stays while the colleagues are the same. */
    void offer(List<Member> colleagues) {
        if (!colleagues.equals(offered)) {
            offered = colleagues;
            colleague.setItems(colleagues);
        }
    }
}
