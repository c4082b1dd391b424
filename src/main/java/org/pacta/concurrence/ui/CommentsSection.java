package org.pacta.concurrence.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.concurrence.AgreedText;
import org.pacta.concurrence.TextComments;
import org.pacta.shell.Attempt;
import org.pacta.shell.EmptyState;
import org.pacta.shell.Press;
import org.pacta.shell.Section;
import org.pacta.shell.StatusBadge;
import org.pacta.shell.Toasts;
import org.pacta.shell.Tone;

/** The comments by version and party, and what the office that drafts answers to each. */
final class CommentsSection extends Section {

    private static final Map<AgreedText.Severity, Tone> SEVERITIES = Map.of(
            AgreedText.Severity.CRITICAL, Tone.BAD,
            AgreedText.Severity.MAJOR, Tone.CAUTION,
            AgreedText.Severity.SUBSTANTIVE, Tone.NEUTRAL,
            AgreedText.Severity.ADMINISTRATIVE, Tone.QUIET);

    private static final Map<AgreedText.Verdict, Tone> VERDICTS = Map.of(
            AgreedText.Verdict.ACCEPTED, Tone.GOOD,
            AgreedText.Verdict.PARTLY_ACCEPTED, Tone.CAUTION,
            AgreedText.Verdict.REJECTED, Tone.BAD);

    private final TextComments comments;
    private final Runnable onChange;
    private final Div body = new Div();

    /** Forms that are open, by comment: what is typed in them stays when the rest is shown anew. */
    private final Map<Long, VerdictForm> forms = new HashMap<>();

    CommentsSection(TextComments comments, Runnable onChange) {
        super("");
        this.comments = comments;
        this.onChange = onChange;
        setHeading(getTranslation("text.comments"));
        add(body);
    }

    void show(TextDesk.Dossier dossier) {
        body.removeAll();
        if (dossier.comments().isEmpty()) {
            body.add(new EmptyState("text.comments.empty.title", "text.comments.empty", null));
            return;
        }
        for (var version : dossier.versions().reversed()) {
            var of = dossier.comments().stream()
                    .filter(comment -> comment.version() == version.number())
                    .toList();
            if (!of.isEmpty()) {
                var list = new UnorderedList();
                list.addClassName("text-comments");
                of.forEach(comment -> list.add(item(dossier, comment)));
                body.add(new H3(getTranslation("text.version", version.number())), list);
            }
        }
    }

    private ListItem item(TextDesk.Dossier dossier, AgreedText.Comment comment) {
        var party = new Span(comment.party());
        party.addClassName("pacta-reference");
        var head = new Div(
                party,
                new StatusBadge(
                        getTranslation("text.severity." + comment.severity().name()),
                        SEVERITIES.getOrDefault(comment.severity(), Tone.NEUTRAL)),
                new Span(comment.place()));
        head.addClassName("text-comment-head");
        var facts = new DescriptionList();
        facts.addClassName("text-comment-facts");
        fact(facts, getTranslation("text.comment.proposed"), comment.proposed());
        fact(facts, getTranslation("text.comment.reason"), comment.reason());
        fact(facts, getTranslation("text.comment.by"), comment.writtenBy());
        var item = new ListItem(head, facts);
        if (dossier.own(comment)) {
            item.addClassName("text-own");
            item.addComponentAsFirst(marking(dossier.party()));
            item.add(takeBack(comment));
        } else if (comment.given()) {
            verdict(item, dossier, comment);
        }
        return item;
    }

    private Paragraph marking(String party) {
        var marking = new Paragraph(getTranslation("text.ownSide", party));
        marking.addClassName("text-own-side");
        return marking;
    }

    private Button takeBack(AgreedText.Comment comment) {
        var button = new Button(getTranslation("text.comment.takeBack"));
        button.setAriaLabel(getTranslation("text.comment.takeBack.of", comment.place()));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Press.once(button, () -> {
            var takenBack = Attempt.on(this)
                    .denied("text.comment.denied")
                    .gone("text.comment.gone")
                    .run(() -> comments.takeBack(comment.id()));
            if (takenBack) {
                Toasts.success(getTranslation("text.comment.takenBack"));
            }
            onChange.run();
        });
        return button;
    }

    private void verdict(ListItem item, TextDesk.Dossier dossier, AgreedText.Comment comment) {
        var said = new Div();
        said.addClassName("text-comment-head");
        if (comment.verdict() == null) {
            said.add(new StatusBadge(getTranslation("text.verdict.none"), Tone.NEUTRAL));
        } else {
            said.add(new StatusBadge(
                    getTranslation("text.verdict." + comment.verdict().name()),
                    VERDICTS.getOrDefault(comment.verdict(), Tone.NEUTRAL)));
        }
        item.add(said);
        if (comment.verdictReason() != null) {
            var reason = new Paragraph(comment.verdictReason());
            reason.addClassName("text-words");
            item.add(reason);
        }
        if (!dossier.answers(comment)) {
            forms.remove(comment.id());
            return;
        }
        var open = forms.get(comment.id());
        if (open != null) {
            item.add(open);
            return;
        }
        var answer =
                new Button(getTranslation(comment.verdict() == null ? "text.verdict.open" : "text.verdict.change"));
        answer.setAriaLabel(getTranslation("text.verdict.of", comment.party(), comment.place()));
        answer.addThemeVariants(ButtonVariant.LUMO_SMALL);
        answer.addClickListener(click -> {
            var form = form(item, answer, comment);
            forms.put(comment.id(), form);
            answer.setVisible(false);
            item.add(form);
            form.focus();
        });
        item.add(answer);
    }

    private VerdictForm form(ListItem item, Button answer, AgreedText.Comment comment) {
        return new VerdictForm(
                comment,
                (verdict, reason) -> comments.answer(comment.id(), verdict, reason),
                () -> {
                    forms.remove(comment.id());
                    Toasts.success(getTranslation("text.verdict.saved"));
                    onChange.run();
                },
                () -> {
                    var form = forms.remove(comment.id());
                    if (form != null) {
                        form.removeFromParent();
                    }
                    answer.setVisible(true);
                    answer.focus();
                });
    }

    private static void fact(DescriptionList facts, String term, @Nullable String words) {
        if (words != null) {
            var said = new DescriptionList.Description(words);
            said.addClassName("text-words");
            facts.add(new DescriptionList.Term(term), said);
        }
    }
}
