package org.pacta.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.pacta.commitment.Commitment;
import org.pacta.search.Hit;
import org.pacta.shell.DueLabel;
import org.pacta.shell.StatusBadge;
import org.pacta.text.ModelWords;

/** One line for each thing found: the words as a link to where they stand, and below it what they belong to. */
final class HitLines {

    private final Locale locale;
    private final DateTimeFormatter dates;
    private final ZoneId zone;
    private final Clock clock;

    HitLines(Locale locale, ZoneId zone, Clock clock) {
        this.locale = locale;
        dates = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        this.zone = zone;
        this.clock = clock;
    }

    ListItem line(Hit hit) {
        return switch (hit) {
            case Hit.OfStatement it ->
                new ListItem(
                        link(
                                "statements/" + it.reference().text(),
                                reference(it.reference()),
                                new MarkedText(it.title())),
                        about(date(it.issuedOn())));
            case Hit.OfPassage it ->
                new ListItem(
                        link("statements/" + it.statement() + "?passage=" + it.id(), new MarkedText(it.text())),
                        about(
                                soft(it.statement(), "search-reference"),
                                soft(it.statementTitle()),
                                date(it.issuedOn())));
            case Hit.OfCommitment it ->
                new ListItem(
                        link(
                                "commitments/" + it.reference().text(),
                                reference(it.reference()),
                                new MarkedText(it.title())),
                        about(
                                StatusBadge.of(
                                        "status", it.status(), it.status().tone()),
                                due(it.dueOn(), it.dueIn(), it.status() == Commitment.Status.ACTIVE)));
            case Hit.OfTask it ->
                new ListItem(
                        link("tasks/" + it.id(), name(it.name())),
                        about(
                                StatusBadge.of("state", it.state(), it.state().tone()),
                                due(it.dueOn(), it.dueIn(), !it.state().ended()),
                                soft(it.commitment(), "search-reference"),
                                soft(it.commitmentTitle())));
            case Hit.OfComment it ->
                new ListItem(
                        link(
                                it.task() == null ? "commitments/" + it.commitment() : "tasks/" + it.task(),
                                new MarkedText(it.text())),
                        about(
                                soft(it.member() + ", " + it.party()),
                                date(LocalDate.ofInstant(it.writtenAt(), zone)),
                                soft(it.commitment(), "search-reference"),
                                soft(
                                        it.taskName() == null
                                                ? it.commitmentTitle()
                                                : ModelWords.say(it.taskName(), locale))));
        };
    }

    private static Anchor link(String address, Component... words) {
        var link = new Anchor(address);
        link.addClassName("search-link");
        link.add(words);
        return link;
    }

    /** What was found is marked in English, as it is recorded; a reader in another language has the name in it. */
    private Component name(Hit.Marked name) {
        var said = ModelWords.say(name.text(), locale);
        return said.equals(name.text()) ? new MarkedText(name) : new Span(said);
    }

    private static Component reference(Hit.Marked reference) {
        var shown = new MarkedText(reference);
        shown.addClassName("search-reference");
        return shown;
    }

    private static Div about(Component... parts) {
        var about = new Div(parts);
        about.addClassName("search-about");
        return about;
    }

    private static Span soft(String text, String... classes) {
        var soft = new Span(text);
        soft.addClassNames(classes);
        return soft;
    }

    private Span date(LocalDate day) {
        return soft(dates.format(day), "search-date");
    }

    private DueLabel due(LocalDate due, ZoneId dueIn, boolean open) {
        return open ? new DueLabel(due, LocalDate.now(clock.withZone(dueIn))) : DueLabel.settled(due);
    }
}
