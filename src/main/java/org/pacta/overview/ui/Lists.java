package org.pacta.overview.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.Commitment;
import org.pacta.overview.OverviewScope;
import org.pacta.overview.Standing;
import org.pacta.task.TaskState;

/** Addresses of the lists behind the figures: each holds exactly what was counted. */
final class Lists {

    private final String page;
    private final Map<String, String> parameters;

    private Lists(String page, Map<String, String> parameters) {
        this.page = page;
        this.parameters = parameters;
    }

    static Lists commitments(OverviewScope scope) {
        return new Lists("commitments", Map.of())
                .with("statement", scope.statement())
                .with("party", scope.party());
    }

    /** Open tasks: a statement's are found by the beginning of their commitments' references. */
    static Lists openTasks(OverviewScope scope) {
        return new Lists("tasks", Map.of())
                .with("text", scope.taskText())
                .with("party", scope.party())
                .with("open", "true");
    }

    static Lists overview(OverviewScope scope) {
        return new Lists("overview", Map.of())
                .with("statement", scope.statement())
                .with("party", scope.party());
    }

    /** The same list with one more condition, or with another value of it; null leaves it as it is. */
    Lists with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new LinkedHashMap<>(parameters);
        more.put(name, value.toString());
        return new Lists(page, more);
    }

    Lists standing(Standing standing) {
        return with(standing.active() ? "health" : "status", standing.name());
    }

    Lists active() {
        return with("status", Commitment.Status.ACTIVE);
    }

    Lists blocked() {
        return with("state", TaskState.BLOCKED);
    }

    Lists late() {
        return with("late", true);
    }

    Lists due(@Nullable LocalDate from, LocalDate until) {
        return with("dueFrom", from).with("dueUntil", until);
    }

    String href() {
        var query = parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? page : page + "?" + query;
    }
}
