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
import org.pacta.shell.Confirmation;
import org.pacta.shell.FieldErrors;
import org.pacta.shell.FormDialog;
import org.pacta.shell.Marking;
import org.pacta.shell.Press;
import org.pacta.shell.Section;
import org.pacta.shell.Toasts;
import org.pacta.task.Audience;
import org.pacta.task.Comments;
import org.pacta.task.Task;

/** What people did and wrote on a task, newest first, and the place to write. */
final class ActivitySection extends Section {

    private static final int PAGE = 12;

    private final Writing writing;
    private final boolean ownTask;
    private final TextArea comment = new TextArea();
    private final Refusals refusals = new Refusals().orAtField(this::refuse);
    private final OrderedList list = new OrderedList();
    private final Button more = new Button();
    private List<Activity> all = List.of();
    private ZoneId zone = ZoneId.of("UTC");
    private int wanted = PAGE;

    /** What can be done with comments; each may be refused. */
    interface Writing {

        void add(String text, Audience audience);

        boolean mayRelease(Comments.Comment comment);

        void release(Comments.Comment comment);

        boolean mayCorrect(Comments.Comment comment);

        void correct(Comments.Comment comment, String text);
    }

    /** @param party the reader's */
    ActivitySection(Task task, String party, Writing writing) {
        super("");
        this.writing = writing;
        ownTask = task.own();
        var audience = new AudienceChoice(task, party, getTranslation("activity.comment.readers")).kept("audience");
        setHeading(getTranslation("activity.heading"));
        addClassName("task-activity");
        comment.setLabel(getTranslation("activity.comment"));
        comment.setMaxLength(10_000);
        comment.setManualValidation(true);
        comment.addValueChangeListener(event -> comment.setInvalid(false));
        var button = new Button(getTranslation("activity.comment.submit"));
        Press.once(button, () -> {
            var text = comment.getValue();
            if (refusals.attempt(() -> writing.add(text, audience.value()))) {
                comment.clear();
            }
        });
        list.getElement().setAttribute("role", "list");
        more.setText(getTranslation("activity.more"));
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        more.addClickListener(event -> {
            wanted += 4 * PAGE;
            fill();
        });
        var place = new Div(comment, audience, refusals, button);
        place.addClassName("task-writing");
        add(place, list, more);
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
        var who = new Span(
                activity.who() == null
                        ? getTranslation("activity.system")
                        : TaskWords.who(this, activity.who(), activity.insteadOf()));
        who.addClassName("task-activity-who");
        var what = new Span(activity.what().in(this, getLocale()));
        var when = new Span(TaskWords.moment(activity.when(), zone, getLocale()));
        when.addClassName("task-activity-when");
        var head = new Div(who, what, when);
        head.addClassName("task-activity-head");
        if (!ownTask && !activity.markedFor().isEmpty()) {
            head.add(new Marking(activity.markedFor()));
        }
        if (activity.comment() != null && writing.mayRelease(activity.comment())) {
            head.add(release(activity.comment()));
        }
        if (activity.comment() != null && activity.comment().correctedAt() != null) {
            var corrected = new Span(getTranslation("activity.comment.corrected"));
            corrected.addClassName("task-activity-when");
            head.add(corrected);
        }
        if (activity.comment() != null && writing.mayCorrect(activity.comment())) {
            head.add(correct(activity.comment()));
        }
        var row = new ListItem(head);
        if (activity.text() != null) {
            row.add(text(activity.text()));
        }
        return row;
    }

    private Button correct(Comments.Comment own) {
        var button = new Button(getTranslation("activity.comment.correct"));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        Press.once(button, () -> {
            var fields = new FieldErrors();
            var text = new TextArea(getTranslation("activity.comment"));
            text.setValue(own.text());
            text.setMaxLength(10_000);
            text.setManualValidation(true);
            text.setWidthFull();
            fields.under("comment", text);
            new FormDialog(
                            getTranslation("activity.comment.correct.title"),
                            "dialog.gone",
                            fields,
                            new Paragraph(getTranslation("activity.comment.correct.about")),
                            text)
                    .open(
                            getTranslation("activity.comment.correct.save"),
                            getTranslation("activity.comment.correct.done"),
                            () -> 0,
                            version -> writing.correct(own, text.getValue()));
            text.focus();
        });
        return button;
    }

    private Button release(Comments.Comment own) {
        var button = new Button(getTranslation("activity.comment.release"));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.addClickListener(event -> Confirmation.ask(
                getTranslation("activity.comment.release.title"),
                getTranslation(
                        "activity.comment.release.consequence",
                        own.reach().furthest().toString()),
                getTranslation("activity.comment.release"),
                () -> {
                    if (refusals.attempt(() -> writing.release(own))) {
                        Toasts.success(getTranslation("activity.comment.released"));
                    }
                }));
        return button;
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
