package org.pacta.statement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pacta.id.FindingId;
import org.pacta.shell.Press;
import org.pacta.shell.Toasts;
import org.pacta.statement.Finding;

/** Changes what of the text a finding stands for: splits it, or merges it with the next one of its sentence. */
final class FindingShaping extends Div {

    private final Reviewing reviewing;
    private final Supplier<Finding> finding;
    private final BooleanSupplier changed;
    private final Heard heard;
    private final Button merge = new Button();
    private @Nullable FindingCard next;

    /**
     * What the card does with the outcome.
     *
     * @param problem shows words in the card
     * @param shaped the first of the findings that stand in its place now
     * @param stale somebody else was faster
     */
    record Heard(Consumer<String> problem, Consumer<FindingId> shaped, Runnable stale) {}

    /**
     * @param finding as the card shows it now
     * @param changed whether something was typed in the card and not saved
     */
    FindingShaping(Reviewing reviewing, Supplier<Finding> finding, BooleanSupplier changed, Heard heard) {
        this.reviewing = reviewing;
        this.finding = finding;
        this.changed = changed;
        this.heard = heard;
        addClassName("finding-shaping");
        var split = new Button(getTranslation("finding.split"), click -> split());
        split.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        merge.setText(getTranslation("finding.merge"));
        merge.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Press.once(merge, this::merge);
        add(split, merge);
        follow(null);
    }

    /** The card below, with which this one could be merged. */
    void follow(@Nullable FindingCard next) {
        this.next = next;
        merge.setVisible(fits(next));
    }

    private boolean fits(@Nullable FindingCard other) {
        return other != null
                && other.finding().proposed()
                && other.finding().clause().passageId()
                        == finding.get().clause().passageId();
    }

    void split() {
        if (changed.getAsBoolean()) {
            heard.problem().accept(getTranslation("finding.split.unsaved"));
            return;
        }
        var asked = finding.get();
        var dialog = SplitDialog.of(getTranslation("finding.split.title"), reviewing.clause(asked), at -> {
            var refused = new String[1];
            run(
                    () -> {
                        var ids = reviewing
                                .shapes()
                                .split(
                                        asked.id(),
                                        asked.version(),
                                        asked.clause().start() + at);
                        var titles = ids.stream()
                                .map(id -> reviewing.findings().byId(id).title())
                                .toList();
                        Toasts.success(getTranslation("finding.splitDone", titles.getFirst(), titles.getLast()));
                        heard.shaped().accept(ids.getFirst());
                    },
                    words -> refused[0] = words);
            return refused[0];
        });
        if (dialog == null) {
            heard.problem().accept(getTranslation("refused.finding.split.place"));
        } else {
            dialog.open();
        }
    }

    void merge() {
        var other = next;
        if (other == null || !fits(other)) {
            heard.problem().accept(getTranslation("finding.merge.none"));
            return;
        }
        if (changed.getAsBoolean() || other.isChanged()) {
            heard.problem().accept(getTranslation("finding.merge.unsaved"));
            return;
        }
        var one = finding.get();
        var two = other.finding();
        run(
                () -> {
                    FindingId id = reviewing.shapes().merge(one.id(), one.version(), two.id(), two.version());
                    Toasts.success(getTranslation(
                            "finding.mergeDone", reviewing.findings().byId(id).title()));
                    heard.shaped().accept(id);
                },
                heard.problem());
    }

    private void run(Runnable command, Consumer<String> problem) {
        Reviewing.attempt(this).in(problem).afterStale(heard.stale()).run(command);
    }
}
