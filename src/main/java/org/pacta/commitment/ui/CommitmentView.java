package org.pacta.commitment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.CommitmentCommands;
import org.pacta.history.History;
import org.pacta.shell.PageHeader;
import org.pacta.shell.PageRefresh;
import org.pacta.shell.Problem;
import org.pacta.shell.SignedIn;
import org.pacta.shell.StatusBadge;
import org.pacta.text.Messages;

/** One commitment: where it stands and why, what was agreed, what is being done, and everything that was decided. */
@Route("commitments/:statement/:ordinal")
@PermitAll
@StyleSheet("pages/commitment.css")
class CommitmentView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final CommitmentDetailsReader dossiers;
    private final CommitmentCommands commands;
    private final AgreementReader agreement;
    private final History history;
    private final Messages texts;
    private final PageRefresh pageRefresh;
    private final ZoneId zone;
    private String reference = "";
    private @Nullable Page page;
    private Registration watching = () -> {};

    CommitmentView(
            CommitmentDetailsReader dossiers,
            CommitmentCommands commands,
            AgreementReader agreement,
            History history,
            Messages texts,
            PageRefresh pageRefresh,
            SignedIn signedIn) {
        this.dossiers = dossiers;
        this.commands = commands;
        this.agreement = agreement;
        this.history = history;
        this.texts = texts;
        this.pageRefresh = pageRefresh;
        this.zone = signedIn.current().map(SignedIn.Person::zone).orElse(ZoneOffset.UTC);
        addClassName("pacta-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        reference = parameters.get("statement").orElse("") + "/"
                + parameters.get("ordinal").orElse("");
        var dossier = dossiers.of(reference, getLocale());
        if (dossier.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        removeAll();
        page = new Page(dossier.get());
        add(page);
        var asked = event.getLocation().getQueryParameters();
        asked.getSingleParameter("move").ifPresent(page::proposeMove);
        if (asked.getSingleParameter("moreTime").isPresent()) {
            page.askMoreTime();
        }
        watching.remove();
        watching = pageRefresh.refresh(
                this, Set.of("commitment:" + dossier.get().commitment().id()), this::refresh);
    }

    @Override
    public String getPageTitle() {
        return page == null ? "" : getTranslation("commitment.pageTitle", reference, page.title());
    }

    private void refresh() {
        if (page != null) {
            dossiers.of(reference, getLocale()).ifPresent(page::show);
        }
    }

    /** The parts of the page; each shows a dossier again when it changes, and what is being typed stays. */
    private final class Page extends Div {

        private final Div head = new Div();
        private final Div commandPlace = new Div();
        private final StandingSection standing = new StandingSection(zone);
        private final AgreedSection agreed = new AgreedSection();
        private final CycleSection cycle = new CycleSection();
        private final LaterStatements later = new LaterStatements(zone);
        private final WorkSection work = new WorkSection(zone);
        private final ProcessSection process = new ProcessSection(zone);
        private final DueSection due = new DueSection(zone, this::depend);
        private final FactsSection facts = new FactsSection();
        private final PapersSection papers = new PapersSection(zone);
        private final AnswersSection answers = new AnswersSection(zone);
        private final EndSection end = new EndSection(zone);
        private final HistorySection past;
        private CommitmentDetails shown;

        Page(CommitmentDetails dossier) {
            this.shown = dossier;
            var id = dossier.commitment().id();
            past = new HistorySection((offset, limit) -> history.ofCommitment(id, offset, limit), texts, zone);
            agreed.show(dossier);
            var main = new Div(agreed, cycle, later, work, answers, process);
            var side = new Div(due, end, facts, papers);
            main.addClassName("pacta-main");
            side.addClassName("pacta-aside-column");
            var columns = new Div(main, side);
            columns.addClassName("pacta-columns");
            add(head, commandPlace, standing, columns, past);
            render(dossier);
        }

        String title() {
            return shown.commitment().title();
        }

        void show(CommitmentDetails dossier) {
            if (!dossier.equals(shown)) {
                shown = dossier;
                render(dossier);
            } else {
                past.refresh();
            }
        }

        private void render(CommitmentDetails dossier) {
            head.removeAll();
            head.add(header(dossier));
            dossier.papers().evidence().stream()
                    .filter(it -> it.withdrawal() != null && it.withdrawal().rested() != null)
                    .forEach(it -> head.add(Problem.caution(getTranslation(
                            "evidence.rested.caution",
                            it.title(),
                            it.withdrawal().reason()))));
            standing.show(dossier);
            cycle.show(dossier.links().cycle());
            later.show(dossier);
            work.show(dossier);
            process.show(dossier);
            due.show(dossier);
            facts.show(dossier);
            papers.show(dossier.papers());
            answers.show(dossier);
            end.show(dossier);
            past.refresh();
            commandPlace
                    .getChildren()
                    .filter(CommandPanel.class::isInstance)
                    .map(CommandPanel.class::cast)
                    .toList()
                    .forEach(panel -> {
                        if (dossier.active()) {
                            panel.show(dossier.commitment());
                        } else {
                            commandPlace.removeAll();
                        }
                    });
        }

        private PageHeader header(CommitmentDetails dossier) {
            var commitment = dossier.commitment();
            var reference = new Span(commitment.reference());
            reference.addClassName("pacta-reference");
            var releasable = new Span(commitment.releasability().toString());
            releasable.addClassName("pacta-releasability");
            var header = new PageHeader(commitment.title())
                    .under(
                            new PageHeader.Crumb(getTranslation("nav.commitments"), "commitments"),
                            new PageHeader.Crumb(
                                    commitment.statement().reference(),
                                    "commitments?statement="
                                            + commitment.statement().reference()))
                    .subtitle(
                            reference,
                            StatusBadge.of(
                                    "status",
                                    commitment.progress().status(),
                                    commitment.progress().status().tone()),
                            new Span(getTranslation(
                                    "commitment.office",
                                    commitment.responsible().lead().partyCode(),
                                    commitment.responsible().lead().name())),
                            releasable);
            header.actions(actions(dossier));
            return header;
        }

        private com.vaadin.flow.component.Component[] actions(CommitmentDetails dossier) {
            var move = new Button(
                    getTranslation("commitment.move.open"),
                    event -> open(new MovePanel(commands, shown.commitment(), commandPlace::removeAll)));
            var withdraw = new Button(
                    getTranslation("commitment.withdraw.open"),
                    event -> open(new WithdrawPanel(
                            commands, shown.commitment(), shown.work().open().size(), commandPlace::removeAll)));
            withdraw.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
            withdraw.setVisible(dossier.rights().mayWithdraw());
            move.setVisible(dossier.rights().mayMove());
            var moreTime = new Button(
                    getTranslation("commitment.moreTime.open"),
                    event -> open(
                            new MoreTimePanel(agreement.extensions(), shown.commitment(), commandPlace::removeAll)));
            moreTime.setVisible(dossier.rights().mayAskMoreTime());
            var end = new Button(
                    getTranslation("commitment.end.open"),
                    event -> open(
                            new ProposeEndPanel(agreement.several(), shown.commitment(), commandPlace::removeAll)));
            end.setVisible(dossier.rights().mayProposeEnd());
            var object = new Button(
                    getTranslation("commitment.end.object.open"),
                    event -> open(new ObjectPanel(agreement.endings(), shown.commitment(), commandPlace::removeAll)));
            object.setVisible(dossier.rights().mayObject());
            var change = new Button(
                    getTranslation("commitment.change.open"),
                    event -> open(new ChangePanel(
                            agreement.changes(),
                            shown.rights().choices(),
                            shown.commitment(),
                            shown.agreement().terms().weight(),
                            commandPlace::removeAll)));
            change.setVisible(dossier.rights().choices().any());
            return new Button[] {object, moreTime, end, move, change, withdraw};
        }

        /** Opens the panel with a date that another page proposes, for example the one of the next statement. */
        private void proposeMove(String words) {
            LocalDate dueOn;
            try {
                dueOn = LocalDate.parse(words);
            } catch (DateTimeParseException noDate) {
                return;
            }
            if (shown.rights().mayAskMoreTime() && commands.isBeyondWords(shown.commitment(), dueOn)) {
                var panel = new MoreTimePanel(agreement.extensions(), shown.commitment(), commandPlace::removeAll);
                panel.propose(dueOn);
                open(panel);
            } else if (shown.rights().mayMove()) {
                var panel = new MovePanel(commands, shown.commitment(), commandPlace::removeAll);
                panel.propose(dueOn);
                open(panel);
            }
        }

        /** Where the address asks for it, as a task's page does. */
        private void askMoreTime() {
            if (shown.rights().mayAskMoreTime()) {
                open(new MoreTimePanel(agreement.extensions(), shown.commitment(), commandPlace::removeAll));
            }
        }

        private void depend() {
            open(new DueDependencyPanel(
                    commands,
                    shown.commitment(),
                    shown.links().events(),
                    shown.links().dependsOn(),
                    commandPlace::removeAll));
        }

        private void open(CommandPanel panel) {
            commandPlace.removeAll();
            commandPlace.add(panel);
        }
    }
}
