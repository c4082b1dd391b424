package org.pacta.statement;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A statement to be registered.
 *
 * @param series for example {@code DTT}; null where it belongs to none that is known
 * @param number its place in the series, from 1; null where it is not known
 * @param parties codes of the parties that made it
 * @param releasableTo codes of the parties that may see it
 */
public record NewStatement(
        @Nullable String series,
        @Nullable Integer number,
        String title,
        LocalDate issuedOn,
        @Nullable String venue,
        @Nullable String source,
        String text,
        Set<String> parties,
        Set<String> releasableTo) {

    NewStatement numbered(int place) {
        return new NewStatement(series, place, title, issuedOn, venue, source, text, parties, releasableTo);
    }
}
