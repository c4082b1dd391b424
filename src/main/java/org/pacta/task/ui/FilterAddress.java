package org.pacta.task.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pacta.id.OfficeId;
import org.pacta.task.TaskFilter;
import org.pacta.task.TaskState;

/** The filters of a list of tasks as they stand in its address; what is not understood there is left out. */
final class FilterAddress {

    private static final String ANY = "any";

    /** What the list begins with. */
    static final TaskFilter STILL_TO_DO = new TaskFilter(null, null, null, null, true, null, null);

    static TaskFilter read(QueryParameters address) {
        if (address.getParameters().isEmpty()) {
            return STILL_TO_DO;
        }
        return new TaskFilter(
                        value(address, "text", text -> text),
                        value(address, "party", text -> text),
                        value(address, "office", word -> new OfficeId(Long.parseLong(word))),
                        value(address, "state", TaskState::valueOf),
                        value(address, "open", FilterAddress::yesOrNo),
                        value(address, "dueFrom", LocalDate::parse),
                        value(address, "dueUntil", LocalDate::parse))
                .onlyLate(Boolean.TRUE.equals(value(address, "late", FilterAddress::yesOrNo)));
    }

    /** That of all is not the one that asks for nothing, which is that of what is still to do. */
    static QueryParameters write(TaskFilter filter) {
        var parameters = new LinkedHashMap<String, String>();
        put(parameters, "text", filter.text());
        put(parameters, "party", filter.party());
        put(parameters, "office", filter.officeId());
        put(parameters, "state", filter.state());
        put(parameters, "open", filter.open());
        put(parameters, "dueFrom", filter.dueFrom());
        put(parameters, "dueUntil", filter.dueUntil());
        put(parameters, "late", filter.late());
        if (parameters.isEmpty()) {
            parameters.put("open", ANY);
        }
        return QueryParameters.simple(parameters);
    }

    private static void put(LinkedHashMap<String, String> parameters, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            parameters.put(name, value.toString());
        }
    }

    private static <T> @Nullable T value(QueryParameters address, String name, Function<String, T> parse) {
        var text = address.getSingleParameter(name).orElse("").strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return parse.apply(text);
        } catch (RuntimeException notUnderstood) {
            return null;
        }
    }

    private static Boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private FilterAddress() {}
}
