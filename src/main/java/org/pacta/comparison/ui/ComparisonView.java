package org.pacta.comparison.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.comparison.Comparisons;
import org.pacta.comparison.matching.Outcome;
import org.pacta.shell.PageRefresh;
import org.pacta.shell.SignedIn;
import org.pacta.statement.Statement;
import org.pacta.statement.Statements;

/** A statement beside what the earlier ones of its series undertook; {@code ?outcome=DROPPED} shows only those. */
@Route("statements/:reference/compare")
@PermitAll
@StyleSheet("pages/comparison.css")
@JsModule("./pages/comparison.ts")
class ComparisonView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Comparisons comparisons;
    private final Statements statements;
    private final PageRefresh pageRefresh;
    private final Clock clock;
    private final ZoneId zone;
    private @Nullable ComparisonPage page;
    private Registration refreshing = () -> {};

    ComparisonView(
            Comparisons comparisons, Statements statements, PageRefresh pageRefresh, Clock clock, SignedIn signedIn) {
        this.comparisons = comparisons;
        this.statements = statements;
        this.pageRefresh = pageRefresh;
        this.clock = clock;
        this.zone = signedIn.current().map(SignedIn.Person::zone).orElse(ZoneOffset.UTC);
        addClassName("pacta-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var reference = event.getRouteParameters().get("reference").orElse("").toUpperCase(Locale.ROOT);
        var statement = statements.byReference(reference);
        if (statement.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        if (page == null || !page.statement().id().equals(statement.get().id())) {
            show(statement.get());
        }
        if (page != null) {
            page.filter(outcome(event).orElse(null));
        }
    }

    @Override
    public String getPageTitle() {
        return page == null
                ? getTranslation("nav.statements")
                : getTranslation("comparison.pageTitle", page.statement().reference());
    }

    private void show(Statement statement) {
        var earlier = comparisons.earlierStatements(statement);
        boolean decides = comparisons.mayDecide();
        if (decides && !earlier.isEmpty()) {
            comparisons.propose(statement.reference());
        }
        removeAll();
        var shown = new ComparisonPage(new Deciding(
                comparisons, statement, earlier, statements.passages(statement.id()), decides, zone, clock));
        page = shown;
        add(shown);
        refreshing.remove();
        refreshing = pageRefresh.refresh(
                this, Set.of("comparison", "commitment", "statement:" + statement.id()), shown::refresh);
    }

    private static Optional<Outcome> outcome(BeforeEnterEvent event) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter("outcome")
                .flatMap(wanted -> Arrays.stream(Outcome.values())
                        .filter(it -> it.name().equals(wanted))
                        .findFirst());
    }
}
