package org.pacta.commitment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.party.Permissions;
import org.pacta.shell.Importer;
import org.pacta.statement.CommitmentStarter;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** Commitments that are brought in from a table, all or none; every fault of every line is told, with its field. */
@Service
@Order(10)
public class CommitmentImport implements Importer {

    /** Columns; in {@code releasableTo} and {@code notBound} parties are parted by spaces, commas or semicolons. */
    public static final List<String> FIELDS = List.of(
            "statement",
            "quote",
            "title",
            "kind",
            "strength",
            "leadOffice",
            "dueOn",
            "releasableTo",
            "notBound",
            "notBoundReason");

    private static final Set<String> REQUIRED = Set.of("statement", "quote");
    private static final Pattern BETWEEN_PARTIES = Pattern.compile("[\\s,;、，；]+");
    private static final Pattern DAY = Pattern.compile(
            "(\\d{4})\\s?[-/.年년]\\s?(\\d{1,2})\\s?[-/.月월]\\s?(\\d{1,2})\\s?[.日일]?|(\\d{4})(\\d{2})(\\d{2})");

    private final ManualCommitments byHand;
    private final Permissions permissions;

    CommitmentImport(ManualCommitments byHand, Permissions permissions) {
        this.byHand = byHand;
        this.permissions = permissions;
    }

    /** A line that can be tried. */
    private record Read(int line, ManualCommitments.NewCommitment commitment) {}

    @Override
    public String key() {
        return "commitments";
    }

    @Override
    public boolean offered() {
        return permissions.mayCoordinate();
    }

    @Override
    public List<Column> columns() {
        return FIELDS.stream().map(it -> new Column(it, REQUIRED.contains(it))).toList();
    }

    @Override
    public Outcome run(List<Line> lines, boolean dryRun, IntConsumer progress) {
        permissions.requireCoordination();
        var faults = new ArrayList<Fault>();
        var good = new ArrayList<Read>();
        for (var line : lines) {
            var found = new ArrayList<Refused>();
            var commitment = commitment(line.values(), found);
            found.forEach(it -> faults.add(new Fault(line.number(), it)));
            if (found.isEmpty() && commitment != null) {
                good.add(new Read(line.number(), commitment));
            }
        }
        var made = new ArrayList<Made>();
        if (!good.isEmpty() || faults.isEmpty()) {
            var outcomes = byHand.startAll(
                    good.stream().map(Read::commitment).toList(), dryRun || !faults.isEmpty(), progress);
            for (int i = 0; i < outcomes.size(); i++) {
                var outcome = outcomes.get(i);
                if (outcome.refused() != null) {
                    faults.add(new Fault(good.get(i).line(), outcome.refused()));
                } else {
                    var reference = Objects.requireNonNull(outcome.reference());
                    made.add(new Made(reference, "commitments/" + reference));
                }
            }
        }
        faults.sort(Comparator.comparingInt(Fault::line));
        return new Outcome(dryRun || !faults.isEmpty() ? List.of() : made, faults);
    }

    private static ManualCommitments.@Nullable NewCommitment commitment(
            Map<String, String> values, List<Refused> faults) {
        for (var needed : FIELDS) {
            if (REQUIRED.contains(needed) && value(values, needed) == null) {
                faults.add(new Refused("api.required", needed));
            }
        }
        var due = value(values, "dueOn");
        var dueOn = due == null ? null : day(due);
        if (due != null && dueOn == null) {
            faults.add(new Refused("api.date", "dueOn"));
        }
        var left = parties(value(values, "notBound"));
        var why = value(values, "notBoundReason");
        var statement = value(values, "statement");
        var quote = value(values, "quote");
        if (!faults.isEmpty() || statement == null || quote == null) {
            return null;
        }
        return new ManualCommitments.NewCommitment(
                statement,
                quote,
                value(values, "title"),
                value(values, "kind"),
                value(values, "strength"),
                value(values, "leadOffice"),
                dueOn,
                parties(value(values, "releasableTo")),
                left == null ? null : new CommitmentStarter.NotBound(left, why == null ? "" : why));
    }

    /** As spreadsheets write a day, the year first; null where it is none. */
    private static @Nullable LocalDate day(String text) {
        var found = DAY.matcher(text);
        if (!found.matches()) {
            return null;
        }
        int from = found.group(1) == null ? 4 : 1;
        try {
            var day = LocalDate.of(
                    Integer.parseInt(found.group(from)),
                    Integer.parseInt(found.group(from + 1)),
                    Integer.parseInt(found.group(from + 2)));
            return day.getYear() < 1900 || day.getYear() > 2200 ? null : day;
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static @Nullable Set<String> parties(@Nullable String value) {
        return value == null
                ? null
                : BETWEEN_PARTIES
                        .splitAsStream(value.toUpperCase(Locale.ROOT))
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static @Nullable String value(Map<String, String> values, String name) {
        var value = values.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
