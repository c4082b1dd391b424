package org.pacta.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.id.OfficeId;
import org.pacta.party.Office;
import org.pacta.party.Parties;
import org.pacta.party.Party;
import org.pacta.party.Permissions;
import org.pacta.party.Releasability;
import org.pacta.reading.Kind;
import org.pacta.statement.CommitmentStarter;
import org.pacta.statement.Finding;
import org.pacta.statement.FindingSplitting;
import org.pacta.statement.Findings;
import org.pacta.statement.Statement;
import org.pacta.statement.Statements;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Commitments that are entered and not found by the reader: one, or many at once. Each still quotes its statement: the words
 * become a finding, as when a coordinator selects them on the statement's page, and that finding is accepted.
 */
@Service
public class ManualCommitments {

    /** Commitments of one import. */
    public static final int MOST = 1000;

    private final Permissions permissions;
    private final Parties parties;
    private final Statements statements;
    private final FindingSplitting shapes;
    private final Findings findings;
    private final TransactionTemplate savepoint;

    ManualCommitments(
            Permissions permissions,
            Parties parties,
            Statements statements,
            FindingSplitting shapes,
            Findings findings,
            PlatformTransactionManager transactions) {
        this.permissions = permissions;
        this.parties = parties;
        this.statements = statements;
        this.shapes = shapes;
        this.findings = findings;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** What became of each line of an import: a reference, or why not. */
    public record Attempt(
            @Nullable String reference, @Nullable Refused refused) {}

    /**
     * Starts one.
     *
     * @return its reference
     * @throws Refused where something is not as it must be, with the field of {@link NewCommitment}
     */
    @Transactional
    public String start(NewCommitment asked) {
        permissions.requireCoordination();
        var statement = statements
                .byReference(asked.statement().strip().toUpperCase(Locale.ROOT))
                .orElseThrow(() -> new Refused("commitment.statement", "statement", shortened(asked.statement())));
        var place = place(statement.text(), asked.quote());
        try {
            var readers = releasability(asked, statement);
            var finding = finding(statement, place[0], place[1], readers);
            return findings.accept(
                    finding.id(), finding.version(), edit(asked, finding), readers, null, asked.notBound());
        } catch (Refused refused) {
            throw "selection".equals(refused.field()) ? refused.at("quote") : refused;
        }
    }

    /**
     * Starts all, or none where one of them cannot be started; each that cannot is named with its reason.
     *
     * @param dryRun does everything and then undoes it, so that what it says is what would happen
     * @param progress hears how many have been dealt with
     * @throws Refused where there are none or too many
     */
    @Transactional
    public List<Attempt> startAll(List<NewCommitment> asked, boolean dryRun, IntConsumer progress) {
        permissions.requireCoordination();
        if (asked.isEmpty()) {
            throw new Refused("commitment.import.empty", "file");
        }
        if (asked.size() > MOST) {
            throw new Refused("commitment.import.tooMany", "file", MOST);
        }
        var outcomes = new ArrayList<Attempt>();
        for (var one : asked) {
            outcomes.add(tried(one));
            progress.accept(outcomes.size());
        }
        if (dryRun || outcomes.stream().anyMatch(outcome -> outcome.refused() != null)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return outcomes;
    }

    private Attempt tried(NewCommitment one) {
        try {
            return new Attempt(savepoint.execute(status -> start(one)), null);
        } catch (Refused refused) {
            return new Attempt(null, refused);
        }
    }

    /** The finding of exactly these words that nobody has decided yet, or a new one for those who may see what it becomes. */
    private Finding finding(Statement statement, int start, int end, Releasability readers) {
        return findings.proposed(statement.id(), start, end)
                .orElseGet(() -> findings.byId(shapes.add(statement, start, end, readers)));
    }

    private Finding.Edit edit(NewCommitment asked, Finding finding) {
        var title = blankIsNull(asked.title());
        var kind = blankIsNull(asked.kind());
        var strength = blankIsNull(asked.strength());
        var lead = blankIsNull(asked.lead());
        return new Finding.Edit(
                title == null ? finding.title() : title.strip(),
                kind == null ? finding.kind() : new Kind(kind.strip().toLowerCase(Locale.ROOT)),
                strength == null ? finding.strength() : Findings.strength(strength.strip()),
                lead == null ? finding.leadOfficeId() : office(lead.strip()),
                asked.dueOn() == null ? finding.due().on() : asked.dueOn());
    }

    private OfficeId office(String code) {
        return parties.officeOf(code)
                .map(Office::id)
                .orElseThrow(() -> new Refused(
                        "commitment.lead",
                        "leadOffice",
                        parties.offices().stream().map(Office::code).sorted().collect(Collectors.joining(", "))));
    }

    private Releasability releasability(NewCommitment asked, Statement statement) {
        var to = asked.releasableTo();
        if (to == null || to.isEmpty()) {
            return statement.releasability();
        }
        Set<String> known = parties.all().stream().map(Party::code).collect(Collectors.toSet());
        if (!known.containsAll(to)) {
            throw new Refused("statement.releasableTo", "releasableTo");
        }
        return Releasability.to(to);
    }

    /** Where the words stand in the text, whatever the white space between them. */
    private static int[] place(String text, String quote) {
        var words = quote.strip();
        if (words.isEmpty() || words.length() > 10_000) {
            throw new Refused("commitment.quote", "quote");
        }
        var pattern = Pattern.compile(
                Pattern.compile("\\s+").splitAsStream(words).map(Pattern::quote).collect(Collectors.joining("\\s+")));
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new Refused("commitment.quote", "quote");
        }
        return new int[] {found.start(), found.end()};
    }

    private static @Nullable String blankIsNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private static String shortened(String value) {
        return value.length() > 60 ? value.substring(0, 60) + "…" : value;
    }

    /**
     * A commitment that somebody enters by hand: words of a statement, and what they amount to. What is null is proposed from
     * those words.
     *
     * @param statement reference of the statement
     * @param quote the words that bind, of one sentence, as the statement has them; white space may differ
     * @param lead code of the lead office
     * @param releasableTo codes of the parties that may see it; null for all that may see the statement
     * @param notBound who is not bound though the words name them; null for nobody
     */
    public record NewCommitment(
            String statement,
            String quote,
            @Nullable String title,
            @Nullable String kind,
            @Nullable String strength,
            @Nullable String lead,
            @Nullable LocalDate dueOn,
            @Nullable Set<String> releasableTo,
            CommitmentStarter.@Nullable NotBound notBound) {}
}
