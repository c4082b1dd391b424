package org.pacta.commitment.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.CommitmentFilter;
import org.pacta.id.OfficeId;
import org.pacta.reading.Kind;

/**
 * What the list of commitments shows, as its address says it: {@code commitments?health=OVERDUE&sort=-due}. A word that
 * is none of those known is passed over, so that an old or mistyped address still shows a list.
 */
record ListAddress(CommitmentFilter filter, CommitmentFilter.Sort sort, boolean descending) {

    static final ListAddress PLAIN = new ListAddress(CommitmentFilter.ALL, CommitmentFilter.Sort.DUE, false);

    static ListAddress of(QueryParameters parameters) {
        var words = new AddressWords(parameters);
        var sort = words.text("sort").orElse("");
        var descending = sort.startsWith("-");
        return new ListAddress(
                new CommitmentFilter(
                        words.text("text").orElse(null),
                        words.text("statement").orElse(null),
                        words.one("status", Commitment.Status::valueOf).orElse(null),
                        words.one("health", Commitment.Health::valueOf).orElse(null),
                        words.text("party").orElse(null),
                        words.text("office")
                                .flatMap(ListAddress::number)
                                .map(OfficeId::new)
                                .orElse(null),
                        words.text("kind").map(Kind::new).orElse(null),
                        words.text("dueFrom").flatMap(ListAddress::date).orElse(null),
                        words.text("dueUntil").flatMap(ListAddress::date).orElse(null)),
                words.one("sort", word -> CommitmentFilter.Sort.valueOf(word.replaceFirst("^-", "")))
                        .orElse(CommitmentFilter.Sort.DUE),
                descending);
    }

    ListAddress with(CommitmentFilter other) {
        return new ListAddress(other, sort, descending);
    }

    ListAddress sortedBy(CommitmentFilter.Sort other, boolean down) {
        return new ListAddress(filter, other, down);
    }

    QueryParameters parameters() {
        var words = new LinkedHashMap<String, String>();
        put(words, "text", filter.text());
        put(words, "statement", filter.statement());
        put(words, "status", filter.status());
        put(words, "health", filter.health());
        put(words, "party", filter.party());
        put(words, "office", filter.officeId());
        put(words, "kind", filter.kind());
        put(words, "dueFrom", filter.dueFrom());
        put(words, "dueUntil", filter.dueUntil());
        if (sort != CommitmentFilter.Sort.DUE || descending) {
            words.put("sort", (descending ? "-" : "") + sort.name().toLowerCase(Locale.ROOT));
        }
        return QueryParameters.simple(words);
    }

    private static void put(LinkedHashMap<String, String> words, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            words.put(name, value.toString());
        }
    }

    private static Optional<Long> number(String word) {
        return word.matches("\\d{1,18}") ? Optional.of(Long.valueOf(word)) : Optional.empty();
    }

    private static Optional<LocalDate> date(String word) {
        try {
            var date = LocalDate.parse(word);
            return date.getYear() >= 1 && date.getYear() <= 9999 ? Optional.of(date) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The words of an address: of each name the first. */
    private record AddressWords(QueryParameters parameters) {

        Optional<String> text(String name) {
            return parameters.getSingleParameter(name).map(String::strip).filter(word -> !word.isEmpty());
        }

        <T> Optional<T> one(String name, Function<String, T> valueOf) {
            return text(name).flatMap(word -> {
                try {
                    return Optional.of(valueOf.apply(word.toUpperCase(Locale.ROOT)));
                } catch (IllegalArgumentException e) {
                    return Optional.empty();
                }
            });
        }
    }
}
