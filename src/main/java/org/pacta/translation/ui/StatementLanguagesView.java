package org.pacta.translation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.intake.Intake;
import org.pacta.party.Permissions;
import org.pacta.shell.Confirmation;
import org.pacta.shell.Dates;
import org.pacta.shell.EmptyState;
import org.pacta.shell.PageHeader;
import org.pacta.shell.PageRefresh;
import org.pacta.shell.Section;
import org.pacta.shell.Toasts;
import org.pacta.statement.Finding;
import org.pacta.statement.Findings;
import org.pacta.statement.Statement;
import org.pacta.statement.Statements;
import org.pacta.translation.Rendering;
import org.pacta.translation.Renderings;

/** A statement beside its rendering in another language; {@code ?language=ko} says which. */
@Route("statements/:reference/languages")
@PermitAll
@StyleSheet("pages/statement.css")
@StyleSheet("pages/rendering.css")
class StatementLanguagesView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final Statements statements;
    private final Findings findings;
    private final Renderings renderings;
    private final Permissions permissions;
    private final PageRefresh pageRefresh;
    private final Intake files;
    private final Div adding = new Div();
    private final Div shown = new Div();

    private @Nullable Statement statement;
    private @Nullable RenderingForm form;
    private @Nullable Button add;
    private Button replace = new Button();
    private @Nullable Shown last;
    private String asked = "";
    private Registration refreshing = () -> {};

    StatementLanguagesView(
            Statements statements,
            Findings findings,
            Renderings renderings,
            Permissions permissions,
            PageRefresh pageRefresh,
            Intake files) {
        this.statements = statements;
        this.findings = findings;
        this.renderings = renderings;
        this.permissions = permissions;
        this.pageRefresh = pageRefresh;
        this.files = files;
        addClassName("statement-languages-page");
    }

    /** What the page shows of the statement. */
    record Shown(List<Rendering> renderings, Rendering chosen, List<Rendering> earlier, List<Finding> findings) {}

    /** @param language its tag */
    static String address(String statement, String language) {
        return "statements/" + statement + "/languages?language=" + language;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var reference = event.getRouteParameters().get("reference").orElse("").toUpperCase(Locale.ROOT);
        var found = statements.byReference(reference);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("language")
                .orElse("");
        if (statement == null || !statement.id().equals(found.get().id())) {
            open(found.get());
        } else {
            show();
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        var staying = statement != null
                && event.getNavigationTarget() == StatementLanguagesView.class
                && event.getRouteParameters()
                        .get("reference")
                        .filter(statement.reference()::equalsIgnoreCase)
                        .isPresent();
        if (form != null && form.isChanged() && !staying) {
            var leaving = event.postpone();
            Confirmation.ask(
                    getTranslation("rendering.leave.title"),
                    getTranslation("rendering.leave.body"),
                    getTranslation("rendering.leave.yes"),
                    leaving::proceed);
        }
    }

    @Override
    public String getPageTitle() {
        return statement == null
                ? getTranslation("nav.statements")
                : getTranslation("rendering.pageTitle", statement.reference());
    }

    private void open(Statement opened) {
        statement = opened;
        last = null;
        removeAll();
        close();
        var title = new Span(opened.title());
        var header = new PageHeader(getTranslation("rendering.heading", opened.reference()))
                .under(
                        new PageHeader.Crumb(getTranslation("nav.statements"), "statements"),
                        new PageHeader.Crumb(opened.reference(), "statements/" + opened.reference()))
                .subtitle(
                        title,
                        new Span(Dates.of(opened.issuedOn(), getLocale())),
                        new Span(opened.releasability().toString()))
                .subtitle(getTranslation("rendering.intro"));
        if (permissions.mayCoordinate()) {
            add = new Button(getTranslation("rendering.add"), click -> openForm(null));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.actions(add);
        }
        var texts = new Section(getTranslation("rendering.texts"), shown);
        replace = new Button(getTranslation("rendering.replace"), click -> {
            if (last != null) {
                openForm(last.chosen());
            }
        });
        replace.addThemeVariants(ButtonVariant.LUMO_SMALL);
        replace.setVisible(false);
        texts.withActions(replace);
        add(header, adding, texts);
        show();
        refreshing.remove();
        refreshing = pageRefresh.refresh(this, Set.of("statement:" + opened.id(), "finding"), this::show);
    }

    /** Shows the texts anew if they have changed, so that nobody loses their place; the form stays as it is. */
    private void show() {
        if (statement == null) {
            return;
        }
        var there = renderings.of(statement.id());
        if (there.isEmpty()) {
            shown.removeAll();
            shown.add(
                    add == null
                            ? new EmptyState("rendering.empty.title", "rendering.empty.reader", null)
                            : new EmptyState("rendering.empty.title", "rendering.empty.coordinator", null));
            return;
        }
        Rendering chosen = there.stream()
                .filter(rendering -> rendering.language().equalsIgnoreCase(asked))
                .findFirst()
                .orElseGet(there::getFirst);
        var newest = new Shown(
                there, chosen, renderings.earlier(statement.id(), chosen.language()), findings.of(statement.id()));
        if (newest.equals(last)) {
            return;
        }
        last = newest;
        replace.setVisible(add != null);
        shown.removeAll();
        shown.add(new ParallelTexts(
                statement, permissions.me().zone(), newest, renderings.aligned(statement.id(), chosen.language())));
    }

    /** @param replaced null to add another */
    private void openForm(@Nullable Rendering replaced) {
        if (statement == null) {
            return;
        }
        if (form == null) {
            form = new RenderingForm(renderings, files, statement.reference(), replaced, this::added, this::close);
            adding.add(new Section(
                    replaced == null
                            ? getTranslation("rendering.add")
                            : getTranslation(
                                    "rendering.replace.heading",
                                    Languages.name(Locale.forLanguageTag(replaced.language()), getLocale())),
                    form));
        }
        form.focus();
    }

    private void close() {
        form = null;
        adding.removeAll();
        if (add != null) {
            add.focus();
        }
    }

    private void added(String language) {
        boolean replaced = form != null && form.replaces();
        close();
        Toasts.success(getTranslation(
                replaced ? "rendering.replaced" : "rendering.saved",
                Languages.name(Locale.forLanguageTag(language), getLocale())));
        if (statement != null) {
            UI.getCurrentOrThrow()
                    .navigate(
                            "statements/" + statement.reference() + "/languages",
                            QueryParameters.of("language", language));
        }
    }
}
