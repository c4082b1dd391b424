package org.pacta.people;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.party.Parties;
import org.pacta.party.Permissions;
import org.pacta.party.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.transaction.support.TransactionTemplate;

/** Enters many people of one's own party at once, with offices that are new: all of them, or none where anything is wrong. */
@Service
public class PeopleImport {

    /** A CSV names these in its first line; {@code officeName} is that of an office to be entered. */
    public static final List<String> COLUMNS = List.of("username", "name", "email", "office", "officeName", "roles");

    private static final int MOST = 1_000;

    /** A line has no more fields that could be wrong. */
    private static final int FIELDS = 6;

    private final People people;
    private final Offices offices;
    private final FirstPasswords passwords;
    private final Parties parties;
    private final Permissions permissions;
    private final TransactionTemplate savepoint;

    PeopleImport(
            People people,
            Offices offices,
            FirstPasswords passwords,
            Parties parties,
            Permissions permissions,
            PlatformTransactionManager transactions) {
        this.people = people;
        this.offices = offices;
        this.passwords = passwords;
        this.parties = parties;
        this.permissions = permissions;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** What is wrong, and in which line of the file; {@link Refused#field()} is the column. */
    public record Fault(int line, Refused refused) {}

    /**
     * What an import did, or would do.
     *
     * @param usernames of those who were entered, or would be; none where there are faults
     * @param faults all of them; where there is any, nothing was done
     */
    public record Result(List<String> usernames, List<Fault> faults) {}

    /**
     * Enters the people of a CSV.
     *
     * @param dryRun whether only to say what would be
     * @param invite whether they are mailed an invitation too, where there is mail
     */
    @Transactional
    public Result enter(String csv, boolean dryRun, boolean invite) {
        var faults = new ArrayList<Fault>();
        return enter(PeopleFile.read(csv, faults), faults, dryRun, invite);
    }

    /** Like {@link #enter(String, boolean, boolean)}, of lines that are read, with what was wrong with them already. */
    @Transactional
    Result enter(List<PeopleFile.Line> lines, List<Fault> faults, boolean dryRun, boolean invite) {
        permissions.require(Role.ADMINISTRATOR);
        if (lines.isEmpty() && faults.isEmpty()) {
            faults.add(new Fault(1, new Refused("people.import.empty", null)));
        }
        if (lines.size() > MOST) {
            faults.add(new Fault(1, new Refused("people.import.tooMany", null, MOST)));
        } else if (faults.stream().noneMatch(fault -> fault.line() <= 1)) {
            lines.forEach(line -> faults.addAll(tried(line)));
        }
        if (dryRun || !faults.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        } else if (invite && passwords.mails()) {
            lines.forEach(line -> passwords.invite(key(line)));
        }
        faults.sort(java.util.Comparator.comparingInt(Fault::line));
        return new Result(
                faults.isEmpty() ? lines.stream().map(PeopleImport::key).toList() : List.of(), faults);
    }

    /** Each field that is wrong takes a right value in the next try, so that one line tells all its faults. */
    private List<Fault> tried(PeopleFile.Line line) {
        var faults = new ArrayList<Fault>();
        var trial = line;
        for (int i = 0; i < FIELDS; i++) {
            var refused = refusal(trial);
            if (refused == null) {
                return faults;
            }
            faults.add(new Fault(line.number(), refused));
            var right = mended(trial, refused.field());
            if (right == null) {
                return faults;
            }
            trial = right;
        }
        return faults;
    }

    private @Nullable Refused refusal(PeopleFile.Line line) {
        try {
            savepoint.executeWithoutResult(status -> {
                if (!line.officeName().isEmpty()
                        && parties.officeOf(line.details().office()).isEmpty()) {
                    addOffice(line);
                }
                people.add(line.username(), line.details());
            });
            return null;
        } catch (Refused refused) {
            return refused;
        }
    }

    private void addOffice(PeopleFile.Line line) {
        try {
            offices.add(line.details().office(), line.officeName(), false);
        } catch (Refused refused) {
            throw refused.at("code".equals(refused.field()) ? "office" : "officeName");
        }
    }

    private PeopleFile.@Nullable Line mended(PeopleFile.Line line, @Nullable String field) {
        var details = line.details();
        var unique = "line" + line.number() + ".of.an.import";
        return switch (field == null ? "" : field) {
            case "username" -> new PeopleFile.Line(line.number(), unique, details, line.officeName());
            case "name" -> with(line, unique, details.email(), details.office(), line.officeName());
            case "email" -> with(line, details.name(), unique + "@import.invalid", details.office(), line.officeName());
            case "office", "officeName" ->
                with(
                        line,
                        details.name(),
                        details.email(),
                        permissions.me().office().code(),
                        "");
            case "roles" ->
                new PeopleFile.Line(
                        line.number(),
                        line.username(),
                        new People.Details(details.name(), details.email(), details.office(), EnumSet.of(Role.AUDITOR)),
                        line.officeName());
            default -> null;
        };
    }

    private static PeopleFile.Line with(
            PeopleFile.Line line, String name, String email, String office, String officeName) {
        return new PeopleFile.Line(
                line.number(),
                line.username(),
                new People.Details(name, email, office, line.details().roles()),
                officeName);
    }

    private static String key(PeopleFile.Line line) {
        return line.username().strip().toLowerCase(Locale.ROOT);
    }
}
