package org.pacta.commitment.api;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.statement.CommitmentStarter;

/** How what starts a commitment is read from requests and files. */
final class StartParameters {

    private StartParameters() {}

    /** @return null where nobody is left out */
    static CommitmentStarter.@Nullable NotBound notBound(@Nullable Set<String> parties, @Nullable String reason) {
        return parties == null || parties.isEmpty()
                ? null
                : new CommitmentStarter.NotBound(
                        parties.stream()
                                .map(party -> party.toUpperCase(Locale.ROOT))
                                .collect(Collectors.toCollection(TreeSet::new)),
                        reason == null ? "" : reason);
    }
}
