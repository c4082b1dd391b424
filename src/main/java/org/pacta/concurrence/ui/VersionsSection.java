package org.pacta.concurrence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import org.pacta.concurrence.AgreedText;
import org.pacta.concurrence.PartyAnswer;
import org.pacta.shell.Dates;
import org.pacta.shell.Section;
import org.pacta.shell.StatusBadge;
import org.pacta.shell.Tone;
import org.pacta.text.ModelWords;

/** The versions of a text, newest first, each with what the parties answered on it. */
final class VersionsSection extends Section {

    private final ZoneId zone;
    private final OrderedList list = new OrderedList();

    VersionsSection(ZoneId zone) {
        super("");
        this.zone = zone;
        setHeading(getTranslation("text.versions"));
        list.addClassName("text-versions");
        list.getElement().setAttribute("reversed", true);
        add(list);
    }

    void show(TextDesk.Dossier dossier, AgreedText.Version chosen) {
        list.removeAll();
        dossier.versions().reversed().forEach(version -> list.add(item(dossier, version, version.equals(chosen))));
    }

    private ListItem item(TextDesk.Dossier dossier, AgreedText.Version version, boolean chosen) {
        var link = new Anchor(
                "texts/" + dossier.text().id() + "?version=" + version.number(),
                getTranslation("text.version", version.number()));
        if (chosen) {
            link.getElement().setAttribute("aria-current", "page");
        }
        var heading = new H3(link, round(version));
        Integer adopted = dossier.text().adoptedVersion();
        if (adopted != null && adopted == version.number()) {
            heading.add(new StatusBadge(getTranslation("text.version.adopted"), Tone.GOOD));
        }
        var item = new ListItem(heading, facts(dossier.text().id(), version));
        if (version.changes() != null) {
            var changes = new Paragraph(version.changes());
            changes.addClassName("text-words");
            item.add(changes);
        }
        item.add(answers(dossier, version));
        return item;
    }

    private StatusBadge round(AgreedText.Version version) {
        if (version.silence() != null) {
            return new StatusBadge(getTranslation("text.round.silence"), Tone.CAUTION);
        }
        return version.last()
                ? new StatusBadge(getTranslation("text.round.final"), Tone.CAUTION)
                : new StatusBadge(getTranslation("text.round.comments"), Tone.NEUTRAL);
    }

    private Component facts(long textId, AgreedText.Version version) {
        var digest = new Span(getTranslation("text.digest", version.sha256()));
        digest.addClassName("text-digest");
        var facts = new Div(
                new Span(getTranslation(
                        "text.issued",
                        Dates.of(version.issuedAt(), getLocale(), zone),
                        version.issuedBy() == null ? getTranslation("text.system") : version.issuedBy())),
                new Span(getTranslation("text.answerBy", Dates.of(version.answerBy(), getLocale()))),
                digest);
        facts.addClassName("text-facts");
        if (version.file() != null) {
            facts.add(file(textId, version.number(), version.file()));
        }
        return facts;
    }

    private UnorderedList answers(TextDesk.Dossier dossier, AgreedText.Version version) {
        var answers = new UnorderedList();
        answers.addClassName("text-answers");
        answers.getElement().setAttribute("aria-label", getTranslation("text.answers", version.number()));
        dossier.answers(version.number()).forEach(answered -> answers.add(answer(answered.answer())));
        return answers;
    }

    private Component file(long textId, int number, AgreedText.File file) {
        var link = new Anchor("texts/" + textId + "/versions/" + number + "/file", file.name());
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        var digest = new Span(getTranslation("text.file.digest", file.sha256()));
        digest.addClassName("text-digest");
        return new Div(
                new Span(getTranslation("text.file")),
                new Text(" "),
                link,
                new Text(" "),
                new Span(getTranslation("text.file.size", Math.max(1, Math.round(file.size() / 1000.0)))),
                digest);
    }

    private String choice(PartyAnswer answer) {
        var said = ModelWords.choice(answer.elementId(), "answer", answer.choice(), getLocale());
        return said == null || getLocale().getLanguage().equals("en") ? getTranslation(answer.saidBy()) : said;
    }

    private ListItem answer(PartyAnswer answer) {
        var party = new Span(answer.party());
        party.addClassName("pacta-reference");
        if (answer.givenAt() == null || answer.level() == null) {
            return new ListItem(party, new StatusBadge(getTranslation("text.waiting"), Tone.NEUTRAL));
        }
        var item = new ListItem(
                party,
                new StatusBadge(choice(answer), answer.tone()),
                new Span(getTranslation(
                        "text.answeredBy",
                        answer.givenBy() == null ? getTranslation("text.system") : answer.givenBy(),
                        getTranslation("answer.level." + answer.level().name()),
                        Dates.of(answer.givenAt(), getLocale(), zone))));
        var comment = answer.answers().getOrDefault("comment", answer.answers().get("reason"));
        if (comment != null) {
            var words = new Paragraph(comment);
            words.addClassName("text-words");
            item.add(words);
        }
        return item;
    }
}
