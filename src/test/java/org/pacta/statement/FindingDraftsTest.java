package org.pacta.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.command.Stale;
import org.pacta.commitment.ManualCommitments;
import org.pacta.history.Action;
import org.pacta.history.History;
import org.pacta.party.Releasability;
import org.pacta.reading.Kind;
import org.pacta.reading.Strength;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a party types into a finding, and decides of it for fewer than see it, is theirs from the first word. */
@PactaTest
class FindingDraftsTest {

    private static final String SECRET = "Ravenwing";
    private static final LocalDate SECRET_DAY = LocalDate.of(2031, 7, 23);

    @Autowired
    World world;

    @Autowired
    Statements statements;

    @Autowired
    Findings findings;

    @Autowired
    FindingSplitting shapes;

    @Autowired
    ManualCommitments byHand;

    @Autowired
    Corrections corrections;

    @Autowired
    History history;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private String reference;
    private Finding finding;

    @BeforeEach
    void begin() {
        world.begin();
        reference = world.statement(World.ALL);
        finding = world.firstFinding(reference);
    }

    /** Once or again, by one party or two, in one step or more: to who is left out all is as it was. */
    @ParameterizedTest
    @CsvSource({
        "1, KOR, jpn.coordinator",
        "1, KOR, usa.coordinator",
        "1, KOR USA, jpn.coordinator",
        "3, KOR, usa.auditor",
        "2, KOR JPN, usa.manager",
        "0, KOR, jpn.officer",
        "0, KOR USA, jpn.administrator",
    })
    void whatIsEditedAndThenAcceptedForFewerIsToTheOthersAsItWas(int edits, String readers, String other) {
        var before = seenBy(other);
        for (int i = 0; i < edits; i++) {
            edit("kor.coordinator", secret(i));
            assertThat(seenBy(other)).as("while it is typed").isEqualTo(before);
        }
        var commitment = accept("kor.coordinator", secret(9), Set.of(readers.split(" ")));

        assertThat(seenBy(other)).isEqualTo(before);
        for (var party : readers.split(" ")) {
            var read = read(party.toLowerCase(java.util.Locale.ROOT) + ".officer");
            assertThat(read.decision().commitment()).isEqualTo(commitment);
            assertThat(Findings.editOf(read)).isEqualTo(secret(9));
            assertThat(read.proposed()).isFalse();
        }
    }

    @Test
    void whoIsLeftOutDecidesForItselfAsIfNothingHadBeen() {
        edit("kor.coordinator", secret(0));
        var theirs = accept("kor.coordinator", secret(1), Set.of("KOR"));
        assertThatThrownBy(() -> accept("kor.coordinator", secret(2), World.ALL))
                .isInstanceOf(Stale.class);

        var open = new Finding.Edit(
                "Meet again",
                Kind.ACTION,
                Strength.FIRM,
                world.office("JPN-POLICY").id(),
                LocalDate.of(2026, 12, 1));
        edit("jpn.coordinator", open);
        var ours = accept("jpn.coordinator", open, World.ALL);
        assertThat(read("usa.officer").decision().commitment()).isEqualTo(ours);
        assertThat(read("kor.officer").decision().commitment()).isEqualTo(theirs);
        assertThat(seenBy("usa.auditor")).doesNotContain(SECRET, SECRET_DAY.toString());
    }

    @Test
    void whatIsEditedAndThenAcceptedForAllIsToldToAllWithWhatItWas() {
        edit("kor.coordinator", secret(0));
        assertThat(read("kor.officer").title()).isEqualTo(secret(0).title());
        assertThat(read("jpn.officer").title()).isEqualTo(finding.title());
        accept("kor.coordinator", secret(1), World.ALL);
        assertThat(Findings.editOf(read("jpn.officer"))).isEqualTo(secret(1));
        assertThat(lines("jpn.administrator"))
                .filteredOn(line -> line.action() == Action.FINDING_EDITED)
                .singleElement()
                .satisfies(line -> assertThat(line.before()).containsEntry("title", finding.title()))
                .satisfies(line -> assertThat(line.after())
                        .containsEntry("title", secret(1).title()));
    }

    /** What is done for all says nothing of what a party has typed for itself. */
    @ParameterizedTest
    @ValueSource(strings = {"reject", "split", "merge", "correct", "withdraw"})
    void whatIsDoneForAllSaysNothingOfWhatAPartyHasTyped(String deed) {
        edit("kor.coordinator", secret(0));
        world.as("kor.coordinator", () -> {
            var mine = findings.byId(finding.id());
            var statement = statements.byReference(reference).orElseThrow();
            switch (deed) {
                case "reject" -> findings.reject(mine.id(), mine.version(), "No.");
                case "split" ->
                    shapes.split(
                            mine.id(),
                            mine.version(),
                            statement.text().indexOf(' ', mine.clause().start() + 30));
                case "merge" -> {
                    var second = shapes.add(
                            statement,
                            mine.clause().start(),
                            statement.text().indexOf(' ', mine.clause().start() + 30));
                    shapes.merge(
                            mine.id(),
                            mine.version(),
                            second,
                            findings.byId(second).version());
                }
                case "correct" ->
                    corrections.correct(
                            reference,
                            statement.version(),
                            new Corrections.Details(
                                    statement.title(),
                                    statement.issuedOn().minusYears(1),
                                    statement.venue(),
                                    statement.series(),
                                    statement.number()),
                            "wrong year");
                default -> corrections.withdraw(reference, statement.version(), "by mistake", List.of());
            }
            return true;
        });
        assertThat(seenBy("jpn.administrator")).doesNotContain(SECRET, SECRET_DAY.toString());
        assertThat(seenBy("usa.coordinator")).doesNotContain(SECRET, SECRET_DAY.toString());
    }

    @Test
    void aColleagueWhoHasReadAnOlderDraftIsToldAndNobodyElse() {
        edit("kor.coordinator", secret(0));
        assertThatThrownBy(() -> world.as("kor.coordinator", () -> {
                    findings.edit(finding.id(), finding.version(), secret(1));
                    return true;
                }))
                .isInstanceOf(Stale.class);
        world.as("usa.coordinator", () -> {
            findings.edit(finding.id(), finding.version(), secret(2));
            return true;
        });
        assertThat(read("usa.officer").title()).isEqualTo(secret(2).title());
        assertThat(read("kor.officer").title()).isEqualTo(secret(0).title());
    }

    /** Also where nobody had marked the sentence before. */
    @ParameterizedTest
    @ValueSource(strings = {"KOR", "KOR USA"})
    void aCommitmentEnteredByHandForFewerMarksItsSentenceForThemAlone(String readers) {
        var before = seenBy("jpn.coordinator");
        var quote = world.as("kor.coordinator", () -> {
            var statement = statements.byReference(reference).orElseThrow();
            var first = statements.passages(statement.id()).getFirst();
            return statement.text().substring(first.start(), first.end());
        });
        var commitment = world.as(
                "kor.coordinator",
                () -> byHand.start(new ManualCommitments.NewCommitment(
                        reference,
                        quote,
                        SECRET,
                        "action",
                        "firm",
                        "KOR-PLANS",
                        SECRET_DAY,
                        Set.of(readers.split(" ")),
                        world.as("kor.coordinator", () -> notBound(readers)))));
        assertThat(seenBy("jpn.coordinator")).isEqualTo(before);
        assertThat(world.<List<Finding>>as("kor.officer", () -> all()))
                .anyMatch(it -> commitment.equals(it.decision().commitment()));
    }

    /** The database says the same to who asks it without us. */
    @Test
    void theDatabaseShowsDraftsToTheirPartyAlone() {
        edit("kor.coordinator", secret(0));
        var own = "SELECT count(*) FROM finding_own WHERE finding_id = " + finding.id();
        var typed = "SELECT count(*) FROM finding_seen WHERE title LIKE '" + SECRET + "%' AND id = " + finding.id();
        assertThat(List.of(counted("kor.officer", own), counted("kor.officer", typed)))
                .containsExactly(1, 1);
        assertThat(List.of(counted("jpn.coordinator", own), counted("jpn.coordinator", typed)))
                .containsExactly(0, 0);
    }

    private int counted(String person, String sql) {
        return world.as(
                person,
                () -> transaction.execute(
                        status -> jdbc.sql(sql).query(Integer.class).single()));
    }

    private static CommitmentStarter.NotBound notBound(String readers) {
        var left = new java.util.TreeSet<>(World.ALL);
        left.removeAll(Set.of(readers.split(" ")));
        return new CommitmentStarter.NotBound(left, "Theirs is another matter.");
    }

    private Finding.Edit secret(int n) {
        return new Finding.Edit(
                SECRET + " " + n,
                Kind.ACTION,
                Strength.FIRM,
                world.office("KOR-PLANS").id(),
                SECRET_DAY.plusDays(n == 0 ? 0 : 7));
    }

    private void edit(String person, Finding.Edit edit) {
        world.as(person, () -> {
            findings.edit(finding.id(), findings.byId(finding.id()).version(), edit);
            return true;
        });
    }

    private String accept(String person, Finding.Edit edit, Set<String> readers) {
        return world.as(
                person,
                () -> findings.accept(
                        finding.id(),
                        findings.byId(finding.id()).version(),
                        edit,
                        Releasability.to(readers),
                        null,
                        World.notBound(finding, readers)));
    }

    private Finding read(String person) {
        return world.as(person, () -> findings.byId(finding.id()));
    }

    private List<Finding> all() {
        return findings.of(statements.byReference(reference).orElseThrow().id());
    }

    private List<History.Line> lines(String person) {
        return world.as(
                person,
                () -> history.ofStatement(
                        statements.byReference(reference).orElseThrow().id()));
    }

    /** All that somebody can read of the statement, its findings, and what was done to them. */
    private String seenBy(String person) {
        var told = new ArrayList<Object>();
        told.addAll(lines(person).stream()
                .map(line -> List.of(line.chain(), line.position(), line.action(), line.before(), line.after()))
                .toList());
        world.as(person, () -> {
            told.addAll(all());
            told.add(findings.byId(finding.id()));
            told.addAll(statements.list(Statement.Sort.values()[0], false, 0, 1000).stream()
                    .filter(it -> it.reference().equals(reference))
                    .toList());
            return true;
        });
        return told.toString();
    }
}
