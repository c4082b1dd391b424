package org.pacta.comparison.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.Commitment;
import org.pacta.comparison.Comparison;
import org.pacta.comparison.Comparisons;
import org.pacta.comparison.matching.Outcome;
import org.pacta.shell.Attempt;
import org.pacta.shell.DueLabel;
import org.pacta.shell.Press;
import org.pacta.shell.Problem;
import org.pacta.shell.StatusBadge;
import org.pacta.shell.Toasts;
import org.pacta.statement.Finding;

/** One earlier commitment, or one new undertaking, side by side with the newer text, and the decision on it. */
final class ComparisonCard extends Article {

    private final Deciding deciding;
    private final Runnable changed;
    private final Div problem = new Div();
    private Comparison comparison;
    private @Nullable DecisionForm form;

    ComparisonCard(Deciding deciding, Comparison comparison, Runnable changed) {
        this.deciding = deciding;
        this.comparison = comparison;
        this.changed = changed;
        addClassName("comparison-card");
        setId("comparison-" + comparison.id());
        getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("aria-labelledby", "comparison-title-" + comparison.id());
        render();
    }

    Comparison comparison() {
        return comparison;
    }

    /** Takes its newest state; where somebody is deciding on it, what is typed stays and what changed is said. */
    void show(Comparison newest) {
        if (newest.equals(comparison)) {
            return;
        }
        boolean otherVersion = newest.version() != comparison.version();
        comparison = newest;
        if (form != null && (newest.open() || form.isChanged())) {
            if (otherVersion) {
                form.changedMeanwhile(newest);
            }
            return;
        }
        form = null;
        render();
    }

    private void render() {
        removeAll();
        getElement().setAttribute("data-open", String.valueOf(comparison.open()));
        add(head(), sides(), problem);
        problem.removeAll();
        if (form != null) {
            add(form);
        } else if (!comparison.open()) {
            add(decided());
        } else if (deciding.decides()) {
            add(buttons());
        }
    }

    private Component head() {
        var earlier = comparison.earlier();
        var title = new H3();
        title.setId("comparison-title-" + comparison.id());
        var facts = new Div();
        facts.addClassName("comparison-facts");
        if (earlier == null) {
            var later = comparison.later();
            title.setText(
                    later == null || later.finding() == null
                            ? ""
                            : later.finding().title());
        } else {
            var reference = new Anchor("commitments/" + earlier.reference(), earlier.reference());
            reference.addClassName("pacta-reference");
            title.add(reference, new Span(earlier.title()));
            facts.add(
                    StatusBadge.of("status", earlier.status(), earlier.status().tone()));
            facts.add(
                    earlier.status() == Commitment.Status.ACTIVE
                            ? new DueLabel(
                                    earlier.dueOn(),
                                    LocalDate.now(deciding.clock().withZone(earlier.dueIn())))
                            : DueLabel.settled(earlier.dueOn()));
        }
        var words = new Div(title, facts);
        words.addClassName("comparison-words");
        var head = new Div(words, verdict());
        head.addClassName("comparison-head");
        return head;
    }

    private Component verdict() {
        var outcome = comparison.outcome();
        var badge = new StatusBadge(getTranslation("outcome." + outcome), Deciding.tone(outcome));
        badge.addClassName("comparison-outcome");
        var verdict = new Div(badge);
        verdict.addClassName("comparison-verdict");
        if (comparison.open()) {
            var sure = new Span(getTranslation("comparison.confidence", Math.round(100 * comparison.confidence())));
            sure.addClassName("comparison-sure");
            verdict.add(sure);
        }
        var why = new Span(comparison.reasons().stream()
                .map(it -> getTranslation("comparison.reason." + it))
                .collect(Collectors.joining("; ")));
        why.addClassName("comparison-why");
        verdict.add(why);
        return verdict;
    }

    private Component sides() {
        var sides = new Div();
        sides.addClassName("comparison-sides");
        var texts = ComparedText.of(comparison);
        var earlier = comparison.earlier();
        if (earlier != null) {
            sides.add(side(
                    earlier.statement(),
                    texts.left(),
                    "statements/" + earlier.statement() + "?passage=" + earlier.passageId()));
        } else {
            sides.addClassName("is-new");
        }
        var newer = deciding.statement().reference();
        var later = comparison.later();
        if (later == null || comparison.outcome() == Outcome.DROPPED) {
            var nothing = new Paragraph(getTranslation("comparison.silent", newer));
            nothing.addClassName("comparison-silent");
            sides.add(side(newer, nothing, null));
        } else {
            sides.add(side(newer, texts.right(), "statements/" + newer + "?passage=" + later.passageId()));
        }
        return sides;
    }

    private Component side(String statement, Component text, @Nullable String href) {
        var label =
                href == null ? new Span(statement) : new Anchor(href, getTranslation("comparison.where", statement));
        label.addClassName("comparison-source");
        var side = new Div(label, text);
        side.addClassName("comparison-side");
        return side;
    }

    private Component buttons() {
        var accept =
                new Button(getTranslation("comparison.accept", getTranslation("outcome." + comparison.proposed())));
        accept.addClassName("comparison-accept");
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        Press.once(accept, () -> {
            run(() -> deciding.comparisons()
                    .decide(
                            comparison.id(),
                            comparison.version(),
                            new Comparison.Choice(comparison.proposed(), null, null)));
        });
        var other = new Button(
                getTranslation(comparison.earlier() == null ? "comparison.withNote" : "comparison.other"),
                click -> openForm());
        other.addClassName("comparison-other");
        other.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        var buttons = new Div(accept, other);
        buttons.addClassName("pacta-actions");
        return buttons;
    }

    private void openForm() {
        form = new DecisionForm(deciding, comparison, this::closeForm, this::closeForm);
        render();
        form.focus();
    }

    private void closeForm() {
        form = null;
        render();
        changed.run();
        focus();
    }

    /** The button that had the focus is gone: keeps the place for whoever uses keys. */
    private void focus() {
        getElement().executeJs("this.focus({ preventScroll: true })");
    }

    private Component decided() {
        var decision = Objects.requireNonNull(comparison.decision());
        var by = new Span(getTranslation(
                comparison.proposed() == decision.outcome() ? "comparison.decided" : "comparison.decidedOtherwise",
                decision.by(),
                deciding.moment(decision.at(), getLocale()),
                getTranslation("outcome." + comparison.proposed())));
        var line = new Div(by);
        line.addClassName("comparison-decided");
        if (decision.note() != null) {
            var note = new Paragraph(decision.note());
            note.addClassName("comparison-note");
            line.add(note);
        }
        next(decision.outcome(), line);
        if (deciding.decides()) {
            var again = new Button(getTranslation("comparison.reconsider"));
            again.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            Press.once(again, () -> {
                run(() -> deciding.comparisons().reconsider(comparison.id(), comparison.version()));
            });
            line.add(again);
        }
        return line;
    }

    /** What is to be done next, each with the way to it. */
    private void next(Outcome outcome, Div line) {
        var earlier = comparison.earlier();
        var later = comparison.later();
        var finding = later == null ? null : later.finding();
        if (earlier != null && earlier.status() == Commitment.Status.ACTIVE) {
            onCommitment(outcome, earlier, finding == null ? null : finding.dueOn(), line);
        }
        if (later != null && finding != null) {
            onFinding(outcome, later, finding, line);
        }
    }

    private void onCommitment(Outcome outcome, Comparison.Earlier earlier, @Nullable LocalDate newerDueOn, Div line) {
        var address = "commitments/" + earlier.reference();
        if (outcome == Outcome.FULFILLED) {
            line.add(step(getTranslation("comparison.next.verify", earlier.reference()), address));
        }
        if (Comparisons.undertakenAgain(outcome)
                && newerDueOn != null
                && !newerDueOn.equals(earlier.dueOn())
                && !newerDueOn.isBefore(deciding.today())) {
            line.add(step(
                    getTranslation("comparison.next.move", Deciding.day(newerDueOn, getLocale())),
                    address + "?move=" + newerDueOn));
        }
    }

    private void onFinding(Outcome outcome, Comparison.Later later, Comparison.Found finding, Div line) {
        if (finding.state() == Finding.State.PROPOSED) {
            line.add(step(
                    getTranslation(outcome == Outcome.NEW ? "comparison.next.review" : "comparison.next.reject"),
                    "statements/" + deciding.statement().reference() + "?passage=" + later.passageId()));
        } else if (finding.commitment() != null) {
            line.add(step(
                    getTranslation("comparison.next.commitment", finding.commitment()),
                    "commitments/" + finding.commitment()));
        }
    }

    private static Anchor step(String text, String href) {
        var step = new Anchor(href, text);
        step.addClassName("comparison-step");
        return step;
    }

    private void run(Runnable command) {
        problem.removeAll();
        var done = Attempt.on(this)
                .beforeRefusal(changed)
                .in(text -> problem.add(Problem.error(text)))
                .denied("comparison.denied")
                .run(command);
        if (!done) {
            return;
        }
        changed.run();
        getElement().executeJs("if (document.activeElement === document.body) this.focus({ preventScroll: true })");
        Toasts.success(getTranslation("comparison.saved"));
    }
}
