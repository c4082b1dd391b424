package org.pacta.commitment.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import org.pacta.commitment.Ending;
import org.pacta.commitment.Extension;
import org.pacta.shell.Section;
import org.pacta.shell.StatusBadge;
import org.pacta.shell.Tone;

/** What counts as kept, each end that was proposed and what came of it, and each request for more time. */
class EndSection extends Composite<Section> {

    private final ZoneId zone;
    private final Div body = new Div();

    EndSection(ZoneId zone) {
        this.zone = zone;
        body.addClassName("pacta-stack");
        getContent().add(body);
    }

    @Override
    protected Section initContent() {
        return new Section(getTranslation("commitment.end"));
    }

    void show(CommitmentDetails details) {
        var agreement = details.agreement();
        var terms = agreement.terms();
        body.removeAll();
        var facts = new DescriptionList();
        facts.addClassName("pacta-facts");
        fact(
                facts,
                "criterion",
                terms.criterion() == null ? getTranslation("commitment.end.criterion.none") : terms.criterion());
        fact(
                facts,
                "weight",
                getTranslation("commitment.weight." + terms.weight().name()));
        if (terms.lookAgainOn() != null && details.active()) {
            fact(facts, "lookAgain", new Written(getLocale()).day(terms.lookAgainOn()));
        }
        body.add(facts);
        if (!agreement.endings().isEmpty()) {
            var list = new OrderedList();
            list.addClassName("pacta-changes");
            agreement.endings().forEach(ending -> list.add(line(ending)));
            body.add(new H3(getTranslation("commitment.end.proposed")), list);
        }
        if (!agreement.extensions().isEmpty()) {
            var list = new OrderedList();
            list.addClassName("pacta-changes");
            agreement.extensions().forEach(extension -> list.add(line(extension)));
            body.add(new H3(getTranslation("commitment.moreTime.asked")), list);
        }
    }

    private ListItem line(Ending ending) {
        var written = new Written(getLocale());
        var item = new ListItem(
                new StatusBadge(getTranslation("ending.state." + ending.state().name()), tone(ending.state())),
                new Div(getTranslation("ending.outcome." + ending.outcome().name())),
                words(ending.reason()));
        if (ending.supersededBy() != null) {
            item.add(new Div(getTranslation("commitment.end.by", ending.supersededBy())));
        }
        item.add(aside(getTranslation(
                "commitment.end.proposedBy",
                ending.proposedBy() == null ? getTranslation("commitment.system") : ending.proposedBy(),
                written.moment(ending.proposedAt(), zone))));
        if (ending.verifiedBy() != null) {
            item.add(aside(getTranslation("commitment.end.verifiedBy", ending.verifiedBy())));
        }
        if (ending.silenceUntil() != null && ending.inSilence()) {
            item.add(new Div(getTranslation(
                    "commitment.end.silence", written.moment(ending.silenceUntil(), zone), zone.getId())));
        }
        if (ending.objection() != null && ending.objectedBy() != null) {
            item.add(new Div(getTranslation(
                    ending.toProcedure() ? "commitment.end.objected.procedure" : "commitment.end.objected",
                    ending.objectedBy(),
                    ending.objection())));
        }
        return item;
    }

    private ListItem line(Extension extension) {
        var written = new Written(getLocale());
        var item = new ListItem(
                new StatusBadge(
                        getTranslation("extension.state." + extension.state().name()),
                        switch (extension.state()) {
                            case PREPARED -> Tone.CAUTION;
                            case ASKED -> Tone.ACTIVE;
                            case GRANTED -> Tone.GOOD;
                            case REFUSED -> Tone.BAD;
                        }),
                new Div(getTranslation(
                        "commitment.due.change", written.day(extension.from()), written.day(extension.to()))),
                words(extension.reason()),
                aside(getTranslation(extension.withinWords() ? "commitment.moreTime.lead" : "commitment.moreTime.all")),
                aside(getTranslation(
                        "commitment.moreTime.by",
                        extension.askedBy() == null ? getTranslation("commitment.system") : extension.askedBy(),
                        written.moment(extension.askedAt(), zone))));
        if (extension.cleared() != null) {
            item.add(aside(getTranslation(
                    "commitment.moreTime.cleared",
                    extension.cleared().by(),
                    getTranslation("answer.level." + extension.cleared().level().name()))));
        }
        if (extension.decisionReason() != null) {
            item.add(words(extension.decisionReason()));
        }
        return item;
    }

    private static Tone tone(Ending.State state) {
        return switch (state) {
            case PROPOSED, VERIFIED -> Tone.ACTIVE;
            case AGREED -> Tone.GOOD;
            case RETURNED, DISSENTED -> Tone.BAD;
        };
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new Term(getTranslation("commitment.end." + key)), new Description(value));
    }

    private static Div words(String text) {
        var words = new Div(text);
        words.addClassName("pacta-comment");
        return words;
    }

    private static Span aside(String text) {
        var words = new Span(text);
        words.addClassName("pacta-aside");
        return words;
    }
}
