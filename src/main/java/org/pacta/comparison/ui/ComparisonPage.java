package org.pacta.comparison.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.comparison.Comparison;
import org.pacta.comparison.matching.Outcome;
import org.pacta.shell.EmptyState;
import org.pacta.shell.PageHeader;
import org.pacta.shell.Section;
import org.pacta.statement.Statement;

/** The earlier commitments one below the other, each beside what the newer statement says of it; then what is new. */
final class ComparisonPage extends Div {

    private final Deciding deciding;
    private final Span progress = new Span();
    private final Nav filters = new Nav();
    private final Section carried;
    private final Section fresh;
    private final Div empty = new Div();
    private final Map<Long, ComparisonCard> cards = new LinkedHashMap<>();
    private @Nullable Outcome wanted;

    ComparisonPage(Deciding deciding) {
        this.deciding = deciding;
        addClassName("comparison");
        carried = new Section(getTranslation("comparison.carried", String.join(", ", deciding.earlier())));
        fresh = new Section(
                getTranslation("comparison.fresh", deciding.statement().reference()));
        progress.addClassName("comparison-progress");
        progress.getElement().setAttribute("role", "status");
        filters.setAriaLabel(getTranslation("comparison.filter"));
        filters.addClassName("comparison-filters");
        add(header());
        if (deciding.earlier().isEmpty()) {
            add(new EmptyState("comparison.first.title", "comparison.first.body", back()));
            return;
        }
        var bar = new Div(progress, filters);
        bar.addClassName("comparison-bar");
        add(bar, keys(), empty, carried, fresh);
        refresh();
    }

    Statement statement() {
        return deciding.statement();
    }

    /** Shows only these; null for all. */
    void filter(@Nullable Outcome outcome) {
        wanted = outcome;
        if (!deciding.earlier().isEmpty()) {
            arrange();
        }
    }

    /** Takes what has been proposed and decided since; a form that is open stays as it is. */
    void refresh() {
        if (deciding.earlier().isEmpty()) {
            return;
        }
        var newest = deciding.comparisons().list(deciding.statement().id());
        var gone = new HashSet<>(cards.keySet());
        for (var comparison : newest) {
            gone.remove(comparison.id());
            var card = cards.get(comparison.id());
            if (card == null) {
                card = new ComparisonCard(deciding, comparison, this::refresh);
                cards.put(comparison.id(), card);
                (comparison.earlier() == null ? fresh : carried).add(card);
            } else {
                card.show(comparison);
            }
        }
        gone.forEach(id -> {
            var card = cards.remove(id);
            if (card != null) {
                card.removeFromParent();
            }
        });
        arrange();
    }

    private void arrange() {
        cards.values()
                .forEach(card ->
                        card.setVisible(wanted == null || card.comparison().outcome() == wanted));
        carried.setVisible(any(false));
        fresh.setVisible(any(true));
        var all = cards.values().stream().map(ComparisonCard::comparison).toList();
        long open = all.stream().filter(Comparison::open).count();
        progress.setText(
                open == 0
                        ? getTranslation("comparison.allDecided", all.size())
                        : getTranslation("comparison.toDecide", open, all.size()));
        showFilters(all);
        empty.removeAll();
        if (all.stream().noneMatch(it -> it.earlier() != null)) {
            empty.add(new EmptyState("comparison.nothing.title", "comparison.nothing.body", null));
        } else if (!carried.isVisible() && !fresh.isVisible()) {
            empty.add(new EmptyState(
                    "comparison.noMatch.title",
                    "comparison.noMatch.body",
                    link(null, getTranslation("comparison.all"))));
        }
    }

    private boolean any(boolean isNew) {
        return cards.values().stream()
                .anyMatch(it -> it.isVisible() && (it.comparison().earlier() == null) == isNew);
    }

    private void showFilters(List<Comparison> all) {
        var list = new UnorderedList(new ListItem(link(null, getTranslation("comparison.filter.all", all.size()))));
        list.getElement().setAttribute("role", "list");
        for (var outcome : Outcome.values()) {
            long count = all.stream().filter(it -> it.outcome() == outcome).count();
            if (count > 0 || outcome == wanted) {
                list.add(new ListItem(link(
                        outcome,
                        getTranslation("comparison.filter.some", getTranslation("outcome." + outcome), count))));
            }
        }
        filters.removeAll();
        filters.add(list);
    }

    private Anchor link(@Nullable Outcome outcome, String text) {
        var address = "statements/" + deciding.statement().reference() + "/compare";
        var link = new Anchor(outcome == null ? address : address + "?outcome=" + outcome, text);
        link.addClassName("comparison-filter");
        if (outcome == wanted) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private Component header() {
        var statement = deciding.statement();
        var header = new PageHeader(getTranslation("comparison.title", statement.reference()))
                .under(
                        new PageHeader.Crumb(getTranslation("nav.statements"), "statements"),
                        new PageHeader.Crumb(statement.reference(), "statements/" + statement.reference()));
        return header.subtitle(new Span(statement.title()), new Span(Deciding.day(statement.issuedOn(), getLocale())));
    }

    private Anchor back() {
        var reference = deciding.statement().reference();
        return new Anchor("statements/" + reference, getTranslation("comparison.toStatement", reference));
    }

    private Component keys() {
        var toggle = new Input();
        toggle.setType("checkbox");
        toggle.setId("comparison-keys");
        var label = new NativeLabel(getTranslation("comparison.keys"));
        label.setFor(toggle);
        var hint = new Div(
                new Div(toggle, label),
                new Span(
                        getTranslation(deciding.decides() ? "comparison.keys.coordinator" : "comparison.keys.reader")));
        hint.addClassName("comparison-keys");
        getElement().executeJs("window.pactaComparison.keys(this, $0)", toggle.getElement());
        var about = new Paragraph(getTranslation("comparison.about"));
        about.addClassName("comparison-about");
        return new Div(about, hint);
    }
}
