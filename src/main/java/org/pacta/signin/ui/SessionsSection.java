package org.pacta.signin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.pacta.party.Member;
import org.pacta.party.Permissions;
import org.pacta.shell.Attempt;
import org.pacta.shell.Dates;
import org.pacta.shell.PageRefresh;
import org.pacta.shell.Press;
import org.pacta.shell.ProfilePart;
import org.pacta.shell.Section;
import org.pacta.shell.Toasts;
import org.pacta.signin.Sessions;
import org.springframework.core.annotation.Order;

/** Where one is signed in: since when, used when, and the way to end it. */
class SessionsSection extends Composite<Section> {

    private final transient Sessions sessions;
    private final transient Member me;
    private final Div list = new Div();
    private final Button others = new Button();

    SessionsSection(Sessions sessions, Member me, PageRefresh refresh) {
        this.sessions = sessions;
        this.me = me;
        refresh.refresh(this, Set.of("member:" + me.id()), this::reload);
    }

    /** On everybody's profile. */
    @org.springframework.stereotype.Component
    @Order(10)
    record Part(Sessions sessions, Permissions permissions, PageRefresh refresh) implements ProfilePart {

        @Override
        public Component part() {
            return new SessionsSection(sessions, permissions.me(), refresh);
        }
    }

    @Override
    protected Section initContent() {
        others.setText(getTranslation("sessions.endOthers"));
        Press.once(others, () -> {
            sessions.endOthers();
            Toasts.success(getTranslation("sessions.ended"));
            reload();
        });
        reload();
        return new Section(
                getTranslation("sessions.title"), new Paragraph(getTranslation("sessions.intro")), list, others);
    }

    private void reload() {
        var mine = sessions.mine();
        list.removeAll();
        var items = new UnorderedList();
        items.addClassName("profile-tokens");
        mine.forEach(session -> items.add(item(session)));
        list.add(items);
        others.setVisible(hasOthers(mine));
    }

    private static boolean hasOthers(List<Sessions.Session> mine) {
        return mine.stream().anyMatch(session -> !session.current());
    }

    private ListItem item(Sessions.Session session) {
        var browser = session.browser().isEmpty() ? getTranslation("sessions.unknown") : session.browser();
        var name = new Span(browser);
        name.addClassName("profile-token-name");
        var facts = new Div(
                new Span(getTranslation("sessions.since", moment(session.beganAt()))),
                new Span(getTranslation("sessions.used", moment(session.usedAt()), session.network())));
        facts.addClassNames("profile-token-facts", "profile-soft");
        var item = new ListItem(new Div(new Div(name), facts));
        if (session.current()) {
            var here = new Span(getTranslation("sessions.here"));
            here.addClassName("profile-soft");
            item.add(here);
        } else {
            var end = new Button(getTranslation("sessions.end"));
            end.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
            end.setAriaLabel(getTranslation("sessions.end.label", browser, moment(session.beganAt())));
            Press.once(end, () -> end(session));
            item.add(end);
        }
        return item;
    }

    private void end(Sessions.Session session) {
        if (Attempt.on(this).gone("sessions.gone").run(() -> sessions.end(session.id()))) {
            Toasts.success(getTranslation("sessions.ended"));
        }
        reload();
    }

    private String moment(Instant at) {
        return Dates.of(at, me.locale(), me.zone());
    }
}
