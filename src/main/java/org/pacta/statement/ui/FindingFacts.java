package org.pacta.statement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.deadline.Recurrence;
import org.pacta.shell.Dates;
import org.pacta.shell.Sentence;
import org.pacta.statement.Finding;
import org.pacta.statement.Statement;

/** What there is to read of a finding: where its deadline comes from, why it was proposed, and its values as they stand. */
public final class FindingFacts {

    /** The phrase of the text, the days that it allows, and from when they were counted. */
    public static Component deadline(Component page, Finding finding, Statement statement) {
        var words = new Div();
        words.addClassName("finding-phrase");
        var phrase = finding.due().phrase();
        if (phrase == null) {
            words.add(new Paragraph(page.getTranslation("finding.phrase.none")));
            return words;
        }
        words.add(new Paragraph(page.getTranslation("finding.phrase", phrase)));
        words.add(new Paragraph(range(page, finding)));
        words.add(new Paragraph(
                page.getTranslation("finding.phrase.from", Dates.of(statement.issuedOn(), Dates.locale(page)))));
        return words;
    }

    private static String range(Component page, Finding finding) {
        var earliest = finding.due().earliest();
        var latest = finding.due().latest();
        var anchor = finding.due().anchor();
        if (anchor != null && latest == null) {
            return page.getTranslation("finding.range.anchor", anchor);
        }
        if (earliest != null && latest != null) {
            return earliest.equals(latest)
                    ? page.getTranslation("finding.range.day", day(page, latest))
                    : page.getTranslation("finding.range", day(page, earliest), day(page, latest));
        }
        if (latest != null) {
            return page.getTranslation("finding.range.until", day(page, latest));
        }
        return earliest == null
                ? page.getTranslation("finding.range.open")
                : page.getTranslation("finding.range.after", day(page, earliest));
    }

    /** How sure the reader was, and the words that gave it away. */
    public static Component why(Component page, Finding finding) {
        boolean byPerson =
                finding.grounds().cues().isEmpty() && finding.grounds().confidence() == 1;
        var why = new Div(new Span(
                byPerson
                        ? page.getTranslation("finding.byPerson")
                        : page.getTranslation(
                                "finding.confidence", finding.grounds().confidence())));
        why.addClassName("finding-why");
        if (!finding.grounds().cues().isEmpty()) {
            var cues = new Span();
            finding.grounds().cues().stream().distinct().forEach(cue -> {
                var word = new Span(cue);
                word.addClassName("finding-cue");
                word.getElement().setAttribute("lang", "en");
                cues.add(word, new Span(" "));
            });
            why.add(new Sentence(page.getTranslation("finding.cues", Sentence.GAP), cues));
        }
        return why;
    }

    /** The values as they stand, for those who cannot or need not change them. */
    public static Component values(Component page, Finding finding, Reviewing reviewing) {
        var list = new DescriptionList();
        list.addClassName("facts");
        var office = reviewing.office(finding.leadOfficeId());
        fact(list, page.getTranslation("finding.leadOffice"), office == null ? null : office.name());
        fact(
                list,
                page.getTranslation("finding.dueOn"),
                finding.due().on() == null ? null : day(page, finding.due().on()));
        fact(
                list,
                page.getTranslation("finding.parties"),
                finding.parties().stream().map(reviewing::partyName).collect(Collectors.joining(", ")));
        if (finding.recurrence() != Recurrence.NONE) {
            fact(
                    list,
                    page.getTranslation("finding.recurrence"),
                    page.getTranslation("recurrence." + finding.recurrence()));
        }
        return list;
    }

    public static void fact(DescriptionList list, String label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            list.add(new DescriptionList.Term(label), new DescriptionList.Description(value));
        }
    }

    private static String day(Component page, LocalDate date) {
        return Dates.of(date, Dates.locale(page));
    }

    private FindingFacts() {}
}
