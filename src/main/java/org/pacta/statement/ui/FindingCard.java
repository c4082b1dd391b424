package org.pacta.statement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.id.FindingId;
import org.pacta.shell.Attempt;
import org.pacta.shell.Dates;
import org.pacta.shell.Press;
import org.pacta.shell.Problem;
import org.pacta.shell.QuoteBlock;
import org.pacta.shell.StatusBadge;
import org.pacta.shell.Tone;
import org.pacta.statement.Finding;

/** One finding: its head for the list, and below it, once it is chosen, all that there is to read and to decide. */
final class FindingCard extends ListItem {

    private final Reviewing reviewing;
    private int number;
    private @Nullable FindingCard next;
    private final FindingListener listener;
    private final NativeButton head = new NativeButton();
    private final Div body = new Div();
    private final Div notice = new Div();
    private final Div restatement = new Div();
    private @Nullable FindingDecision decision;
    private Finding finding;
    private boolean selected;

    /** Hears what happens in a card. */
    interface FindingListener {

        void chosen(FindingId findingId);

        /** It was split or merged: this is the first of those that stand for it now. */
        void shaped(FindingId findingId);

        /** Something was done about the finding, by this reader or another: read it anew. */
        void changed(FindingId findingId);
    }

    FindingCard(Reviewing reviewing, Finding finding, int number, FindingListener listener) {
        this.reviewing = reviewing;
        this.finding = finding;
        this.number = number;
        this.listener = listener;
        setId("finding-" + finding.id());
        addClassName("finding-card");
        head.addClassName("finding-head");
        head.getElement().setAttribute("aria-controls", "finding-body-" + finding.id());
        head.addClickListener(click -> listener.chosen(finding.id()));
        body.setId("finding-body-" + finding.id());
        body.addClassName("finding-body");
        notice.addClassName("finding-notice");
        add(new H3(head), body);
        showHead();
        select(false);
    }

    Finding finding() {
        return finding;
    }

    /** Its number in the statement and the card below it, as they have become. */
    void place(int number, @Nullable FindingCard next) {
        this.next = next;
        if (decision != null) {
            decision.shaping().follow(next);
        }
        if (number != this.number) {
            this.number = number;
            showHead();
        }
    }

    /** What was typed here and stands nowhere else, in words. */
    List<String> typed() {
        return decision == null ? List.of() : decision.typed();
    }

    /** Whether something was typed here and not sent. */
    boolean isChanged() {
        return decision != null && decision.isChanged();
    }

    void select(boolean selected) {
        this.selected = selected;
        setClassName("is-selected", selected);
        head.getElement().setAttribute("aria-expanded", String.valueOf(selected));
        body.setVisible(selected);
        if (selected && body.getComponentCount() == 0) {
            showBody();
        }
        showHead();
    }

    void focusHead() {
        head.focus();
    }

    /** What is to be decided, where the reader may and somebody has not yet. */
    @Nullable
    FindingDecision decision() {
        return decision;
    }

    /** Takes what the finding has become, by whomever; what was typed stays to be read. */
    void update(Finding newest) {
        if (newest.equals(finding)) {
            return;
        }
        boolean open = finding.proposed() && newest.proposed();
        finding = newest;
        notice.removeAll();
        if (open && decision != null) {
            var lines = decision.rebase(newest);
            if (!lines.isEmpty()) {
                tell(decision.isChanged() ? "finding.changedMeanwhile" : "finding.changedMeanwhile.untouched", lines);
            }
        } else {
            boolean elsewhere = decision != null && !decision.isSettled();
            List<String> typed = decision == null ? List.of() : decision.typed();
            decision = null;
            body.removeAll();
            if (selected) {
                showBody();
            }
            if (elsewhere) {
                tell(typed.isEmpty() ? "finding.decidedMeanwhile" : "finding.decidedMeanwhile.typed", typed);
            }
        }
        showHead();
    }

    private void tell(String key, List<String> lines) {
        var list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        notice.add(lines.isEmpty() ? Problem.caution(getTranslation(key)) : Problem.caution(getTranslation(key), list));
    }

    /** Takes what others have become that bear on this one: the event that it depends on, an older commitment that it restates. */
    void showOthers() {
        if (decision != null) {
            decision.rereadEvents();
        }
        showRestatement();
    }

    private void showRestatement() {
        restatement.removeAll();
        var older = finding.proposed() ? reviewing.restatedBy(finding) : null;
        if (older != null) {
            restatement.add(Problem.notice(
                    getTranslation("finding.restates.proposed", older),
                    new Anchor("commitments/" + older, getTranslation("finding.toCommitment", older)),
                    new Anchor(reviewing.comparisonAddress(), getTranslation("finding.toComparison.decide"))));
        }
    }

    private void showHead() {
        head.removeAll();
        var place = new Span(String.valueOf(number));
        place.addClassNames(
                "finding-number", "strength-" + finding.strength().name().toLowerCase(java.util.Locale.ROOT));
        var title = new Span(finding.title());
        title.addClassName("finding-title");
        var about = new Span(getTranslation(
                "finding.kindAndStrength",
                getTranslation("kind." + finding.kind()),
                getTranslation("strength." + finding.strength())));
        var meta = new Span(state(), about);
        meta.addClassName("finding-meta");
        var due = finding.due().on();
        if (due != null && finding.proposed()) {
            meta.add(new Span(getTranslation("finding.due", Dates.of(due, Dates.locale(this)))));
        }
        if (isChanged()) {
            meta.add(new StatusBadge(getTranslation("finding.unsaved"), Tone.ACTIVE));
        }
        head.add(place, title, meta);
        setClassName("state-proposed", finding.proposed());
        setClassName("state-accepted", finding.decision().state() == Finding.State.ACCEPTED);
        setClassName("state-rejected", finding.decision().state() == Finding.State.REJECTED);
        setClassName("state-restated", finding.decision().state() == Finding.State.RESTATED);
    }

    private StatusBadge state() {
        var tone = switch (finding.decision().state()) {
            case PROPOSED -> Tone.CAUTION;
            case ACCEPTED -> Tone.GOOD;
            case REJECTED, RESTATED -> Tone.QUIET;
        };
        var commitment = finding.decision().commitment();
        if (finding.decision().state() == Finding.State.RESTATED && commitment != null) {
            return new StatusBadge(getTranslation("finding.restates", commitment), tone);
        }
        return new StatusBadge(
                getTranslation("findingState." + finding.decision().state()), tone);
    }

    private void showBody() {
        var find = new Button(
                getTranslation("finding.inText"),
                click -> getElement().executeJs("window.pactaStatement.find($0)", String.valueOf(finding.id())));
        find.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL);
        var quote = new Div(new QuoteBlock(reviewing.clause(finding)), find);
        quote.addClassName("finding-quote");
        body.add(notice, quote, restatement);
        showRestatement();
        if (finding.proposed() && reviewing.coordinates()) {
            decision = new FindingDecision(reviewing, finding, new FindingDecision.Listener() {
                @Override
                public void done() {
                    listener.changed(finding.id());
                    focusHead();
                }

                @Override
                public void shaped(FindingId findingId) {
                    listener.shaped(findingId);
                }

                @Override
                public void stale() {
                    listener.changed(finding.id());
                }
            });
            decision.shaping().follow(next);
            body.add(decision);
        } else {
            showOutcome();
        }
    }

    private void showOutcome() {
        var outcome = new Div();
        outcome.addClassName("finding-outcome");
        var commitment = finding.decision().commitment();
        var restated = finding.decision().state() == Finding.State.RESTATED;
        if (restated) {
            outcome.add(new Paragraph(getTranslation(
                    commitment == null ? "finding.restatesHidden" : "finding.restatesWhat",
                    commitment == null ? "" : commitment)));
        }
        if (commitment != null) {
            outcome.add(new Paragraph(
                    new Anchor("commitments/" + commitment, getTranslation("finding.toCommitment", commitment))));
        } else if (finding.decision().state() == Finding.State.ACCEPTED) {
            outcome.add(new Paragraph(getTranslation("finding.notReleased")));
        }
        if (finding.decision().rejectReason() != null) {
            outcome.add(new Paragraph(
                    getTranslation("finding.reason", finding.decision().rejectReason())));
        }
        if (finding.decision().by() != null && finding.decision().at() != null) {
            outcome.add(new Paragraph(getTranslation(
                    "finding.decided." + finding.decision().state(),
                    finding.decision().by(),
                    Dates.of(finding.decision().at(), Dates.locale(this), reviewing.zone()))));
        }
        if (restated) {
            outcome.add(
                    new Paragraph(new Anchor(reviewing.comparisonAddress(), getTranslation("finding.toComparison"))));
        }
        body.add(outcome);
        if (finding.decision().state() != Finding.State.ACCEPTED) {
            body.add(
                    FindingFacts.values(this, finding, reviewing),
                    FindingFacts.deadline(this, finding, reviewing.statement()));
        }
        body.add(FindingFacts.why(this, finding));
        if (finding.decision().state() == Finding.State.REJECTED && reviewing.coordinates()) {
            body.add(reopen());
        }
    }

    private Component reopen() {
        var button = new Button(getTranslation("finding.reopen"));
        Press.once(button, () -> {
            try {
                Attempt.on(this).run(() -> reviewing.findings().reopen(finding.id(), finding.version()));
            } finally {
                listener.changed(finding.id());
            }
        });
        return button;
    }
}
