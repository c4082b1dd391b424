package org.pacta.workflow.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import org.pacta.party.Member;
import org.pacta.party.Office;
import org.pacta.party.Parties;
import org.pacta.party.Party;
import org.pacta.shell.Section;

/** Parties with their offices, offices with their people. */
class PeopleSection extends Composite<Section> {

    private final Parties parties;

    PeopleSection(Parties parties) {
        this.parties = parties;
    }

    @Override
    protected Section initContent() {
        var offices = parties.offices();
        var members = parties.members();
        var columns = new Div();
        columns.addClassName("settings-parties");
        parties.all().forEach(party -> columns.add(party(party, offices, members)));
        var about = new Paragraph(getTranslation("settings.people.about"));
        about.addClassName("settings-soft");
        return new Section(getTranslation("settings.people"), about, columns);
    }

    private Div party(Party party, List<Office> offices, List<Member> members) {
        var zone = new Span(getTranslation(
                "settings.people.zone", party.code(), party.zone().getId()));
        zone.addClassName("settings-soft");
        var column = new Div(new H3(party.name()), zone);
        offices.stream()
                .filter(office -> office.partyCode().equals(party.code()))
                .forEach(office -> column.add(office(
                        office,
                        members.stream()
                                .filter(member -> member.office().id().equals(office.id()))
                                .toList())));
        return column;
    }

    private Div office(Office office, List<Member> members) {
        var box = new Div(new H4(office.name()));
        box.addClassName("settings-office");
        if (office.pointOfContact()) {
            var contact = new Span(getTranslation("settings.people.contact"));
            contact.addClassName("settings-soft");
            box.add(contact);
        }
        if (members.isEmpty()) {
            var nobody = new Span(getTranslation("settings.people.nobody"));
            nobody.addClassName("settings-soft");
            box.add(nobody);
            return box;
        }
        var list = new UnorderedList();
        members.forEach(member -> list.add(member(member)));
        box.add(list);
        return box;
    }

    private ListItem member(Member member) {
        var roles = new Span(member.roles().stream()
                .map(role -> getTranslation("role." + role))
                .collect(Collectors.joining(", ")));
        roles.addClassName("settings-soft");
        return new ListItem(new Span(member.name()), roles);
    }
}
