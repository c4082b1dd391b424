package org.pacta.shell;

import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;

/**
 * Something that can be brought in many at once from a spreadsheet: each module that can says so by a bean of this kind, and the
 * page {@code import} offers it. Its name is the text {@code import.kind.KEY}, that of a column {@code import.field.KEY.NAME}.
 */
public interface Importer {

    /** Stays as it is: it stands in the page's address. */
    String key();

    /** Whether the reader may bring these in. */
    boolean offered();

    List<Column> columns();

    /**
     * Brings all in, or none where one cannot be: then each fault is told.
     *
     * @param dryRun does nothing, and says what would happen
     * @param progress hears how many have been dealt with
     */
    Outcome run(List<Line> lines, boolean dryRun, IntConsumer progress);

    /** What a line can say. */
    record Column(String name, boolean required) {}

    /** A line of the file, with what it says by the name of the column. */
    record Line(int number, Map<String, String> values) {}

    /** What is wrong, and on which line. */
    record Fault(int line, Refused refused) {}

    /** What was made. */
    record Made(String name, @Nullable String address) {}

    /** @param made empty where there are faults, and in a dry run */
    record Outcome(List<Made> made, List<Fault> faults) {}
}
