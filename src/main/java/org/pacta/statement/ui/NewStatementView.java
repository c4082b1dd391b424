package org.pacta.statement.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.intake.Intake;
import org.pacta.party.Parties;
import org.pacta.party.Permissions;
import org.pacta.reading.Reading;
import org.pacta.reading.StatementDetails;
import org.pacta.shell.Confirmation;
import org.pacta.shell.FieldErrors;
import org.pacta.shell.PageHeader;
import org.pacta.shell.Problem;
import org.pacta.shell.Section;
import org.pacta.shell.Toasts;
import org.pacta.statement.KnownSeries;
import org.pacta.statement.Statements;

/** Takes in a new statement: its text, and what it is. */
@Route("statements/new")
@RolesAllowed("COORDINATOR")
@PageTitle("statements.register")
@StyleSheet("pages/statement.css")
class NewStatementView extends Div implements BeforeEnterObserver, BeforeLeaveObserver {

    private final Statements statements;
    private final FieldErrors errors = new FieldErrors();
    private final TextIntake intake;
    private final StatementForm form;
    private final Div problem = new Div();
    private final ReadingProgress progress = new ReadingProgress();
    private final Button register = new Button();
    private final LocalDate today;
    private Registering registering = Registering.none();
    /** Counts the texts that came in, and the stops: what is read of another than the newest is of no use any more. */
    private final AtomicInteger texts = new AtomicInteger();

    private boolean registered;

    NewStatementView(
            Statements statements,
            KnownSeries series,
            Intake files,
            Parties parties,
            Permissions permissions,
            Clock clock) {
        this.statements = statements;
        this.today = LocalDate.now(clock.withZone(permissions.me().zone()));
        addClassName("new-statement-page");
        addDetachListener(detached -> texts.incrementAndGet());
        intake = new TextIntake(files, errors, this::read);
        form = new StatementForm(parties.all(), errors, today, series);
        register.setText(getTranslation("intake.register"));
        register.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        register.setDisableOnClick(true);
        register.addClickListener(click -> {
            var begun = false;
            try {
                begun = register();
            } finally {
                register.setEnabled(!begun);
            }
        });
        var cancel = new Anchor("statements", getTranslation("intake.cancel"));
        var actions = new Div(register, cancel);
        actions.addClassName("pacta-actions");
        add(
                new PageHeader(getTranslation("statements.register"))
                        .under(new PageHeader.Crumb(getTranslation("nav.statements"), "statements"))
                        .subtitle(getTranslation("intake.about")),
                new Section(getTranslation("intake.text.heading"), intake),
                new Section(getTranslation("intake.details.heading"), form, problem, progress, actions));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("series")
                .map(it -> it.toUpperCase(Locale.ROOT))
                .ifPresent(form::choose);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!registered && (!intake.text().isBlank() || !form.isEmpty())) {
            var leaving = event.postpone();
            Confirmation.ask(
                    getTranslation("intake.leave.title"),
                    getTranslation("intake.leave.body"),
                    getTranslation("intake.leave.yes"),
                    () -> {
                        registering.cancel();
                        leaving.proceed();
                    });
        }
    }

    /** Reads the text aside from the page, which stays usable meanwhile, and shows what was read of the newest text alone. */
    private void read(String text) {
        int turn = texts.incrementAndGet();
        if (text.isBlank()) {
            intake.say("");
            return;
        }
        EarlyReading early = check(text);
        if (early != null) {
            show(early);
            return;
        }
        intake.reading(() -> {
            texts.incrementAndGet();
            intake.say(getTranslation("intake.reading.cancelled"));
        });
        var ui = UI.getCurrentOrThrow();
        var countedFrom = Objects.requireNonNullElse(form.issuedOn(), today);
        Thread.ofVirtual().name("statement-preview").start(() -> {
            try {
                var outcome = read(text, countedFrom, () -> stopUnless(turn));
                ui.access(() -> {
                    if (turn == texts.get()) {
                        show(outcome);
                    }
                });
            } catch (CancellationException | UIDetachedException gone) {
                // Nobody waits for it any more.
            }
        });
    }

    private record EarlyReading(
            @Nullable Reading reading,
            @Nullable StatementDetails details,
            @Nullable Refused refused) {}

    /** What needs the database, and so the person who is signed in on this thread. */
    private @Nullable EarlyReading check(String text) {
        try {
            var there = statements.registeredAs(text);
            return there.isEmpty()
                    ? null
                    : new EarlyReading(
                            null,
                            null,
                            new Refused(Refused.Category.NOT_POSSIBLE, "statement.sameText", "text", there.get()));
        } catch (Refused refused) {
            return new EarlyReading(null, null, refused);
        }
    }

    private void stopUnless(int turn) {
        if (turn != texts.get()) {
            throw new CancellationException();
        }
    }

    private EarlyReading read(String text, LocalDate countedFrom, Runnable unlessStopped) {
        try {
            return new EarlyReading(
                    statements.preview(text, countedFrom, unlessStopped), StatementDetails.proposedFrom(text), null);
        } catch (Refused refused) {
            return new EarlyReading(null, null, refused);
        }
    }

    private void show(EarlyReading outcome) {
        var refused = outcome.refused();
        if (refused != null) {
            intake.say("");
            intake.refuse(words(refused));
        }
        var reading = outcome.reading();
        var details = outcome.details();
        if (reading != null && details != null) {
            intake.accept();
            long sentences = reading.passages().stream()
                    .filter(passage -> passage.role().speaks())
                    .count();
            intake.say(
                    getTranslation("intake.read", sentences, reading.findings().size()));
            form.propose(details, reading.parties());
        }
    }

    /** @return whether it has begun: the button waits for the outcome */
    private boolean register() {
        problem.removeAll();
        errors.clear();
        var asked = form.statement(intake.text());
        if (intake.text().isBlank()) {
            intake.demand(getTranslation("refused.statement.empty"));
            return false;
        }
        if (asked == null) {
            return false;
        }
        registering = Registering.begin(statements, asked, intake.original(), this::end);
        progress.start(getTranslation("intake.registering"), getTranslation("intake.registering.cancel"), () -> {
            registering.cancel();
            progress.stopping(getTranslation("intake.registering.cancelling"));
        });
        return true;
    }

    private void end(Registering.Ending outcome) {
        progress.stop();
        register.setEnabled(true);
        switch (outcome) {
            case Registering.Ending.Registered(var reference) -> {
                registered = true;
                Toasts.success(getTranslation("intake.registered", reference));
                // Whoever has gone elsewhere meanwhile is not taken away from there.
                getUI().ifPresent(ui -> {
                    ui.getPage().executeJs("window.scrollTo(0, 0)");
                    ui.navigate("statements/" + reference);
                });
            }
            case Registering.Ending.Declined(var refused) -> {
                if (Intake.FIELD.equals(refused.field())) {
                    intake.refuseFile(words(refused));
                } else if (!errors.show(refused, words(refused))) {
                    problem.add(Problem.error(words(refused)));
                }
            }
            case Registering.Ending.Denied() ->
                problem.add(Problem.error(getTranslation("statement.coordinatorsOnly")));
            case Registering.Ending.Cancelled() ->
                problem.add(Problem.notice(getTranslation("intake.registering.cancelled")));
            case Registering.Ending.Failed() -> problem.add(Problem.error(getTranslation("intake.registering.failed")));
        }
    }

    private String words(Refused refused) {
        return getTranslation(refused.messageKey(), Reviewing.readable(this, refused.details()));
    }
}
