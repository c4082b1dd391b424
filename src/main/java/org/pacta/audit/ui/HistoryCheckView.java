package org.pacta.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.stream.Stream;
import org.pacta.audit.Fault;
import org.pacta.audit.Standings;
import org.pacta.party.Permissions;
import org.pacta.shell.Attempt;
import org.pacta.shell.PageHeader;
import org.pacta.shell.Press;
import org.pacta.shell.Problem;
import org.pacta.shell.Section;
import org.pacta.shell.Toasts;

/** For auditors: unaltered up to which checkpoint, held by whom, and what came after. */
@Route("history/check")
@PageTitle("nav.check")
@RolesAllowed({"AUDITOR", "ADMINISTRATOR"})
class HistoryCheckView extends Div {

    private final transient Standings standings;
    private final transient DateTimeFormatter times;
    private final Div verdict = new Div();
    private final Div holders = new Div();
    private final Div how = new Div();

    HistoryCheckView(Standings standings, Permissions permissions) {
        this.standings = standings;
        addClassName("pacta-page");
        times = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(getLocale())
                .withZone(permissions.me().zone());
        var compare = new Button(getTranslation("audit.compare"));
        Press.once(compare, () -> show(true));
        var mail = new Button(getTranslation("audit.mail"));
        Press.once(mail, this::mail);
        add(
                new PageHeader(getTranslation("nav.check"))
                        .under(new PageHeader.Crumb(getTranslation("nav.history"), "history"))
                        .subtitle(getTranslation("audit.about"))
                        .actions(compare, mail),
                new Section(getTranslation("audit.verdict"), verdict),
                new Section(getTranslation("audit.holders"), holders),
                new Section(getTranslation("audit.how"), how));
        show(false);
    }

    private void show(boolean anew) {
        var standing = standings.standing(anew);
        verdict.removeAll();
        var at = standing.at();
        if (at == null) {
            verdict.add(Problem.caution(getTranslation("audit.noKey")));
        } else {
            say(standing, at);
        }
        if (!standing.broken().isEmpty()) {
            verdict.add(Problem.error(
                    getTranslation("audit.broken", standing.broken().size()),
                    list(standing.broken().stream().limit(50))));
        }
        showHolders();
        showHow(standing);
    }

    private void say(Standings.Standing standing, Instant comparedAt) {
        var faults = standing.faults();
        if (!faults.isEmpty()) {
            verdict.add(Problem.error(
                    getTranslation("audit.faults"), list(faults.stream().map(this::words))));
        }
        if (standing.upTo() == null) {
            verdict.add(new Paragraph(getTranslation(faults.isEmpty() ? "audit.notYet" : "audit.nothing")));
        } else {
            var unaltered = standing.signedAt() == null
                    ? getTranslation("audit.unaltered.unknown", standing.upTo())
                    : getTranslation("audit.unaltered", standing.upTo(), time(standing.signedAt()));
            verdict.add(Problem.notice(unaltered), new Paragraph(getTranslation("audit.since", standing.since())));
        }
        verdict.add(new Paragraph(getTranslation("audit.compared", time(comparedAt))));
    }

    private String words(Fault fault) {
        var key = "audit.fault." + fault.kind();
        if (fault.kind() == Fault.Kind.CHANGED && fault.what() == null) {
            return getTranslation("audit.fault.CHANGED.hidden", fault.at());
        }
        return getTranslation(key, fault.at(), fault.what());
    }

    private void showHolders() {
        holders.removeAll();
        var all = standings.holders();
        holders.add(
                all.isEmpty()
                        ? new Paragraph(getTranslation("audit.holders.none"))
                        : list(all.stream()
                                .map(holder -> getTranslation(
                                        holder.witness() ? "audit.holder.witness" : "audit.holder.mail",
                                        holder.name(),
                                        holder.party(),
                                        holder.size(),
                                        time(holder.at())))));
    }

    private void showHow(Standings.Standing standing) {
        how.removeAll();
        how.add(new Paragraph(getTranslation("audit.how.text")));
        if (standing.key() != null) {
            how.add(new Paragraph(getTranslation("audit.key")), new Code(standing.key()));
        }
        if (standing.upTo() != null) {
            var export = new Anchor(ExportDownload.ADDRESS, getTranslation("audit.download"));
            export.setRouterIgnore(true);
            how.add(new Paragraph(export));
        }
    }

    private void mail() {
        Attempt.on(this).run(() -> Toasts.success(getTranslation("audit.mailed", standings.mail())));
        showHolders();
    }

    private String time(Instant at) {
        return times.format(at);
    }

    private static UnorderedList list(Stream<String> lines) {
        var list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        return list;
    }
}
