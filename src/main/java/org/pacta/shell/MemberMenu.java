package org.pacta.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The person's own corner: who is signed in and for whom, light or dark, the way out. */
class MemberMenu extends Composite<Div> {

    MemberMenu(SignedIn.Person person, SignedIn signedIn) {
        var button = new Button(face(person));
        button.addClassName("pacta-member");
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(getTranslation("member.menu", person.name(), person.office(), person.party()));

        var signOut = new Button(getTranslation("member.signOut"), event -> {
            // Nor is what was typed and not sent left to whoever comes to this tab next.
            UI.getCurrent().getPage().executeJs("sessionStorage.clear()");
            signedIn.signOut();
        });
        signOut.setWidthFull();

        var profile = new Anchor("profile", getTranslation("member.profile"));
        profile.addClassName("pacta-member-profile");
        profile.setVisible(!signedIn.isHeld());

        var popover = new Popover(card(person), profile, new ColorSchemeSwitch(), signOut);
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setModal(true);
        popover.setWidth("19rem");
        popover.addClassName("pacta-member-menu");
        popover.getElement().setAttribute("aria-label", getTranslation("member.menu.label"));

        getContent().addClassName("pacta-member-corner");
        getContent().add(button, popover);
    }

    private static Div face(SignedIn.Person person) {
        var initials = new Span(initials(person.name()));
        initials.addClassName("pacta-initials");
        initials.getElement().setAttribute("aria-hidden", "true");
        var name = new Span(person.name());
        name.addClassName("pacta-member-name");
        var office = new Span(person.office());
        office.addClassName("pacta-member-office");
        var words = new Div(name, office);
        words.addClassName("pacta-member-words");
        var face = new Div(initials, words);
        face.addClassName("pacta-member-face");
        return face;
    }

    private static Div card(SignedIn.Person person) {
        var name = new Span(person.name());
        name.addClassName("pacta-member-name");
        var card = new Div(name, new Span(person.office()), new Span(person.party()));
        card.addClassName("pacta-member-card");
        return card;
    }

    /** First letters of the first and last part of a name, or its first two signs where it is one word. */
    static String initials(String name) {
        String[] parts = name.strip().split("[\\s-]+");
        String letters = parts.length > 1
                ? Stream.of(parts[0], parts[parts.length - 1])
                        .map(part -> part.substring(0, part.offsetByCodePoints(0, part.isEmpty() ? 0 : 1)))
                        .collect(Collectors.joining())
                : name.strip()
                        .codePoints()
                        .limit(2)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
        return letters.toUpperCase(Locale.ROOT);
    }
}
