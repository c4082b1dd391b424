package org.pacta.setup.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pacta.command.Refused;
import org.pacta.mail.MailCheck;
import org.pacta.operation.BaseUrl;
import org.pacta.party.Member;
import org.pacta.party.Party;
import org.pacta.setup.FirstVisit;
import org.pacta.shell.Attempt;
import org.pacta.shell.LinkSecret;
import org.pacta.shell.Press;
import org.pacta.shell.Problem;
import org.pacta.shell.Section;

/** Where whoever started a new installation sets it up: parties, mail, how the first people get in. */
@Route(value = "first-visit", autoLayout = false)
@AnonymousAllowed
@StyleSheet("pages/party.css")
class FirstVisitView extends Main implements HasDynamicTitle {

    private static final String GRANT = "pacta.first-visit";

    private final transient FirstVisit visit;
    private final transient MailCheck mail;
    private final transient BaseUrl baseUrl;
    private final Div invitations = new Div();
    private String grant = "";

    FirstVisitView(FirstVisit visit, MailCheck mail, BaseUrl baseUrl) {
        this.visit = visit;
        this.mail = mail;
        this.baseUrl = baseUrl;
        addClassName("first-visit");
        add(new Paragraph(getTranslation("link.reading")));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        LinkSecret.take(this, this::open);
    }

    /** Begins with the secret of the link, or goes on in the browser that has begun. */
    void open(String secret) {
        var session = VaadinSession.getCurrent().getSession();
        try {
            if (!secret.isEmpty()) {
                session.setAttribute(GRANT, visit.open(secret));
            }
            grant = session.getAttribute(GRANT) instanceof String kept ? kept : "";
            show();
        } catch (Refused refused) {
            removeAll();
            var toSignIn = new Anchor("login", getTranslation("link.toSignIn"));
            toSignIn.setRouterIgnore(true);
            add(
                    new H1(getTranslation("firstVisit.title")),
                    Problem.error(getTranslation(refused.messageKey())),
                    toSignIn);
        }
    }

    private void show() {
        var entered = visit.entered(grant);
        removeAll();
        invitations.removeAll();
        add(
                new H1(getTranslation("firstVisit.title")),
                new Paragraph(getTranslation("firstVisit.intro")),
                parties(entered),
                mail(entered),
                people());
    }

    private Section parties(Map<Party, List<Member>> entered) {
        var list = new UnorderedList();
        entered.forEach((party, people) -> list.add(new ListItem(getTranslation(
                "firstVisit.entered",
                party.code(),
                party.name(),
                party.zone().getId(),
                people.stream()
                        .map(person -> person.name() + " (" + person.username() + ")")
                        .collect(Collectors.joining(", "))))));
        return new Section(
                getTranslation("firstVisit.parties"),
                new Paragraph(getTranslation("firstVisit.parties.about")),
                list,
                new FoundingForm(founding -> {
                    visit.add(grant, founding);
                    show();
                }));
    }

    private Section mail(Map<Party, List<Member>> entered) {
        var setting = mail.setting();
        var result = new Div();
        var server = setting.server();
        var facts = new Paragraph(
                server == null
                        ? getTranslation("firstVisit.mail.none")
                        : getTranslation(
                                "firstVisit.mail.server",
                                server,
                                setting.user() == null ? "–" : setting.user(),
                                setting.from()));
        var section = new Section(
                getTranslation("firstVisit.mail"),
                facts,
                new Paragraph(getTranslation("firstVisit.mail.about", baseUrl.of(""))));
        var test = new Button(getTranslation("firstVisit.mail.test"));
        Press.once(test, () -> {
            result.removeAll();
            mail.fault()
                    .ifPresentOrElse(
                            fault -> result.add(Problem.error(getTranslation("firstVisit.mail.fault", fault))),
                            () -> result.add(sent(entered)));
        });
        test.setVisible(server != null && !entered.isEmpty());
        section.add(test, result);
        return section;
    }

    private Paragraph sent(Map<Party, List<Member>> entered) {
        var everybody = entered.values().stream().flatMap(List::stream).toList();
        everybody.forEach(mail::send);
        var words = new Paragraph(getTranslation(
                "firstVisit.mail.sent", everybody.stream().map(Member::email).collect(Collectors.joining(", "))));
        words.getElement().setAttribute("role", "status");
        return words;
    }

    private Section people() {
        var trouble = new Div();
        var invite = new Button(getTranslation("firstVisit.invite"));
        invite.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Press.once(invite, () -> {
            trouble.removeAll();
            Attempt.on(this).in(text -> trouble.add(Problem.error(text))).run(this::invite);
        });
        return new Section(
                getTranslation("firstVisit.people"),
                new Paragraph(getTranslation("firstVisit.people.about")),
                trouble,
                invite,
                invitations);
    }

    /** Shows once what is to be passed on, and lets the visit end only after that. */
    private void invite() {
        var invited = visit.invite(grant);
        invitations.removeAll();
        for (var one : invited) {
            var link = one.given().link();
            if (link == null) {
                invitations.add(new Paragraph(getTranslation(
                        "firstVisit.invited", one.name(), one.given().address())));
            } else {
                var field = new TextField(getTranslation("people.link.title", one.name()), link, "");
                field.setReadOnly(true);
                field.setAutoselect(true);
                field.setWidthFull();
                invitations.add(field);
            }
        }
        var end = new Button(getTranslation("firstVisit.end"));
        end.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Press.once(
                end,
                () -> Attempt.on(this).run(() -> {
                    visit.end(grant);
                    VaadinSession.getCurrent().getSession().removeAttribute(GRANT);
                    getUI().ifPresent(ui -> ui.getPage().setLocation("login"));
                }));
        invitations.add(new Paragraph(getTranslation("firstVisit.end.about")), end);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("firstVisit.title");
    }
}
