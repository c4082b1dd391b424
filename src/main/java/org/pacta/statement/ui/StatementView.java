package org.pacta.statement.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.history.History;
import org.pacta.party.Permissions;
import org.pacta.shell.Confirmation;
import org.pacta.shell.PageRefresh;
import org.pacta.statement.OriginalFiles;
import org.pacta.statement.Statement;
import org.pacta.statement.Statements;

/** A statement and the decisions on what was found in it; {@code ?passage=12} leads to one of its sentences. */
@Route("statements/:reference")
@PermitAll
@StyleSheet("pages/statement.css")
@JsModule("./pages/statement.ts")
@JsModule("./pages/statement-shapes.ts")
@Uses(CheckboxGroup.class)
class StatementView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final Statements statements;
    private final OriginalFiles files;
    private final Reviews reviews;
    private final CorrectingStatement correcting;
    private final Permissions permissions;
    private final History history;
    private final PageRefresh pageRefresh;

    private @Nullable StatementReview review;
    private Registration refreshing = () -> {};

    StatementView(
            Statements statements,
            OriginalFiles files,
            Reviews reviews,
            CorrectingStatement correcting,
            Permissions permissions,
            History history,
            PageRefresh pageRefresh) {
        this.correcting = correcting;
        this.permissions = permissions;
        this.statements = statements;
        this.files = files;
        this.reviews = reviews;
        this.history = history;
        this.pageRefresh = pageRefresh;
        addClassName("statement-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var reference = event.getRouteParameters().get("reference").orElse("").toUpperCase(Locale.ROOT);
        var statement = statements.byReference(reference);
        if (statement.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        if (review == null || !review.statement().id().equals(statement.get().id())) {
            show(statement.get());
        }
        event.getLocation().getQueryParameters().getSingleParameter("passage").ifPresent(this::lead);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (review != null && review.isChanged()) {
            var leaving = event.postpone();
            Confirmation.ask(
                    getTranslation("statement.leave.title"),
                    getTranslation("statement.leave.body"),
                    getTranslation("statement.leave.yes"),
                    leaving::proceed);
        }
    }

    @Override
    public String getPageTitle() {
        return review == null
                ? getTranslation("nav.statements")
                : review.statement().reference();
    }

    private void show(Statement statement) {
        removeAll();
        var shown = new StatementReview(
                reviews.of(statement),
                statements.passages(statement.id()),
                files.of(statement.id()).orElse(null),
                history,
                permissions.mayCoordinate() && statement.withdrawal() == null
                        ? correcting.buttons(this, statement, this::showAnew)
                        : List.of());
        review = shown;
        correcting.noLongerFitting(this, statement).ifPresent(this::add);
        add(shown);
        refreshing.remove();
        refreshing = pageRefresh.refresh(this, Set.of("statement:" + statement.id(), "finding"), shown::refresh);
    }

    private void showAnew(String reference) {
        review = null;
        getUI().ifPresent(ui -> ui.navigate("statements/" + reference));
    }

    private void lead(String passage) {
        if (review != null && passage.matches("\\d{1,18}")) {
            review.leadTo(Long.parseLong(passage));
        }
    }
}
