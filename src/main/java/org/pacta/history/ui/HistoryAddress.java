package org.pacta.history.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.history.Action;
import org.pacta.history.History;

/** The filters of the page as its address has them; days are days where the reader is, both included. */
record HistoryAddress(
        @Nullable String text,
        @Nullable Action action,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    static final HistoryAddress ALL = new HistoryAddress(null, null, null, null);

    static HistoryAddress of(QueryParameters parameters) {
        return new HistoryAddress(
                one(parameters, "text"),
                action(one(parameters, "action")),
                date(one(parameters, "from")),
                date(one(parameters, "until")));
    }

    QueryParameters parameters() {
        var parameters = new LinkedHashMap<String, List<String>>();
        put(parameters, "text", text);
        put(parameters, "action", action == null ? null : action.word());
        put(parameters, "from", from);
        put(parameters, "until", until);
        return new QueryParameters(parameters);
    }

    History.Filter filter(ZoneId zone) {
        return new History.Filter(
                text,
                action == null ? null : action.word(),
                start(from, zone),
                start(until == null ? null : until.plusDays(1), zone));
    }

    private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private static void put(Map<String, List<String>> parameters, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            parameters.put(name, List.of(value.toString()));
        }
    }

    private static @Nullable String one(QueryParameters parameters, String name) {
        return parameters
                .getSingleParameter(name)
                .filter(value -> !value.isBlank())
                .orElse(null);
    }

    private static @Nullable Action action(@Nullable String word) {
        return Arrays.stream(Action.values())
                .filter(action -> action.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
