package org.pacta.statement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pacta.history.History;
import org.pacta.id.FindingId;
import org.pacta.reading.Strength;
import org.pacta.shell.Dates;
import org.pacta.shell.PageHeader;
import org.pacta.shell.Problem;
import org.pacta.shell.Section;
import org.pacta.statement.Finding;
import org.pacta.statement.OriginalFile;
import org.pacta.statement.Passage;
import org.pacta.statement.Statement;

/** The text on one side, its findings on the other, each leading to the other. */
final class StatementReview extends Div {

    private final Reviewing reviewing;
    private final StatementTextPane text;
    private final FindingList list;
    private final MissedFinding missed;
    private final StatementAbout about;
    private final Span progress = new Span();
    private final Button next = new Button();
    private final Button several = new Button();
    private final Button below = new Button();
    private List<Finding> findings;

    StatementReview(
            Reviewing reviewing,
            List<Passage> passages,
            OriginalFile.@Nullable Kept file,
            History history,
            List<Button> corrections) {
        this.reviewing = reviewing;
        reviewing.compare();
        findings = reviewing.findings().of(reviewing.statement().id());
        text = new StatementTextPane(reviewing, passages, id -> select(id, "text"));
        list = new FindingList(reviewing, findings, this::mark, this::refresh);
        about = new StatementAbout(reviewing, file, history);
        text.show(findings);

        var words = new Section(getTranslation("statement.text"), legend(), text);
        words.addClassName("statement-words");
        missed = new MissedFinding(reviewing, text, this::showAdded);
        if (reviewing.coordinates()) {
            var add = new Button(getTranslation("finding.add.open"), click -> missed.ask());
            add.addThemeVariants(ButtonVariant.LUMO_SMALL);
            words.withActions(add);
            words.add(missed);
            missed.offer();
        }
        var found = new Section(getTranslation("statement.findings"));
        found.addClassName("statement-found");
        several.setText(getTranslation("findings.several"));
        several.addThemeVariants(ButtonVariant.LUMO_SMALL);
        several.addClickListener(click -> new SeveralFindingsDialog(this, reviewing, findings, this::refresh).ask());
        found.withActions(progress, next, several);
        if (!findings.isEmpty() || reviewing.coordinates()) {
            found.add(keys());
        }
        found.add(list);
        progress.addClassName("statement-progress");
        progress.getElement().setAttribute("role", "status");
        next.setText(getTranslation("findings.next"));
        next.addThemeVariants(ButtonVariant.LUMO_SMALL);
        next.addClickListener(click -> list.moveToUndecided());
        var columns = new Div(words, found, about);
        columns.addClassName("statement-columns");
        add(header(corrections));
        var withdrawal = reviewing.statement().withdrawal();
        if (withdrawal != null) {
            var said = getTranslation(
                    "statement.withdrawn",
                    Dates.of(withdrawal.at(), getLocale(), reviewing.zone()),
                    Objects.requireNonNullElse(withdrawal.by(), getTranslation("statement.history.system")),
                    withdrawal.reason());
            var instead = withdrawal.replacedBy();
            add(
                    instead == null
                            ? Problem.caution(said)
                            : Problem.caution(
                                    said,
                                    new Anchor(
                                            "statements/" + instead,
                                            getTranslation("statement.better.instead", instead))));
        }
        add(columns);
        showProgress();
        listen();
    }

    Statement statement() {
        return reviewing.statement();
    }

    boolean isChanged() {
        return list.isChanged();
    }

    /** Brings a passage into view, and opens its first finding if it has one. */
    void leadTo(long passageId) {
        findings.stream()
                .filter(finding -> finding.clause().passageId() == passageId)
                .findFirst()
                .ifPresent(finding -> select(finding.id(), "address"));
        text.getElement().executeJs("window.pactaStatement.passage(this, $0)", "passage-" + passageId);
    }

    /** Takes what has become of the findings. Nothing that somebody is typing is lost. */
    void refresh() {
        var newest = reviewing.findings().of(reviewing.statement().id());
        var changes = FindingChanges.between(findings, newest);
        findings = newest;
        reviewing.compare();
        list.update(newest);
        changes.passages().forEach(passage -> text.refresh(passage, newest));
        if (!changes.renumbered().isEmpty()) {
            text.renumber(changes.renumbered(), newest);
        }
        showProgress();
        about.refresh();
    }

    private void showAdded(FindingId findingId) {
        refresh();
        select(findingId, "key");
    }

    private void select(FindingId findingId, String from) {
        list.select(findingId, from);
    }

    private void mark(FindingCard card, String from) {
        text.getElement()
                .executeJs(
                        "window.pactaStatement.select(this, $0, $1, $2)",
                        card.getElement(),
                        String.valueOf(card.finding().id()),
                        from);
    }

    private void listen() {
        text.getElement().executeJs("window.pactaStatement.text(this); window.pactaStatement.anchor(this)");
        getElement()
                .addEventListener(
                        "review-key",
                        event -> onKey(event.getEventData().get("event.detail").asString()))
                .addEventData("event.detail");
    }

    private void onKey(String word) {
        var card = list.selected();
        var decision = card == null ? null : card.decision();
        switch (word) {
            case "next" -> list.move(1);
            case "previous" -> list.move(-1);
            case "accept" -> {
                if (decision != null) {
                    decision.focusAccept();
                }
            }
            case "edit" -> {
                if (decision != null) {
                    decision.focusTitle();
                }
            }
            case "reject" -> {
                if (decision != null) {
                    decision.askReason();
                }
            }
            case "split" -> {
                if (decision != null) {
                    decision.shaping().split();
                }
            }
            case "merge" -> {
                if (decision != null) {
                    decision.shaping().merge();
                }
            }
            case "add" -> {
                if (reviewing.coordinates()) {
                    missed.start();
                }
            }
            default -> throw new IllegalArgumentException(word);
        }
    }

    private void showProgress() {
        long open = findings.stream().filter(Finding::proposed).count();
        var words = open == 0
                ? getTranslation("findings.allDecided", findings.size())
                : getTranslation("findings.toDecide", open, findings.size());
        progress.setText(words);
        below.setText(words);
        progress.setVisible(!findings.isEmpty());
        next.setVisible(open > 0 && reviewing.coordinates());
        several.setVisible(open > 1 && reviewing.coordinates());
    }

    private Component header(List<Button> corrections) {
        var statement = reviewing.statement();
        var header = new PageHeader(statement.title())
                .under(new PageHeader.Crumb(getTranslation("nav.statements"), "statements"));
        var reference = new Span(statement.reference());
        reference.addClassName("statement-reference");
        var line = new Div(reference, new Span(Dates.of(statement.issuedOn(), getLocale())));
        line.addClassName("pacta-subtitle");
        if (statement.venue() != null) {
            line.add(new Span(statement.venue()));
        }
        line.add(new Span(statement.releasability().toString()));
        line.add(new Anchor("statements/" + statement.reference() + "/languages", getTranslation("rendering.link")));
        if (!findings.isEmpty()) {
            below.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            below.addClassName("statement-below");
            below.addClickListener(
                    click -> list.getElement().executeJs("this.closest('section').scrollIntoView({block: 'start'})"));
            line.add(below);
        }
        var actions = new ArrayList<Component>(corrections);
        actions.add(new Anchor(reviewing.comparisonAddress(), getTranslation("comparison.open")));
        return header.subtitle(line).actions(actions.toArray(Component[]::new));
    }

    /** How each strength and state is marked in the text. */
    private Component legend() {
        var legend = new UnorderedList();
        legend.addClassName("statement-legend");
        legend.getElement().setAttribute("aria-label", getTranslation("statement.legend"));
        legend.getElement().setAttribute("role", "list");
        for (var strength : Strength.values()) {
            var sample = new Span(getTranslation("strength." + strength));
            sample.addClassNames(
                    "clause", "strength-" + strength.name().toLowerCase(java.util.Locale.ROOT), "state-proposed");
            legend.add(new ListItem(sample));
        }
        for (var state : Finding.State.values()) {
            var sign = new Span(getTranslation("statement.legend.sign." + state));
            sign.addClassNames("clause-sign", "state-" + state.name().toLowerCase(java.util.Locale.ROOT));
            sign.getElement().setAttribute("aria-hidden", "true");
            legend.add(new ListItem(sign, new Span(getTranslation("findingState." + state))));
        }
        return legend;
    }

    private Component keys() {
        var toggle = new Input();
        toggle.setType("checkbox");
        toggle.setId("review-keys");
        var label = new NativeLabel(getTranslation("findings.keys"));
        label.setFor(toggle);
        var hint = new Div(
                new Div(toggle, label),
                new Span(getTranslation(
                        reviewing.coordinates() ? "findings.keys.coordinator" : "findings.keys.reader")));
        hint.addClassName("review-keys");
        getElement().executeJs("window.pactaStatement.keys(this, $0)", toggle.getElement());
        return hint;
    }
}
