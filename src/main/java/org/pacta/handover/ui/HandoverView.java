package org.pacta.handover.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.handover.Handover;
import org.pacta.handover.Handovers;
import org.pacta.party.Member;
import org.pacta.party.Permissions;
import org.pacta.shell.Dates;
import org.pacta.shell.FieldErrors;
import org.pacta.shell.FormDialog;
import org.pacta.shell.Marking;
import org.pacta.shell.PageHeader;
import org.pacta.shell.PageRefresh;
import org.pacta.shell.Press;
import org.pacta.shell.Section;
import org.pacta.shell.StatusBadge;
import org.pacta.shell.Tone;

/** One handover: what passes, who said what, and the answer to it. Once it is answered, the record of it. */
@Route("handovers/:id([0-9]{1,18})")
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR", "AUDITOR"})
class HandoverView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Handovers handovers;
    private final transient Permissions permissions;
    private long id;

    HandoverView(Handovers handovers, Permissions permissions, PageRefresh refresh) {
        this.handovers = handovers;
        this.permissions = permissions;
        addClassName("pacta-page");
        refresh.refresh(this, Set.of("handover"), () -> show(handovers.byId(id)));
    }

    static Tone tone(Handover.State state) {
        return switch (state) {
            case OFFERED -> Tone.ACTIVE;
            case TAKEN_OVER -> Tone.GOOD;
            case DECLINED -> Tone.BAD;
            case WITHDRAWN -> Tone.QUIET;
        };
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = Long.parseLong(event.getRouteParameters().get("id").orElse("0"));
        try {
            show(handovers.byId(id));
        } catch (NoSuchElementException none) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.handovers");
    }

    private void show(Handover handover) {
        removeAll();
        var header = new PageHeader(getTranslation("handover.title", handover.from(), handover.to()))
                .under(new PageHeader.Crumb(getTranslation("nav.handovers"), "handovers"))
                .subtitle(
                        new StatusBadge(getTranslation("handover.state." + handover.state()), tone(handover.state())),
                        new Marking(Set.of(handover.from(), handover.to())));
        if (handovers.mayAnswer(handover)) {
            var take = new Button(getTranslation("handover.takeOver"));
            take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            Press.once(take, () -> askToTakeOver(handover));
            header.actions(take, saying(handover, "decline", this::decline));
        }
        if (handovers.mayWithdraw(handover)) {
            header.actions(saying(handover, "withdraw", this::withdraw));
        }
        add(header, new Section(getTranslation("handover.facts"), facts(handover)));
        var passes = handovers.passes(handover);
        if (passes != null) {
            add(new Section(
                    getTranslation(handover.passed() == null ? "handover.now" : "handover.then"),
                    new PassesList(passes)));
        }
    }

    private DescriptionList facts(Handover handover) {
        var list = new DescriptionList();
        list.addClassName("facts");
        fact(list, "series", String.join(", ", handover.series()));
        fact(list, "leaving", String.join(", ", handover.leaving()));
        fact(list, "coming", String.join(", ", handover.coming()));
        fact(list, "word", handover.word());
        fact(
                list,
                "offered",
                getTranslation(
                        "handover.byAt",
                        handover.offer().by(),
                        time(handover.offer().at())));
        var answer = handover.answer();
        if (answer != null) {
            fact(list, "answered", getTranslation("handover.byAt", answer.by(), time(answer.at())));
            fact(list, "answer", answer.word());
        }
        return list;
    }

    private void fact(DescriptionList list, String key, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            list.add(
                    new DescriptionList.Term(getTranslation("handover." + key)), new DescriptionList.Description(text));
        }
    }

    private String time(Instant at) {
        return Dates.of(at, getLocale(), permissions.me().zone());
    }

    private Button saying(Handover handover, String key, BiConsumer<Integer, String> command) {
        var button = new Button(getTranslation("handover." + key));
        Press.once(button, () -> {
            var word = word(true);
            var errors = new FieldErrors();
            errors.under("word", word);
            new FormDialog(getTranslation("handover." + key), "dialog.gone", errors, word)
                    .open(
                            getTranslation("handover." + key),
                            getTranslation("handover." + key + ".done"),
                            () -> handovers.byId(handover.id()).version(),
                            version -> command.accept(version, word.getValue()));
            word.focus();
        });
        return button;
    }

    private void decline(int version, String word) {
        show(handovers.decline(id, version, word));
    }

    private void withdraw(int version, String word) {
        show(handovers.withdraw(id, version, word));
    }

    private void askToTakeOver(Handover handover) {
        var coming = new CheckboxGroup<Member>();
        coming.setLabel(getTranslation("handover.field.coming"));
        coming.setHelperText(getTranslation("handover.field.coming.help"));
        coming.setItems(handovers.mayCome());
        coming.setItemLabelGenerator(Member::name);
        coming.setManualValidation(true);
        var word = word(false);
        var errors = new FieldErrors();
        errors.under("coming", coming);
        errors.under("word", word);
        new FormDialog(
                        getTranslation("handover.takeOver"),
                        "dialog.gone",
                        errors,
                        new Paragraph(getTranslation(
                                "handover.takeOver.about",
                                handover.from(),
                                handover.leaving().isEmpty()
                                        ? getTranslation("handover.nobody")
                                        : String.join(", ", handover.leaving()))),
                        coming,
                        word)
                .open(
                        getTranslation("handover.takeOver"),
                        getTranslation("handover.takeOver.done"),
                        () -> handovers.byId(handover.id()).version(),
                        version -> show(handovers.takeOver(
                                id,
                                version,
                                coming.getValue().stream().map(Member::username).collect(Collectors.toSet()),
                                word.getValue())));
    }

    private TextArea word(boolean required) {
        var word = new TextArea(getTranslation("handover.field.answer"));
        word.setRequiredIndicatorVisible(required);
        word.setMaxLength(Handovers.LONGEST_WORD);
        word.setManualValidation(true);
        word.setWidthFull();
        return word;
    }
}
