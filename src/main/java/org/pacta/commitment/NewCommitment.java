package org.pacta.commitment;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A commitment that somebody enters by hand: words of a statement, and what they amount to. What is null is proposed from
 * those words.
 *
 * @param statement reference of the statement
 * @param quote the words that bind, of one sentence, as the statement has them; white space may differ
 * @param lead code of the lead office
 * @param releasableTo codes of the parties that may see it; null for all that may see the statement
 */
public record NewCommitment(
        String statement,
        String quote,
        @Nullable String title,
        @Nullable String kind,
        @Nullable String strength,
        @Nullable String lead,
        @Nullable LocalDate dueOn,
        @Nullable Set<String> releasableTo) {}
