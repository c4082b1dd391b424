package org.pacta.concurrence.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.shell.PageHeader;
import org.pacta.shell.StatusBadge;
import org.pacta.shell.Tone;

/** What {@link TextView} shows of one text. Reading it again leaves alone what is being typed. */
final class TextPage extends Div {

    private final TextDesk desk;
    private final Div head = new Div();
    private final SilenceSection silence;
    private final VersionsSection versions;
    private final VersionSection version;
    private final CommentForm form;
    private final CommentsSection comments;
    private @Nullable Integer asked;
    private @Nullable List<Object> shown;
    private TextDesk.Dossier dossier;

    TextPage(TextDesk.Dossier dossier, TextDesk desk) {
        this.dossier = dossier;
        this.desk = desk;
        ZoneId zone = desk.permissions().me().zone();
        silence = new SilenceSection(desk.silences(), zone, this::refresh);
        versions = new VersionsSection(zone);
        version = new VersionSection();
        form = new CommentForm(dossier.party(), comment -> {
            desk.comments().write(this.dossier.text().id(), comment);
            refresh();
        });
        comments = new CommentsSection(desk.comments(), this::refresh);
        addClassName("text-page");
        add(head, silence, versions, version, form, comments);
    }

    long textId() {
        return dossier.text().id();
    }

    /** @param number of the version to be read; null for the newest, also when a newer one comes */
    void choose(@Nullable Integer number) {
        asked = number;
        refresh();
    }

    /** Reads the text again and shows what has changed. */
    void refresh() {
        desk.read(textId()).ifPresent(now -> {
            dossier = now;
            show();
        });
    }

    private void show() {
        var chosen = asked == null ? dossier.newest() : dossier.version(asked).orElseGet(dossier::newest);
        List<Object> now = List.of(dossier, chosen);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        head.removeAll();
        head.add(header());
        silence.show(dossier);
        versions.show(dossier, chosen);
        version.show(dossier, chosen);
        form.show(dossier);
        comments.show(dossier);
    }

    private PageHeader header() {
        var text = dossier.text();
        var reference = new Span(text.commitment());
        reference.addClassName("pacta-reference");
        var releasable = new Span(text.releasability().toString());
        releasable.addClassName("pacta-releasability");
        var header = new PageHeader(text.title())
                .under(
                        new PageHeader.Crumb(getTranslation("nav.commitments"), "commitments"),
                        new PageHeader.Crumb(text.commitment(), "commitments/" + text.commitment()))
                .subtitle(
                        reference,
                        text.adoptedVersion() == null
                                ? new StatusBadge(getTranslation("text.open"), Tone.ACTIVE)
                                : new StatusBadge(getTranslation("text.adopted", text.adoptedVersion()), Tone.GOOD),
                        releasable);
        var actions = new ArrayList<Anchor>();
        if (dossier.issuing() != null && text.adoptedVersion() == null) {
            actions.add(new Anchor(
                    "tasks/" + dossier.issuing(),
                    getTranslation("text.issueNext", dossier.newest().number() + 1)));
        }
        if (dossier.comments().stream().anyMatch(comment -> comment.given())) {
            actions.add(matrix("xlsx"));
            actions.add(matrix("docx"));
        }
        if (!actions.isEmpty()) {
            header.actions(actions.toArray(Anchor[]::new));
        }
        return header;
    }

    private Anchor matrix(String ending) {
        var matrix = new Anchor(
                "texts/" + dossier.text().id() + "/comments." + ending, getTranslation("text.matrix." + ending));
        matrix.setRouterIgnore(true);
        matrix.getElement().setAttribute("download", true);
        return matrix;
    }
}
