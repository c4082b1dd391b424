package org.pacta.token.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pacta.party.Member;
import org.pacta.party.Permissions;
import org.pacta.shell.PageHeader;
import org.pacta.shell.PageRefresh;
import org.pacta.shell.ProfilePart;
import org.pacta.shell.Section;
import org.pacta.token.Tokens;

/** Who the reader is here, and the tokens by which programs act in his or her name. */
@Route("profile")
// Of the parts that other modules put here: what these are made of is not seen from here.
@Uses(Checkbox.class)
@StyleSheet("pages/token.css")
@PermitAll
class ProfileView extends Div implements HasDynamicTitle {

    ProfileView(Permissions permissions, Tokens tokens, List<ProfilePart> parts, Clock clock, PageRefresh pageRefresh) {
        addClassName("profile");
        var me = permissions.me();
        var list = new TokensSection(tokens, me, clock);
        add(
                new PageHeader(getTranslation("profile.title")).subtitle(getTranslation("profile.intro")),
                new Section(
                        getTranslation("profile.about"),
                        about(me),
                        new Anchor("password", getTranslation("profile.password"))));
        parts.forEach(part -> add(part.part()));
        add(list);
        list.reload();
        pageRefresh.refresh(this, Set.of("token"), list::reload);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("profile.title");
    }

    private DescriptionList about(Member me) {
        var facts = new DescriptionList();
        facts.addClassName("profile-facts");
        fact(facts, "profile.name", me.name());
        fact(facts, "profile.email", me.email());
        fact(facts, "profile.office", me.office().name());
        fact(facts, "profile.party", me.partyCode());
        fact(
                facts,
                "profile.roles",
                me.roles().stream()
                        .sorted()
                        .map(role -> getTranslation("role." + role))
                        .collect(Collectors.joining(", ")));
        fact(facts, "profile.zone", me.zone().getId());
        return facts;
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new Term(getTranslation(key)), new Description(value));
    }
}
