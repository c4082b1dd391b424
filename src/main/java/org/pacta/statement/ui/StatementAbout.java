package org.pacta.statement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.history.History;
import org.pacta.shell.Dates;
import org.pacta.statement.OriginalFile;

/** What is known of the statement itself, and what was done to it: both folded away until somebody asks. */
final class StatementAbout extends Div {

    private final Reviewing reviewing;
    private final History history;
    private final Details done;

    StatementAbout(Reviewing reviewing, OriginalFile.@Nullable Kept file, History history) {
        this.reviewing = reviewing;
        this.history = history;
        addClassName("statement-about");
        var about = new Details(getTranslation("statement.about"), facts(file));
        done = new Details(getTranslation("statement.history"));
        done.addOpenedChangeListener(change -> refresh());
        add(about, done);
    }

    /** Reads the history anew, where it is unfolded. */
    void refresh() {
        done.removeAll();
        if (done.isOpened()) {
            done.add(lines());
        }
    }

    private Component facts(OriginalFile.@Nullable Kept file) {
        var statement = reviewing.statement();
        var list = new DescriptionList();
        list.addClassName("facts");
        FindingFacts.fact(list, getTranslation("statement.reference"), statement.reference());
        if (statement.series() != null) {
            list.add(
                    new DescriptionList.Term(getTranslation("statement.series")),
                    new DescriptionList.Description(new Anchor("series/" + statement.series(), statement.series())));
        }
        FindingFacts.fact(list, getTranslation("statement.issuedOn"), Dates.of(statement.issuedOn(), getLocale()));
        FindingFacts.fact(list, getTranslation("statement.venue"), statement.venue());
        FindingFacts.fact(
                list,
                getTranslation("statement.source"),
                statement.registration().source());
        FindingFacts.fact(
                list,
                getTranslation("statement.parties"),
                statement.parties().stream().map(reviewing::partyName).collect(Collectors.joining(", ")));
        FindingFacts.fact(
                list,
                getTranslation("statement.releasableTo"),
                statement.releasability().toString());
        var when = Dates.of(statement.registration().at(), getLocale(), reviewing.zone());
        FindingFacts.fact(
                list,
                getTranslation("statement.registered"),
                statement.registration().by() == null
                        ? when
                        : getTranslation(
                                "statement.registeredBy",
                                when,
                                statement.registration().by()));
        FindingFacts.fact(
                list,
                getTranslation("statement.sha256"),
                statement.registration().sha256());
        if (file != null) {
            var download = new Anchor(
                    "statement-files/" + statement.reference(),
                    getTranslation("statement.originalFile.of", file.fileName(), FileIntake.size(this, file.size())));
            download.setRouterIgnore(true);
            download.getElement().setAttribute("download", true);
            list.add(
                    new DescriptionList.Term(getTranslation("statement.originalFile")),
                    new DescriptionList.Description(download));
            FindingFacts.fact(list, getTranslation("statement.originalFile.sha256"), file.sha256());
        }
        return list;
    }

    private Component lines() {
        var list = new OrderedList();
        list.addClassName("statement-history");
        for (var line : history.ofStatement(reviewing.statement().id())) {
            list.add(line(line));
        }
        return list;
    }

    private ListItem line(History.Line line) {
        var when = new Span(Dates.of(line.happenedAt(), getLocale(), reviewing.zone()));
        when.addClassName("history-when");
        var who = line.member() == null
                ? getTranslation("statement.history.system")
                : getTranslation("statement.history.who", line.member(), Objects.requireNonNullElse(line.party(), ""));
        var subject = line.after().get("finding");
        var what = new Div(new Span(getTranslation(line.action().textKey())), new Span(who));
        what.addClassName("history-what");
        var item = new ListItem(when, what);
        if (subject != null) {
            item.add(new Paragraph(subject.toString()));
        }
        for (var field : changed(line)) {
            item.add(change(field, line.before(), line.after()));
        }
        return item;
    }

    private static LinkedHashSet<String> changed(History.Line line) {
        var fields = new LinkedHashSet<>(line.before().keySet());
        fields.addAll(line.after().keySet());
        fields.remove("finding");
        return fields;
    }

    private Paragraph change(String field, Map<String, Object> before, Map<String, Object> after) {
        var label = getTranslation("statement.history.field." + field);
        var is = words(field, after.get(field));
        var line = new Paragraph(
                before.containsKey(field) && before.get(field) != null
                        ? getTranslation("statement.history.changed", label, words(field, before.get(field)), is)
                        : getTranslation("finding.fact", label, is));
        line.addClassName("history-change");
        return line;
    }

    private String words(String field, @Nullable Object value) {
        if (value == null) {
            return getTranslation("finding.none");
        }
        return switch (field) {
            case "kind" -> getTranslation("kind." + value);
            case "strength" -> getTranslation("strength." + value);
            case "dueOn" -> Dates.of(LocalDate.parse(value.toString()), getLocale());
            default -> value.toString();
        };
    }
}
