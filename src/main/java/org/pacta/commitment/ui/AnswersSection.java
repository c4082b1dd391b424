package org.pacta.commitment.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.pacta.concurrence.PartyAnswer;
import org.pacta.shell.Section;
import org.pacta.shell.StatusBadge;
import org.pacta.shell.Tone;
import org.pacta.text.ModelWords;

/** What each party was asked and what it answered, the newest round of each question first. */
class AnswersSection extends Composite<Section> {

    private final ZoneId zone;
    private final Div body = new Div();

    AnswersSection(ZoneId zone) {
        this.zone = zone;
        body.addClassName("pacta-stack");
        getContent().add(body);
    }

    @Override
    protected Section initContent() {
        return new Section(getTranslation("commitment.answers"));
    }

    void show(CommitmentDetails details) {
        body.removeAll();
        var answers = details.agreement().answers();
        setVisible(!answers.isEmpty());
        details.agreement()
                .texts()
                .forEach(text -> body.add(new Anchor(
                        "texts/" + text.id(),
                        text.adoptedVersion() == null
                                ? getTranslation("commitment.answers.text", text.title())
                                : getTranslation(
                                        "commitment.answers.text.adopted", text.title(), text.adoptedVersion()))));
        var byQuestion = new LinkedHashMap<String, List<PartyAnswer>>();
        answers.forEach(answer -> byQuestion
                .computeIfAbsent(answer.elementId(), any -> new ArrayList<>())
                .add(answer));
        byQuestion.values().stream().toList().reversed().forEach(this::question);
    }

    private void question(List<PartyAnswer> rounds) {
        body.add(new H3(ModelWords.say(rounds.getFirst().question(), getLocale())));
        int last = rounds.stream().mapToInt(PartyAnswer::round).max().orElse(1);
        for (int round = last; round > 0; round--) {
            int shown = round;
            if (last > 1) {
                var words = new Paragraph(getTranslation("commitment.answers.round", round));
                words.addClassName("pacta-aside");
                body.add(words);
            }
            var list = new UnorderedList();
            list.addClassName("pacta-papers");
            rounds.stream().filter(answer -> answer.round() == shown).forEach(answer -> list.add(line(answer)));
            body.add(list);
        }
    }

    private ListItem line(PartyAnswer answer) {
        var party = new Span(answer.party());
        party.addClassName("pacta-reference");
        var written = new Written(getLocale());
        if (answer.givenAt() == null || answer.level() == null) {
            return new ListItem(
                    party,
                    new StatusBadge(getTranslation("commitment.answers.waiting"), Tone.NEUTRAL),
                    aside(getTranslation("commitment.answers.due", written.day(answer.dueOn()))));
        }
        var item = new ListItem(party, new StatusBadge(choice(answer), answer.tone()));
        answer.answers().forEach((field, words) -> {
            if (!field.equals("answer")) {
                var said = new Div(said(answer, field, words));
                said.addClassName("pacta-comment");
                item.add(said);
            }
        });
        item.add(aside(getTranslation(
                "commitment.answers.by",
                answer.givenBy() == null ? getTranslation("commitment.system") : answer.givenBy(),
                getTranslation("answer.level." + answer.level().name()),
                written.moment(answer.givenAt(), zone))));
        if (!answer.counts()) {
            item.add(aside(getTranslation("commitment.answers.uncounted")));
        }
        return item;
    }

    /** In English as the product says it, in other languages as the model does. */
    private String choice(PartyAnswer answer) {
        var said = ModelWords.choice(answer.elementId(), "answer", answer.choice(), getLocale());
        return said == null || getLocale().getLanguage().equals("en") ? getTranslation(answer.saidBy()) : said;
    }

    private String said(PartyAnswer answer, String field, String words) {
        var chosen = ModelWords.choice(answer.elementId(), field, words, getLocale());
        return chosen == null ? words : chosen;
    }

    private static Span aside(String text) {
        var words = new Span(text);
        words.addClassName("pacta-aside");
        return words;
    }
}
