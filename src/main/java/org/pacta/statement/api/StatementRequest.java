package org.pacta.statement.api;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.api.RequestParameters;
import org.pacta.party.Parties;
import org.pacta.party.Party;
import org.pacta.reading.StatementDetails;
import org.pacta.statement.NewStatement;

/**
 * A statement to be registered. Series, number, title, date and venue are taken from the text where they are left out and it
 * says them; without series and number its reference is made of its day and place.
 *
 * @param parties codes of the parties that made it; all where they are left out
 * @param releasableTo codes of the parties that may see it; those that made it where they are left out
 */
record StatementRequest(
        @Nullable String series,
        @Nullable Integer number,
        @Nullable String title,
        @Nullable LocalDate issuedOn,
        @Nullable String venue,
        @Nullable String source,
        @Nullable String text,
        @Nullable Set<String> parties,
        @Nullable Set<String> releasableTo) {

    /** What is to be registered.
     *
     * @throws org.pacta.command.Refused where something is missing and the text does not say it
     */
    NewStatement statement(String read, Parties directory) {
        var said = StatementDetails.proposedFrom(read);
        var inSeries = blankIsNull(series) == null ? said.series() : series;
        Set<String> made = parties == null || parties.isEmpty()
                ? directory.all().stream().map(Party::code).collect(Collectors.toCollection(TreeSet::new))
                : parties;
        return new NewStatement(
                inSeries,
                number == null && inSeries != null ? said.number() : number,
                RequestParameters.required("title", blankIsNull(title) == null ? said.title() : title),
                RequestParameters.required("issuedOn", issuedOn == null ? said.issuedOn() : issuedOn),
                blankIsNull(venue) == null ? said.venue() : venue,
                blankIsNull(source),
                read,
                made,
                releasableTo == null || releasableTo.isEmpty() ? made : releasableTo);
    }

    private static @Nullable String blankIsNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
