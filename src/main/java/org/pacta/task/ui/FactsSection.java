package org.pacta.task.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pacta.id.MemberId;
import org.pacta.party.Member;
import org.pacta.party.Office;
import org.pacta.shell.DueLabel;
import org.pacta.shell.Press;
import org.pacta.shell.Section;
import org.pacta.task.Task;

/** A task's particulars, and for managers the way to give it to somebody. */
final class FactsSection extends Section {

    private final DescriptionList facts = new DescriptionList();
    private final Div assigning = new Div();
    private final ComboBox<Member> candidates = new ComboBox<>();
    private final Refusals refusals = new Refusals().orAtField(this::refuse);
    private final PassForm pass;
    private final Function<MemberId, Task.@Nullable Away> awayThen;

    /**
     * @param assign gives the task to the member of that id, or refuses
     * @param awayThen the absence of somebody that the task's due date lies in
     * @param passing passes the task to another office, or refuses
     */
    FactsSection(
            Consumer<MemberId> assign, Function<MemberId, Task.@Nullable Away> awayThen, PassForm.Passing passing) {
        super("");
        this.awayThen = awayThen;
        setHeading(getTranslation("facts.heading"));
        addClassName("task-particulars");
        facts.addClassName("task-facts");
        candidates.setLabel(getTranslation("facts.assign"));
        candidates.setItemLabelGenerator(member ->
                getTranslation("facts.candidate", member.name(), member.office().name()));
        candidates.setManualValidation(true);
        candidates.addValueChangeListener(event -> {
            candidates.setInvalid(false);
            candidates.setHelperText(warning(event.getValue()));
        });
        var button = new Button(getTranslation("facts.assign.submit"));
        Press.once(button, () -> {
            var member = candidates.getValue();
            if (member == null) {
                refuse("assignee", getTranslation("facts.assign.nobody"));
            } else if (refusals.attempt(() -> assign.accept(member.id()))) {
                candidates.clear();
            }
        });
        var line = new Div(candidates, button);
        line.addClassName("task-assign-line");
        assigning.add(line, refusals);
        pass = new PassForm(passing);
        pass.setVisible(false);
        add(facts, assigning, pass);
    }

    void show(Task task, ZoneId zone) {
        facts.removeAll();
        fact(
                "facts.commitment",
                new Anchor(
                        "commitments/" + task.commitment().reference(),
                        task.commitment().reference() + " " + task.commitment().title()));
        var due = new Div(task.ended() ? DueLabel.settled(task.due()) : new DueLabel(task.due()));
        var at = task.due().at();
        if (at != null
                && !at.toLocalDateTime().equals(at.withZoneSameInstant(zone).toLocalDateTime())) {
            var here = new Div(getTranslation(
                    "facts.due.here", TaskWords.moment(at.toInstant(), zone, getLocale()), zone.getId()));
            here.addClassName("task-due-here");
            due.add(here);
        }
        if (task.due().moved()) {
            var original = new Div(getTranslation(
                    "facts.due.original", TaskWords.date(task.due().original(), getLocale())));
            original.addClassName("task-original-due");
            due.add(original);
        }
        if (task.holder().away() != null) {
            var away = new Div(TaskWords.away(
                    this,
                    String.valueOf(task.holder().assignee()),
                    task.holder().away(),
                    getLocale()));
            away.addClassName("task-due-away");
            due.add(away);
        }
        fact("facts.due", due);
        fact(
                "facts.office",
                new Span(getTranslation(
                        "task.office",
                        task.holder().office().name(),
                        task.holder().office().partyCode())));
        fact(
                "facts.assignee",
                new Span(
                        task.holder().assignee() == null
                                ? getTranslation("work.nobody")
                                : task.holder().assignee()));
        fact("facts.opened", new Span(TaskWords.moment(task.span().openedAt(), zone, getLocale())));
        if (task.progress().blockedReason() != null) {
            fact("facts.blocked", new Span(task.progress().blockedReason()));
        }
        fact("facts.releasable", new Span(task.releasability().toString()));
    }

    /** @param people those who may be given the task; null where the reader may not give it */
    void offer(@Nullable List<Member> people) {
        assigning.setVisible(people != null);
        if (people != null && candidates.getValue() == null) {
            candidates.setItems(people);
        }
    }

    /** @param offices those that the reader may pass the task to */
    void offerOffices(List<Office> offices) {
        pass.offer(offices);
    }

    private @Nullable String warning(@Nullable Member chosen) {
        var away = chosen == null ? null : awayThen.apply(chosen.id());
        return chosen == null || away == null ? null : TaskWords.away(this, chosen.name(), away, getLocale());
    }

    private void fact(String key, Component value) {
        facts.add(new DescriptionList.Term(getTranslation(key)));
        facts.add(new DescriptionList.Description(value));
    }

    private boolean refuse(String field, String why) {
        candidates.setErrorMessage(why);
        candidates.setInvalid(true);
        candidates.focus();
        return true;
    }
}
