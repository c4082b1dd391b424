package org.pacta.task.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.pacta.shell.Section;

/** What people did and wrote on a task, newest first, and the place to write. */
final class ActivitySection extends Section {

    private static final int PAGE = 12;

    private final TextArea comment = new TextArea();
    private final Refusals refusals = new Refusals().orAtField(this::refuse);
    private final OrderedList list = new OrderedList();
    private final Button more = new Button();
    private List<Activity> all = List.of();
    private ZoneId zone = ZoneId.of("UTC");
    private int wanted = PAGE;

    /** @param commenting takes what was written, or refuses */
    ActivitySection(Consumer<String> commenting) {
        super("");
        setHeading(getTranslation("activity.heading"));
        addClassName("task-activity");
        comment.setLabel(getTranslation("activity.comment"));
        comment.setHelperText(getTranslation("activity.comment.readers"));
        comment.setMaxLength(10_000);
        comment.setManualValidation(true);
        comment.addValueChangeListener(event -> comment.setInvalid(false));
        var button = new Button(getTranslation("activity.comment.submit"));
        button.setDisableOnClick(true);
        button.addClickListener(event -> {
            var text = comment.getValue();
            if (refusals.attempt(() -> commenting.accept(text))) {
                comment.clear();
            }
            button.setEnabled(true);
        });
        list.getElement().setAttribute("role", "list");
        more.setText(getTranslation("activity.more"));
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        more.addClickListener(event -> {
            wanted += 4 * PAGE;
            fill();
        });
        var writing = new Div(comment, refusals, button);
        writing.addClassName("task-writing");
        add(writing, list, more);
    }

    void show(List<Activity> activities, ZoneId readersZone) {
        all = activities;
        zone = readersZone;
        fill();
    }

    TextArea comment() {
        return comment;
    }

    private void fill() {
        list.removeAll();
        all.stream().limit(wanted).forEach(activity -> list.add(row(activity)));
        more.setVisible(all.size() > wanted);
    }

    private ListItem row(Activity activity) {
        var who = new Span(activity.who() == null ? getTranslation("activity.system") : activity.who());
        who.addClassName("task-activity-who");
        var what = new Span(activity.what().in(this, getLocale()));
        var when = new Span(TaskWords.moment(activity.when(), zone, getLocale()));
        when.addClassName("task-activity-when");
        var head = new Div(who, what, when);
        head.addClassName("task-activity-head");
        var row = new ListItem(head);
        if (activity.text() != null) {
            row.add(text(activity.text()));
        }
        return row;
    }

    private static Component text(String words) {
        var text = new Paragraph(words);
        text.addClassName("task-activity-text");
        return text;
    }

    private boolean refuse(String field, String why) {
        comment.setErrorMessage(why);
        comment.setInvalid(true);
        comment.focus();
        return true;
    }
}
