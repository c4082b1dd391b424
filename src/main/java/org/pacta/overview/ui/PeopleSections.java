package org.pacta.overview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.pacta.overview.OverviewScope;
import org.pacta.overview.OverviewSnapshot;
import org.pacta.overview.OverviewSnapshot.Attention;
import org.pacta.overview.OverviewSnapshot.Decision;
import org.pacta.overview.OverviewSnapshot.Stuck;
import org.pacta.overview.Standing;
import org.pacta.shell.Dates;
import org.pacta.shell.DueLabel;
import org.pacta.shell.Section;
import org.pacta.shell.StatusBadge;
import org.pacta.text.ModelWords;

/** What needs somebody now, by name: commitments in trouble, decisions of mine, and who is stuck and why. */
class PeopleSections extends Div {

    private final Lines<Attention> attention = new Lines<>("overview.attention.none", this::attention);
    private final Lines<Decision> decisions = new Lines<>("overview.decisions.none", this::decision);
    private final Lines<Stuck> stuck = new Lines<>("overview.stuck.none", this::stuck);
    private final Section decisionSection = new Section(getTranslation("overview.decisions"), decisions);
    private final ZoneId zone;
    private LocalDate today = LocalDate.EPOCH;

    /**
     * @param zone of the reader
     * @param due what comes next, below what is already in trouble
     */
    PeopleSections(ZoneId zone, Section due) {
        this.zone = zone;
        addClassNames("overview-columns", "overview-people");
        due.addClassName("overview-due");
        add(
                stack(new Section(getTranslation("overview.attention"), attention), due),
                stack(decisionSection, new Section(getTranslation("overview.stuck"), stuck)));
    }

    private static Div stack(Section... sections) {
        var stack = new Div(sections);
        stack.addClassName("overview-stack");
        return stack;
    }

    void show(OverviewScope scope, OverviewSnapshot picture) {
        today = picture.today();
        attention.show(picture.attention(), today, attentionLinks(scope, picture));
        var mine = picture.decisions();
        decisionSection.setVisible(picture.decides());
        decisions.show(
                mine.first(),
                today,
                mine.all() > mine.first().size()
                        ? List.of(new Lines.Link(getTranslation("overview.decisions.all", mine.all()), "work"))
                        : List.of());
        stuck.show(
                picture.stuck().first(),
                today,
                List.of(new Lines.Link(
                        getTranslation("overview.stuck.all", picture.stuck().all()),
                        Lists.openTasks(scope).blocked().href())));
    }

    private List<Lines.Link> attentionLinks(OverviewScope scope, OverviewSnapshot picture) {
        var links = new ArrayList<Lines.Link>();
        for (var standing : List.of(Standing.OVERDUE, Standing.BLOCKED, Standing.AT_RISK)) {
            var number = picture.total().of(standing);
            if (number > 0) {
                links.add(new Lines.Link(
                        getTranslation("overview.attention.all." + standing.name(), number),
                        Lists.commitments(scope).standing(standing).href()));
            }
        }
        return links;
    }

    private ListItem attention(Attention each) {
        return Lines.line(
                "commitments/" + each.reference(),
                getTranslation("overview.commitment", each.reference(), each.title()),
                List.of(Lines.soft(each.office()), new Span(why(each))),
                StatusBadge.of("health", each.standing(), each.standing().tone()),
                new DueLabel(each.dueOn(), each.late().today()));
    }

    private String why(Attention each) {
        var next = each.late().since();
        if (each.standing() == Standing.BLOCKED || each.blockedTasks() > 0) {
            return getTranslation("overview.attention.blocked", each.blockedTasks());
        }
        if (next != null) {
            return getTranslation("overview.attention.late", day(next));
        }
        var behind = each.late().behindSince();
        if (behind != null) {
            return getTranslation("overview.attention.behind", day(behind));
        }
        var silent = each.noUpdateSince();
        if (silent != null && each.standing() == Standing.AT_RISK) {
            return getTranslation("overview.attention.silent", day(silent));
        }
        var needs = each.planNeeds();
        if (each.standing() == Standing.AT_RISK && needs != null) {
            return getTranslation("overview.attention.tight", needs);
        }
        return getTranslation("overview.attention.passed");
    }

    private String day(LocalDate day) {
        return Dates.of(day, getLocale());
    }

    private ListItem decision(Decision each) {
        return Lines.line(
                "tasks/" + each.taskId(),
                ModelWords.say(each.name(), getLocale()),
                List.of(Lines.soft(getTranslation("overview.commitment", each.commitment(), each.title()))),
                new DueLabel(each.dueOn(), each.today()));
    }

    private ListItem stuck(Stuck each) {
        var reason = new Span(each.reason());
        reason.addClassName("overview-reason");
        var where = List.of(
                new Span(
                        new Anchor("commitments/" + each.commitment(), each.commitment()),
                        Lines.soft(getTranslation("overview.at", each.office()))),
                reason);
        var end = new ArrayList<Component>();
        end.add(new DueLabel(each.dueOn(), each.today()));
        if (each.reportedAt() != null) {
            long days = ChronoUnit.DAYS.between(each.reportedAt().atZone(zone).toLocalDate(), today);
            end.add(Lines.soft(getTranslation("overview.stuck.since", days)));
        }
        return Lines.line(
                "tasks/" + each.taskId(),
                ModelWords.say(each.name(), getLocale()),
                where,
                end.toArray(Component[]::new));
    }
}
