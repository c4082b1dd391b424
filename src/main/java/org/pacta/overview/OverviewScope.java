package org.pacta.overview;

import org.jspecify.annotations.Nullable;

/**
 * What an overview is about; null means all that the reader may see.
 *
 * @param statement reference of the statement
 * @param party of the lead office; of tasks, that of the office that does them
 */
public record OverviewScope(
        @Nullable String statement, @Nullable String party) {

    public static final OverviewScope ALL = new OverviewScope(null, null);

    /** What the list of tasks looks for in order to show a statement's: its reference as those of its commitments begin. */
    public @Nullable String taskText() {
        return statement == null ? null : statement + "/";
    }
}
