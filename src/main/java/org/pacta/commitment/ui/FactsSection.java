package org.pacta.commitment.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.stream.Collectors;
import org.pacta.party.Office;
import org.pacta.shell.Section;

/** Who is bound and who leads, what sort of action it is, who may see it. */
class FactsSection extends Composite<Section> {

    private final DescriptionList facts = new DescriptionList();

    FactsSection() {
        facts.addClassName("pacta-facts");
        getContent().add(facts);
    }

    @Override
    protected Section initContent() {
        return new Section(getTranslation("commitment.facts"));
    }

    void show(CommitmentDetails dossier) {
        var commitment = dossier.commitment();
        facts.removeAll();
        fact("lead", office(commitment.responsible().lead()));
        fact("supporting", offices(commitment.responsible().supporting()));
        fact("parties", String.join(", ", commitment.responsible().parties()));
        fact("kind", getTranslation("kind." + commitment.kind()));
        fact("strength", getTranslation("commitment.strength." + commitment.strength()));
        fact("recurrence", getTranslation("recurrence." + commitment.recurrence()));
        fact("started", new Written(getLocale()).day(commitment.progress().startedOn()));
        fact("releasability", commitment.releasability().toString());
        if (!dossier.links().records().isEmpty()) {
            var records = new Description();
            dossier.links()
                    .records()
                    .forEach(record -> records.add(new Div(new Anchor("statements/" + record, record))));
            facts.add(new Term(getTranslation("commitment.facts.records")), records);
        }
    }

    private void fact(String key, String value) {
        facts.add(new Term(getTranslation("commitment.facts." + key)), new Description(value));
    }

    private String offices(List<Office> offices) {
        return offices.isEmpty()
                ? getTranslation("commitment.facts.none")
                : offices.stream().map(this::office).collect(Collectors.joining("; "));
    }

    private String office(Office office) {
        return getTranslation("commitment.office", office.partyCode(), office.name());
    }
}
