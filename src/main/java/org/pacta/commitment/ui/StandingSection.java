package org.pacta.commitment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.pacta.commitment.Ending;
import org.pacta.shell.DueLabel;
import org.pacta.shell.StatusBadge;

/** The answer in half a minute: where it stands and why, by when, and what comes next from whom. */
class StandingSection extends Composite<Div> {

    private static final int NEXT = 3;

    private final ZoneId zone;

    StandingSection(ZoneId zone) {
        this.zone = zone;
        getContent().addClassName("pacta-standing");
    }

    void show(CommitmentDetails dossier) {
        getContent().removeAll();
        getContent().add(dossier.active() ? where(dossier) : ended(dossier), due(dossier));
        if (dossier.active()) {
            getContent().add(next(dossier));
        }
    }

    private Component where(CommitmentDetails dossier) {
        var health = dossier.commitment().progress().health();
        var reasons = new UnorderedList();
        reasons.addClassName("pacta-reasons");
        HealthReason.of(dossier).forEach(why -> reasons.add(new ListItem(words(why))));
        var rule = new NativeDetails(
                getTranslation("commitment.health.rule"), new Paragraph(getTranslation("commitment.health.rule.text")));
        rule.addClassName("pacta-rule");
        var panel = panel("commitment.standing.where");
        if (health != null) {
            panel.add(StatusBadge.of("health", health, health.tone()));
        }
        panel.add(reasons, rule);
        return panel;
    }

    private Component ended(CommitmentDetails dossier) {
        var commitment = dossier.commitment();
        var panel = panel("commitment.standing.ended");
        panel.add(StatusBadge.of(
                "status",
                commitment.progress().status(),
                commitment.progress().status().tone()));
        Instant closed = commitment.progress().closedAt();
        if (closed != null) {
            var on = new Written(getLocale()).moment(closed, zone);
            panel.add(new Paragraph(agreed(dossier)
                    .map(key -> getTranslation(key, on))
                    .orElseGet(() -> dossier.rights()
                            .endedBy()
                            .map(by -> getTranslation("commitment.ended.by", on, by))
                            .orElseGet(() -> getTranslation("commitment.ended", on)))));
        }
        if (commitment.progress().closedReason() != null) {
            panel.add(new Paragraph(getTranslation(
                    "commitment.ended.reason", commitment.progress().closedReason())));
        }
        return panel;
    }

    /** How the others agreed to its end, where it ended by agreement. */
    private static Optional<String> agreed(CommitmentDetails dossier) {
        return dossier.agreement().endings().stream()
                .findFirst()
                .filter(ending -> ending.state() == Ending.State.AGREED
                        && dossier.commitment().responsible().parties().size() > 1)
                .map(ending -> ending.silenceUntil() != null && ending.objection() == null
                        ? "commitment.ended.silence"
                        : "commitment.ended.agreed");
    }

    private Component due(CommitmentDetails dossier) {
        var commitment = dossier.commitment();
        var panel = panel(commitment.due().standing() ? "commitment.standing.review" : "commitment.standing.due");
        var label = dossier.active() && !commitment.due().standing()
                ? new DueLabel(commitment.due().on(), dossier.today())
                : DueLabel.settled(commitment.due().on());
        label.addClassName("pacta-due-large");
        panel.add(label);
        if (commitment.due().moved()) {
            panel.add(aside(getTranslation(
                    "commitment.due.movedFrom",
                    new Written(getLocale()).day(commitment.due().original()),
                    dossier.changes().size())));
        }
        if (commitment.due().phrase() != null) {
            panel.add(aside(getTranslation(
                    "commitment.due.phrase.short", commitment.due().phrase())));
        }
        int toCome = dossier.active() ? dossier.work().toCome().size() : 0;
        panel.add(new DoneOfAll(
                commitment.progress().doneTasks(), commitment.progress().allTasks() + toCome));
        return panel;
    }

    private Component next(CommitmentDetails dossier) {
        var panel = panel("commitment.standing.next");
        var open = dossier.work().open();
        var list = new UnorderedList();
        list.addClassName("pacta-next");
        dossier.agreement().endings().stream()
                .findFirst()
                .filter(Ending::inSilence)
                .ifPresent(ending -> list.add(new ListItem(new Span(getTranslation(
                        "commitment.next.silence",
                        getTranslation("ending.outcome." + ending.outcome().name()),
                        new Written(getLocale()).moment(Objects.requireNonNull(ending.silenceUntil()), zone),
                        zone.getId())))));
        open.stream().limit(NEXT).forEach(task -> {
            var who = new Span(HealthReason.who(task));
            who.addClassName("pacta-aside");
            list.add(new ListItem(new Anchor("tasks/" + task.id(), task.name()), who, new DueLabel(task.due())));
        });
        if (open.size() > NEXT) {
            list.add(new ListItem(aside(getTranslation("commitment.next.more", open.size() - NEXT))));
        }
        dossier.work().toCome().stream()
                .findFirst()
                .ifPresent(step -> list.add(new ListItem(aside(
                        getTranslation("commitment.next.then", step.name(), new Written(getLocale()).planned(step))))));
        panel.add(list.getChildren().findAny().isPresent() ? list : aside(getTranslation("commitment.next.none")));
        return panel;
    }

    private Div panel(String headingKey) {
        var panel = new Div(new H2(getTranslation(headingKey)));
        panel.addClassName("pacta-panel");
        return panel;
    }

    private static Span aside(String text) {
        var words = new Span(text);
        words.addClassName("pacta-aside");
        return words;
    }

    private String words(HealthReason why) {
        var written = new Written(getLocale());
        List<Object> details = why.details().stream()
                .map(detail -> detail instanceof LocalDate day ? written.day(day) : detail)
                .toList();
        return getTranslation(why.key(), details.toArray());
    }
}
