package org.pacta.task.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.id.MemberId;
import org.pacta.shell.PageHeader;
import org.pacta.shell.Press;
import org.pacta.shell.Problem;
import org.pacta.shell.Section;
import org.pacta.shell.Toasts;
import org.pacta.task.FormField;
import org.pacta.task.Task;
import org.pacta.task.TaskState;
import org.pacta.task.WorkPage;

/** What {@link TaskView} shows of one task. Reading it again leaves alone what is being typed. */
@JsModule("./pages/drafts.ts")
final class TaskPage extends Div {

    private final TaskDesk desk;
    private final Standing standing = new Standing();
    private final Div actions = new Div();
    private final Refusals refusals = new Refusals();
    private final Div notice = new Div();
    private final OutcomeSection outcome = new OutcomeSection();
    private final GroundsSection grounds = new GroundsSection();
    private final ReportForm report;
    private final Section progress;
    private final CompleteSection complete;
    private final EvidenceSection evidence;
    private final ActivitySection activity;
    private final FactsSection facts;
    private final HandForm hand;
    private final Siblings siblings = new Siblings();
    private final Map<String, Object> seen = new HashMap<>();
    private final FormField.DocumentIntake documents;
    private Task task;

    TaskPage(Task task, TaskDesk desk, List<WorkPage.Link> pages, FormField.DocumentIntake documents) {
        this.documents = documents;
        this.task = task;
        this.desk = desk;
        var work = desk.work();
        report = new ReportForm(this::report, this::reported);
        progress = new Section(
                getTranslation("report.title"),
                report,
                new Anchor(
                        "commitments/" + task.commitment().reference() + "?moreTime=1",
                        getTranslation("report.moreTime")));
        progress.addClassName("task-progress-section");
        complete = new CompleteSection(task, documents, this::complete, this::completed);
        evidence = new EvidenceSection(task, desk, this::refresh);
        activity = new ActivitySection(task, desk.party(), desk.writing(task, this::refresh));
        facts = new FactsSection(
                member -> {
                    work.assign(this.task.id(), this.task.version(), member);
                    refresh();
                },
                member -> desk.work().awayWhenDue(this.task, member),
                (office, word) -> {
                    desk.passing().pass(this.task.id(), this.task.version(), office, word);
                    refresh();
                });
        hand = new HandForm(
                (member, word) -> {
                    desk.handing().hand(this.task.id(), this.task.version(), member, word);
                    refresh();
                },
                (member, word) -> {
                    desk.handing().askForHelp(this.task.id(), member, word);
                    refresh();
                });
        report.begin(task.progress().state(), task.progress().percent());
        Drafts.mark(report.note(), "note");
        Drafts.mark(activity.comment(), "comment");
        actions.addClassName("pacta-actions");

        var ask = new AskSection(task, desk.tasks().quotes(task), pages);
        var doing = new Div(complete, progress);
        doing.addClassName("task-doing");
        var column = new Div(outcome, ask, grounds, doing, evidence, activity);
        column.addClassName("task-column");
        var side = new Aside(facts, hand, siblings);
        side.addClassName("task-side");
        side.getElement().setAttribute("aria-label", getTranslation("facts.side"));
        var body = new Div(column, side);
        body.addClassName("task-body");
        add(
                new PageHeader(task.name())
                        .under(
                                new PageHeader.Crumb(getTranslation("nav.work"), "work"),
                                new PageHeader.Crumb(
                                        task.commitment().reference() + " "
                                                + task.commitment().title(),
                                        "commitments/" + task.commitment().reference()))
                        .subtitle(standing)
                        .actions(actions),
                refusals,
                notice,
                body);
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Drafts.keep(this, drafts());
    }

    private String drafts() {
        return desk.reader() + "/" + task.id();
    }

    /** Reads the task again and shows what has changed. */
    void refresh() {
        var now = read();
        if (now.isEmpty()) {
            notice.removeAll();
            notice.add(Problem.caution(getTranslation("task.gone")));
            return;
        }
        var before = task;
        task = now.get();
        show();
        if (!before.ended() && task.ended()) {
            endedMeanwhile();
        } else if (!report.typed()) {
            report.begin(task.progress().state(), task.progress().percent());
        }
    }

    /** As it is now, in the reader's language. */
    private Optional<Task> read() {
        return desk.tasks().byId(task.id()).map(found -> found.in(getLocale()));
    }

    private void show() {
        var zone = desk.zone();
        var reader = desk.reader();
        var work = desk.work();
        var ended = task.ended();
        var mayWork = work.mayWorkOn(task);
        var insteadOf = work.insteadOf(task);
        var mayAttach = work.mayAttachTo(task);
        var ofCommitment = desk.tasks().ofCommitment(task.commitment().id());
        var others = ofCommitment.stream().map(other -> other.in(getLocale())).toList();
        var shownEvidence = desk.evidence(task);
        var happened = desk.activity(task);
        if (changed(
                "actions",
                List.of(
                        mayWork,
                        Optional.ofNullable(insteadOf),
                        Optional.ofNullable(task.holder().assigneeId())))) {
            showActions(mayWork, reader, insteadOf != null);
        }
        hand.setVisible(mayWork);
        if (changed("hand", mayWork) && mayWork) {
            hand.offer(desk.handing().colleagues(task));
        }
        if (changed("task", List.of(task, mayWork, Optional.ofNullable(insteadOf)))) {
            standing.show(task, mayWork, reader, insteadOf);
            facts.show(task, zone);
            facts.offer(work.mayAssign(task) ? work.candidates(task) : null);
            facts.offerOffices(desk.passing().offices(task));
        }
        if (changed("others", List.of(task, others))) {
            siblings.show(task.id(), others, zone);
            if (ended) {
                outcome.show(task, others, zone);
            }
        }
        var said = desk.grounds(task, ofCommitment, getLocale());
        if (changed("grounds", said)) {
            grounds.show(said, zone);
        }
        if (changed("evidence", List.of(shownEvidence, mayAttach))) {
            evidence.show(shownEvidence, zone, mayAttach);
        }
        if (changed("activity", happened.stream().map(Activity::when).toList())) {
            activity.show(happened, zone);
        }
        outcome.setVisible(ended);
        complete.setVisible(mayWork || (ended && complete.unsent()));
        progress.setVisible(mayWork);
    }

    /** Whether a part shows something else than it did: what has not changed keeps the reader's place. */
    private boolean changed(String part, Object content) {
        return !content.equals(seen.put(part, content));
    }

    private void showActions(boolean mayWork, MemberId reader, boolean insteadOfOther) {
        actions.removeAll();
        if (!mayWork) {
            return;
        }
        if (Objects.equals(task.holder().assigneeId(), reader)
                || (insteadOfOther && task.holder().assigneeId() != null)) {
            var back = new Button(getTranslation("task.handBack"));
            Press.once(back, () -> act(() -> desk.work().handBack(task.id(), task.version()), "task.handedBack"));
            actions.add(back);
            return;
        }
        var take = new Button(getTranslation(task.holder().assigneeId() == null ? "task.take" : "task.takeOver"));
        Press.once(take, () -> act(() -> desk.work().claim(task.id(), task.version()), "task.taken"));
        actions.add(take);
    }

    private void act(Runnable command, String doneKey) {
        if (refusals.attempt(command)) {
            Toasts.success(getTranslation(doneKey));
        }
        refresh();
    }

    private void report(TaskState state, int percent, String note) {
        stayingFresh(() -> desk.work().report(task.id(), task.version(), state, percent, note));
    }

    private void reported() {
        Toasts.success(getTranslation("report.taken"));
        refresh();
        report.begin(task.progress().state(), task.progress().percent());
    }

    private void complete(Map<String, String> answers, FormField.@Nullable Document document) {
        stayingFresh(() -> {
            if (document != null) {
                documents.complete(task.id(), task.version(), answers, document);
            } else {
                desk.work().complete(task.id(), task.version(), answers);
            }
        });
    }

    private void completed() {
        complete.sent();
        Drafts.forget(this, drafts());
        task = read().orElse(task);
        show();
        notice.removeAll();
        notice.add(Problem.notice(getTranslation("complete.done")));
        outcome.getElement().callJsFunction("scrollIntoView", Map.of("block", "center"));
    }

    /** Where the command was refused, the page shows what the task is like now; the next try is decided on that. */
    private void stayingFresh(Runnable command) {
        try {
            command.run();
        } catch (RuntimeException refused) {
            refresh();
            throw refused;
        }
    }

    private void endedMeanwhile() {
        notice.removeAll();
        notice.add(Problem.caution(
                task.progress().state() == TaskState.DONE
                        ? getTranslation(
                                "task.doneMeanwhile", String.valueOf(task.span().completedBy()))
                        : getTranslation("task.cancelledMeanwhile")));
        complete.endedMeanwhile();
        complete.setVisible(complete.unsent());
    }
}
