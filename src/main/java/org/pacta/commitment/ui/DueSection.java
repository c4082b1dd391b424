package org.pacta.commitment.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.Commitment;
import org.pacta.shell.Section;
import org.pacta.shell.Sentence;

/** Where the due date comes from, and each change of it: from, to, why, who, when. */
class DueSection extends Composite<Section> {

    private final ZoneId zone;
    private final Div body = new Div();
    private final DependentDates dependents = new DependentDates();
    private final Button depend = new Button();

    /** @param onDepend opens the command that makes the date depend on another commitment's */
    DueSection(ZoneId zone, Runnable onDepend) {
        this.zone = zone;
        depend.addThemeVariants(ButtonVariant.LUMO_SMALL);
        depend.addClickListener(click -> onDepend.run());
        getContent().add(body, dependents, depend);
    }

    @Override
    protected Section initContent() {
        return new Section(getTranslation("commitment.due"));
    }

    void show(CommitmentDetails dossier) {
        var commitment = dossier.commitment();
        var written = new Written(getLocale());
        var facts = new DescriptionList();
        facts.addClassName("pacta-facts");
        boolean standing = commitment.due().standing();
        getContent().setHeading(getTranslation(standing ? "commitment.due.review" : "commitment.due"));
        fact(
                facts,
                standing ? "review" : "working",
                written.day(commitment.due().on()));
        fact(
                facts,
                "phrase",
                commitment.due().phrase() == null
                        ? getTranslation("commitment.due.phrase.none")
                        : getTranslation(
                                "commitment.due.phrase.words", commitment.due().phrase()));
        fact(
                facts,
                "range.label",
                range(commitment.due().earliest(), commitment.due().latest()));
        if (!standing) {
            fact(facts, "original", written.day(commitment.due().original()));
        }
        body.removeAll();
        body.add(facts);
        if (!standing && outside(commitment)) {
            var words = new Paragraph(getTranslation("commitment.due.outside"));
            words.addClassName("pacta-aside");
            body.add(words);
        }
        dependents.show(dossier);
        var links = dossier.links();
        depend.setVisible(dossier.rights().mayMove()
                && (links.dependsOn().isPresent()
                        || commitment.due().latest() == null && !links.events().isEmpty()));
        depend.setText(getTranslation(
                links.dependsOn().isPresent() ? "commitment.dependency.change" : "commitment.dependency.open"));
        if (!dossier.changes().isEmpty()) {
            var changes = new OrderedList();
            changes.addClassName("pacta-changes");
            dossier.changes().forEach(change -> changes.add(change(change)));
            body.add(
                    new H3(getTranslation(
                            "commitment.due.changes", dossier.changes().size())),
                    changes);
        }
    }

    private ListItem change(Commitment.DueDateChange change) {
        var written = new Written(getLocale());
        var dates =
                new Div(getTranslation("commitment.due.change", written.day(change.from()), written.day(change.to())));
        dates.addClassName("pacta-change-dates");
        var who = new Span(getTranslation(
                "commitment.due.change.by",
                change.by() == null ? getTranslation("commitment.system") : change.by(),
                written.moment(change.at(), zone)));
        who.addClassName("pacta-aside");
        return change.movedWith() == null
                ? new ListItem(dates, new Div(change.reason()), who)
                : new ListItem(
                        dates,
                        new Div(new Sentence(
                                getTranslation("commitment.due.change.because", Sentence.GAP, change.reason()),
                                new Anchor(
                                        "commitments/" + change.movedWith(),
                                        getTranslation("commitment.due.change.with", change.movedWith())))),
                        who);
    }

    private static boolean outside(Commitment commitment) {
        LocalDate latest = commitment.due().latest();
        LocalDate earliest = commitment.due().earliest();
        return latest != null && commitment.due().on().isAfter(latest)
                || earliest != null && commitment.due().on().isBefore(earliest);
    }

    private String range(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
        var written = new Written(getLocale());
        if (latest == null) {
            return earliest == null
                    ? getTranslation("commitment.due.range.open")
                    : getTranslation("commitment.due.range.from", written.day(earliest));
        }
        if (earliest == null) {
            return getTranslation("commitment.due.range.until", written.day(latest));
        }
        return earliest.equals(latest)
                ? written.day(latest)
                : getTranslation("commitment.due.range", written.day(earliest), written.day(latest));
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new Term(getTranslation("commitment.due." + key)), new Description(value));
    }
}
