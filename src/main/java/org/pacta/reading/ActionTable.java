package org.pacta.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.deadline.Recurrence;
import org.pacta.reading.due.DeadlinePhrase;
import org.pacta.reading.due.VagueDates;

/** A table of what is to be done, by whom and until when; its rows are lines with cells set apart by tabs or bars. */
record ActionTable(int action, int lead, int due, int columns) {

    private static final Pattern ACTION = Pattern.compile(
            "(?:action|task|deliverable|commitment|what|activity|measure|next step|milestone|decision)s?(?:"
                    + " (?:item|point)s?)?|description");
    private static final Pattern LEAD = Pattern.compile(
            "(?:lead|owner|who|responsible|responsibility|party|parties|country|by whom|assigned to|poc|lead"
                    + " (?:party|country|agency)|responsible (?:party|parties))s?");
    private static final Pattern DUE = Pattern.compile(
            "(?:due|deadline|when|by when|date|due date|target date|timeline|timing|timeframe|completion(?:"
                    + " date)?|target)");
    private static final Pattern CELL_END = Pattern.compile("\\s*(?:\\t|\\|)\\s*");

    /** The table whose head the line is; null if it is none. */
    static @Nullable ActionTable headed(String line) {
        List<int[]> cells = cells(line);
        int action = -1;
        int lead = -1;
        int due = -1;
        for (int i = 0; i < cells.size(); i++) {
            String cell = line.substring(cells.get(i)[0], cells.get(i)[1])
                    .toLowerCase(Locale.ROOT)
                    .replace("*", "")
                    .strip();
            action = action < 0 && ACTION.matcher(cell).matches() ? i : action;
            lead = lead < 0 && LEAD.matcher(cell).matches() ? i : lead;
            due = due < 0 && DUE.matcher(cell).matches() ? i : due;
        }
        return action >= 0 && (lead >= 0 || due >= 0) && cells.size() > 1
                ? new ActionTable(action, lead, due, cells.size())
                : null;
    }

    /** Whether the line has cells. */
    static boolean isRow(String line) {
        return line.length() < 2000
                && CELL_END.matcher(line.strip()).find()
                && cells(line).size() > 1;
    }

    /** What the row gives somebody to do; null if its cell of the action is empty. */
    @Nullable
    ReadFinding finding(ReadPassage row, Context context) {
        List<int[]> cells = cells(row.text());
        if (cells.size() <= action || cells.get(action)[0] == cells.get(action)[1]) {
            return null;
        }
        return entry(
                row,
                cells.get(action),
                lead < 0 || lead >= cells.size() ? null : cells.get(lead),
                due < 0 || due >= cells.size() ? null : cells.get(due),
                context);
    }

    /** The finding of a passage that says in places of their own what is done, by whom and until when. */
    static ReadFinding entry(ReadPassage row, int[] at, int @Nullable [] lead, int @Nullable [] due, Context context) {
        String clause = row.text().substring(at[0], at[1]);
        DeadlinePhrase until = due == null ? null : until(row, due, context);
        String owner = lead == null ? "" : row.text().substring(lead[0], lead[1]);
        List<String> bound = PartyNames.codes(owner).stream()
                .filter(it -> context.parties().isEmpty() || context.parties().contains(it))
                .toList();
        int start = row.start() + at[0];
        int end = row.start() + at[1];
        List<ReadFinding.Cue> cues = new ArrayList<>(List.of(new ReadFinding.Cue(clause, start, end, "undertaking")));
        if (until != null) {
            cues.add(new ReadFinding.Cue(until.phrase(), until.start(), until.end(), "deadline"));
        }
        cues.sort(java.util.Comparator.comparingInt(ReadFinding.Cue::start));
        return new ReadFinding(
                row.ordinal(),
                new ReadFinding.Wording(start, end, clause),
                KindRules.kind(clause, clause),
                Strength.FIRM,
                bound.isEmpty() ? context.parties() : bound,
                until,
                Recurrence.in(row.text()).map(Recurrence.Phrase::recurrence).orElse(Recurrence.NONE),
                0.85,
                cues,
                until == null ? null : "sentence",
                Titles.of(clause, null, true));
    }

    private static @Nullable DeadlinePhrase until(ReadPassage row, int[] cell, Context context) {
        String words = row.text().substring(cell[0], cell[1]);
        DeadlinePhrase plain = VagueDates.resolve(words, context.issuedOn()).orElse(null);
        if (plain != null) {
            return plain.shifted(row.start() + cell[0]);
        }
        DeadlinePhrase said =
                VagueDates.resolve("by " + words, context.issuedOn()).orElse(null);
        if (said == null || said.start() > 0) {
            return null;
        }
        int from = row.start() + cell[0];
        int length = said.end() - 3;
        return new DeadlinePhrase(
                words.substring(0, length),
                from,
                from + length,
                said.earliest(),
                said.latest(),
                said.anchor(),
                said.confidence());
    }

    private static List<int[]> cells(String line) {
        List<int[]> cells = new ArrayList<>();
        int from = line.startsWith("|") ? 1 : 0;
        Matcher end = CELL_END.matcher(line);
        while (end.find(from)) {
            cells.add(stripped(line, from, end.start()));
            from = end.end();
            if (from >= line.length()) {
                return cells;
            }
        }
        cells.add(stripped(line, from, line.length()));
        return cells;
    }

    private static int[] stripped(String line, int start, int end) {
        int from = start;
        int to = Math.max(start, end);
        while (from < to && Character.isWhitespace(line.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(line.charAt(to - 1))) {
            to--;
        }
        return new int[] {from, to};
    }
}
