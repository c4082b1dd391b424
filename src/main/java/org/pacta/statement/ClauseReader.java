package org.pacta.statement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.deadline.Recurrence;
import org.pacta.party.Parties;
import org.pacta.party.Party;
import org.pacta.reading.Kind;
import org.pacta.reading.ReadFinding;
import org.pacta.reading.StatementReader;
import org.pacta.reading.Strength;
import org.pacta.reading.due.DeadlinePhrase;
import org.pacta.reading.due.VagueDates;
import org.springframework.stereotype.Component;

/**
 * Proposes what a clause that a person chose amounts to. The reader judges whole sentences, so it is shown the clause's
 * passage, the clause as a sentence of its own, and the clause as what the parties agreed to do; what it finds in none of
 * these has plain defaults.
 */
@Component
class ClauseReader {

    private static final String AGREED = "They agreed to ";
    private static final int LONGEST_TITLE = 140;
    private static final Pattern LEAD = Pattern.compile("^(?i:(?:and|or|as well as|that|to|will|shall)\\s+)+");

    private final StatementReader reader;
    private final Parties parties;

    ClauseReader(StatementReader reader, Parties parties) {
        this.reader = reader;
        this.parties = parties;
    }

    /**
     * What is proposed for a clause.
     *
     * @param kind null where the reader sees no action in the clause
     * @param strength null where it sees nothing by which anybody binds themselves
     * @param parties those of the statement that are bound, all where none is named
     * @param deadline where the clause or its lead-in gives one
     */
    record Proposal(
            String title,
            @Nullable Kind kind,
            @Nullable Strength strength,
            List<String> parties,
            @Nullable DeadlinePhrase deadline,
            Recurrence recurrence) {}

    /**
     * @param start offset of the clause in the statement's text
     * @param end offset after it
     */
    Proposal read(Statement statement, Passage passage, int start, int end) {
        var clause = oneLine(statement.text().substring(start, end));
        var around = around(statement, passage, start, end);
        var alone = first(statement, sentence(clause));
        var bare = LEAD.matcher(clause).replaceFirst("");
        var acted = alone.or(() -> first(statement, sentence(AGREED + bare)));
        var recurrence = acted.map(ReadFinding::recurrence)
                .filter(it -> it != Recurrence.NONE)
                .orElseGet(() ->
                        Recurrence.in(clause).map(Recurrence.Phrase::recurrence).orElse(Recurrence.NONE));
        return new Proposal(
                acted.map(ReadFinding::title)
                        .filter(it -> !it.isBlank() && (alone.isPresent() || opensAlike(it, bare)))
                        .orElseGet(() -> title(bare.isBlank() ? clause : bare)),
                acted.or(() -> around).map(ReadFinding::kind).orElse(null),
                alone.or(() -> around).map(ReadFinding::strength).orElse(null),
                bound(statement, alone.or(() -> around)),
                deadline(statement, clause, acted.orElse(null), around.orElse(null), passage.start() == start),
                recurrence);
    }

    /** The finding of the passage that shares most with the clause. */
    private Optional<ReadFinding> around(Statement statement, Passage passage, int start, int end) {
        var head = head(statement) + (passage.stem() == null ? "" : oneLine(passage.stem()) + "\n\n- ");
        int distance = passage.start() - head.length();
        return reader.read(head + sentence(oneLine(passage.text())), statement.issuedOn()).findings().stream()
                .filter(it -> shared(it, start - distance, end - distance) > 0)
                .max(Comparator.comparingInt(it -> shared(it, start - distance, end - distance)));
    }

    private static int shared(ReadFinding finding, int start, int end) {
        return Math.min(finding.clause().end(), end) - Math.max(finding.clause().start(), start);
    }

    private Optional<ReadFinding> first(Statement statement, String sentence) {
        return reader.read(head(statement) + sentence, statement.issuedOn()).findings().stream()
                .findFirst();
    }

    /** Who speaks, as a statement's title says it. */
    private String head(Statement statement) {
        var names = parties.all().stream()
                .filter(party -> statement.parties().contains(party.code()))
                .map(Party::name)
                .collect(Collectors.joining(", the "));
        return "Joint Statement of the " + names + "\n\n";
    }

    private static List<String> bound(Statement statement, Optional<ReadFinding> finding) {
        var named = finding.map(ReadFinding::parties).orElse(List.of()).stream()
                .filter(statement.parties()::contains)
                .toList();
        return named.isEmpty() ? statement.parties() : named;
    }

    private static @Nullable DeadlinePhrase deadline(
            Statement statement,
            String clause,
            @Nullable ReadFinding acted,
            @Nullable ReadFinding around,
            boolean opensPassage) {
        if (acted != null && acted.deadline() != null) {
            return acted.deadline();
        }
        var own = VagueDates.find(clause, statement.issuedOn()).stream()
                .filter(it -> !before(it.latest(), statement.issuedOn()))
                .findFirst();
        if (own.isPresent()) {
            return own.get();
        }
        // "By the end of 2025, they will hold talks and sign a plan" dates both of its parts, a lead-in its items.
        if (around == null) {
            return null;
        }
        var theirs = around.deadline();
        boolean inStem = "stem".equals(around.deadlineIn());
        boolean opensTheirs = theirs != null
                && !opensPassage
                && theirs.start() <= around.clause().start();
        return inStem || opensTheirs ? theirs : null;
    }

    private static boolean before(@Nullable LocalDate latest, LocalDate issuedOn) {
        return latest != null && latest.isBefore(issuedOn);
    }

    /** The same length: offsets stay. */
    private static String oneLine(String text) {
        return text.replace('\n', ' ').replace('\t', ' ').replace('\f', ' ');
    }

    private static String sentence(String clause) {
        var opened = Character.toUpperCase(clause.charAt(0)) + clause.substring(1);
        return clause.matches("(?s).*[.!?]$") ? opened : opened + ".";
    }

    /** Whether the reader took the clause's first word for its action; else it put in a verb of its own. */
    private static boolean opensAlike(String title, String clause) {
        return title.split("\\s", 2)[0].equalsIgnoreCase(clause.split("\\s", 2)[0]);
    }

    private static String title(String clause) {
        var folded = clause.replaceAll("\\s+", " ").strip();
        var opened = Character.toUpperCase(folded.charAt(0)) + folded.substring(1);
        if (opened.length() <= LONGEST_TITLE) {
            return opened;
        }
        int cut = opened.lastIndexOf(' ', LONGEST_TITLE);
        return opened.substring(0, cut > 0 ? cut : LONGEST_TITLE) + "…";
    }
}
