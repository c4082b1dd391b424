package org.pacta.translation.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pacta.shell.Dates;
import org.pacta.statement.Finding;
import org.pacta.statement.Statement;
import org.pacta.statement.ui.FindingFacts;
import org.pacta.statement.ui.StatementMarkup;
import org.pacta.translation.Rendering;
import org.pacta.translation.Renderings;

/** The authoritative text beside one of its renderings, with a choice of the others. */
final class ParallelTexts extends Div {

    private final Statement statement;
    private final ZoneId zone;

    ParallelTexts(
            Statement statement,
            ZoneId zone,
            StatementLanguagesView.Shown shown,
            List<Renderings.ParallelParagraphs> rows) {
        this.statement = statement;
        this.zone = zone;
        addClassName("parallel-texts");
        var chosen = shown.chosen();
        add(choice(shown.renderings(), chosen));
        long unequal = rows.stream()
                .filter(row ->
                        row.authoritative().size() != 1 || row.rendering().size() != 1)
                .count();
        if (unequal > 0) {
            var note = new Paragraph(getTranslation("rendering.unequal", unequal));
            note.addClassName("parallel-note");
            add(note);
        }
        var language = Locale.forLanguageTag(chosen.language());
        var table = new Div();
        table.addClassName("parallel-table");
        table.getElement()
                .setAttribute("role", "table")
                .setAttribute("aria-label", getTranslation("rendering.table", name(language)))
                .setProperty(
                        "innerHTML",
                        new ParallelMarkup(statement.text(), clauses(shown.findings()))
                                .of(
                                        rows,
                                        column(Renderings.AUTHORITATIVE, "rendering.column.authoritative"),
                                        column(language, "rendering.column.rendering"),
                                        getTranslation("rendering.noCounterpart")));
        add(table, about(chosen));
        if (!shown.earlier().isEmpty()) {
            add(earlier(shown.earlier(), language));
        }
    }

    private Nav choice(List<Rendering> renderings, Rendering chosen) {
        var list = new UnorderedList();
        for (var rendering : renderings) {
            var language = Locale.forLanguageTag(rendering.language());
            var own = Languages.ownName(language);
            var link = new Anchor(
                    StatementLanguagesView.address(statement.reference(), rendering.language()),
                    own.equals(name(language)) ? own : getTranslation("rendering.languageName", name(language), own));
            if (rendering.equals(chosen)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            list.add(new ListItem(link));
        }
        var choice = new Nav(list);
        choice.addClassName("rendering-languages");
        choice.setAriaLabel(getTranslation("rendering.choose"));
        return choice;
    }

    private ParallelMarkup.Column column(Locale language, String headingKey) {
        return new ParallelMarkup.Column(
                language.toLanguageTag(), getTranslation(headingKey, name(language)), name(language));
    }

    /** Each sign leads where its finding can be decided, or to the commitment that it has become. */
    private List<StatementMarkup.Clause> clauses(List<Finding> findings) {
        var clauses = new ArrayList<StatementMarkup.Clause>();
        for (var finding : findings) {
            int number = clauses.size() + 1;
            var commitment = finding.decision().commitment();
            clauses.add(new StatementMarkup.Clause(
                    finding.id(),
                    number,
                    finding.clause().start(),
                    finding.clause().end(),
                    finding.strength(),
                    finding.decision().state(),
                    commitment == null ? String.valueOf(number) : commitment,
                    commitment == null
                            ? getTranslation(
                                    "finding.sign",
                                    number,
                                    finding.title(),
                                    getTranslation(
                                            "findingState." + finding.decision().state()))
                            : getTranslation("finding.sign.commitment", commitment, finding.title()),
                    commitment == null
                            ? "statements/" + statement.reference() + "?passage="
                                    + finding.clause().passageId()
                            : "commitments/" + commitment));
        }
        return clauses;
    }

    /** What stood here before, each as it was. */
    private Details earlier(List<Rendering> renderings, Locale language) {
        var list = new UnorderedList();
        list.addClassName("rendering-earlier");
        for (var rendering : renderings) {
            var body = new Div(rendering.text());
            body.addClassName("rendering-body");
            body.getElement().setAttribute("lang", language.toLanguageTag());
            list.add(new ListItem(new Details(replacement(rendering), new Div(facts(rendering), body))));
        }
        var earlier = new Details(getTranslation("rendering.earlier", renderings.size()), list);
        earlier.addClassName("rendering-about");
        return earlier;
    }

    private String replacement(Rendering rendering) {
        var at = rendering.replacedAt();
        return getTranslation(
                "rendering.replacedOn",
                at == null ? "" : Dates.of(at, getLocale(), zone),
                rendering.replacedBy() == null ? getTranslation("statement.history.system") : rendering.replacedBy());
    }

    private Details about(Rendering rendering) {
        var about = new Details(getTranslation("rendering.about"), facts(rendering));
        about.addClassName("rendering-about");
        return about;
    }

    private DescriptionList facts(Rendering rendering) {
        var facts = new DescriptionList();
        facts.addClassName("facts");
        FindingFacts.fact(facts, getTranslation("rendering.source"), rendering.source());
        var when = Dates.of(rendering.registeredAt(), getLocale(), zone);
        FindingFacts.fact(
                facts,
                getTranslation("rendering.added"),
                rendering.registeredBy() == null
                        ? when
                        : getTranslation("statement.registeredBy", when, rendering.registeredBy()));
        FindingFacts.fact(facts, getTranslation("rendering.file"), rendering.fileName());
        FindingFacts.fact(facts, getTranslation("statement.sha256"), rendering.sha256());
        return facts;
    }

    private String name(Locale language) {
        return Languages.name(language, getLocale());
    }
}
