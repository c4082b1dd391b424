package org.pacta.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.command.Refused;
import org.pacta.command.Stale;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.Commitments;
import org.pacta.id.OfficeId;
import org.pacta.party.Releasability;
import org.pacta.reading.Kind;
import org.pacta.reading.Strength;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.access.AccessDeniedException;

@PactaTest
class RegisteringStatementsTest {

    private static int number = 1000;

    @Autowired
    World world;

    @Autowired
    Statements statements;

    @Autowired
    Findings findings;

    @Autowired
    Commitments commitments;

    @Autowired
    Corrections corrections;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void the14thDttStatementGivesItsEightFindingsAndTheyStartAsCamundaProcesses() throws IOException {
        var text = new ClassPathResource("demo/dtt-14.txt").getContentAsString(StandardCharsets.UTF_8);
        var reference = world.as("kor.coordinator", () -> statements.register(asked(text, "DTT", 14)));
        assertThat(reference).isEqualTo("DTT-14");
        var statement =
                world.as("usa.officer", () -> statements.byReference(reference).orElseThrow());
        assertThat(statement.text()).isEqualTo(text);
        var found = world.as("usa.officer", () -> findings.of(statement.id()));
        assertThat(found)
                .extracting(Finding::kind)
                .containsExactlyInAnyOrder(
                        Kind.ACTION,
                        Kind.ACTION,
                        Kind.ACTION,
                        Kind.DIALOGUE,
                        Kind.DIALOGUE,
                        Kind.DIALOGUE,
                        Kind.EXERCISE,
                        Kind.MEETING);
        var talks = found.stream()
                .filter(f -> f.kind().equals(Kind.MEETING))
                .findFirst()
                .orElseThrow();
        assertThat(talks.due().phrase()).isEqualTo("later this year");
        assertThat(talks.due().latest()).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(talks.due().on()).as("the last day that all three work").isEqualTo(LocalDate.of(2024, 12, 27));
        var dialogues =
                found.stream().filter(f -> f.kind().equals(Kind.DIALOGUE)).toList();
        assertThat(dialogues)
                .extracting(it -> it.clause().passageId())
                .as("one passage")
                .containsOnly(dialogues.getFirst().clause().passageId());

        var first = dialogues.getFirst();
        var started = world.as(
                "kor.coordinator",
                () -> findings.accept(
                        first.id(),
                        first.version(),
                        new Finding.Edit(
                                first.title(),
                                Kind.DIALOGUE,
                                Strength.FIRM,
                                first.leadOfficeId(),
                                LocalDate.of(2027, 3, 1)),
                        Releasability.to(World.ALL)));
        assertThat(started).isEqualTo("DTT-14/01");
        assertThat(world.read(started).progress().status()).isEqualTo(Commitment.Status.ACTIVE);
        assertThat(world.openTasks(started)).hasSize(1);
        var quote = world.as(
                        "jpn.officer",
                        () -> commitments.quotes(world.read(started).id()))
                .getFirst();
        assertThat(quote.text()).contains("institutionalize trilateral security cooperation policy dialogues");
    }

    @Test
    void everyPassageIsTheStatementsTextBetweenItsOffsets() {
        var reference = world.statement(World.ALL);
        var statement =
                world.as("kor.officer", () -> statements.byReference(reference).orElseThrow());
        assertThat(world.as("kor.officer", () -> statements.passages(statement.id())))
                .isNotEmpty()
                .allSatisfy(p -> assertThat(statement.text().substring(p.start(), p.end()))
                        .isEqualTo(p.text()));
    }

    @Test
    void textThatIsEmptyBinaryWithoutWordsOrTooLargeIsRefusedAndNothingIsStored() {
        refused("", "statement.empty", "text");
        refused("   \n ", "statement.empty", "text");
        refused("abc\u0000def", "statement.binary", "text");
        refused("PK\u0003\u0004 zip", "statement.binary", "text");
        refused("123 456.", "statement.noWords", "text");
        refused("word ".repeat(2_100_000), "statement.tooLarge", "text");
    }

    @Test
    void aTextThatIsThereAlreadyIsRefusedAndNamedWhateverItsDetails() {
        var first = world.statement(World.ALL);
        var text = world.as(
                "kor.coordinator",
                () -> statements.byReference(first).orElseThrow().text());
        assertThatThrownBy(() -> world.as("kor.coordinator", () -> statements.register(asked(text, "OTHER", 1))))
                .isInstanceOfSatisfying(Refused.class, e -> {
                    assertThat(e.reason()).isEqualTo("statement.sameText");
                    assertThat(e.details()).containsExactly(first);
                });
    }

    /** A place in a series is given once; a number, a date and parties must be ones. */
    @Test
    void aPlaceInASeriesIsGivenOnce() {
        var text = "The sides agreed to meet in 2027. " + number++;
        world.as("kor.coordinator", () -> statements.register(asked(text, "ONCE", 1)));
        assertRefused(asked(text + " Again.", "once", 1), "statement.samePlace", "number");
        assertRefused(asked(text + " Zero.", "ONCE", 0), "statement.number", "number");
        assertRefused(asked(text + " Series.", "no series!", 2), "statement.series", "series");
        assertRefused(dated(text + " Future.", LocalDate.of(2027, 1, 1)), "statement.issuedOn", "issuedOn");
        assertRefused(dated(text + " Past.", LocalDate.of(1066, 10, 14)), "statement.issuedOn", "issuedOn");
        assertRefused(
                new NewStatement(
                        "ONCE", 3, "T", LocalDate.of(2026, 1, 5), null, null, text + " P.", Set.of("XXX"), World.ALL),
                "statement.parties",
                "parties");
        assertRefused(
                new NewStatement(
                        "ONCE",
                        3,
                        "T",
                        LocalDate.of(2026, 1, 5),
                        null,
                        null,
                        text + " R.",
                        World.ALL,
                        Set.of("USA", "JPN")),
                "statement.notForYou",
                "releasableTo");
    }

    /** What one party keeps for itself takes neither text nor place nor name from another: registering answers as if it were not there. */
    @ParameterizedTest
    @CsvSource({
        "KOR, JPN, true, false",
        "KOR, JPN, false, true",
        "KOR, JPN, true, true",
        "KOR, USA JPN, true, true",
        "KOR, KOR USA JPN, true, true",
        "KOR USA, KOR JPN, true, true",
        "KOR USA, JPN, false, true",
    })
    void whatOthersKeepForThemselvesTakesNothing(String theirs, String ours, boolean sameText, boolean samePlace) {
        int n = ++number;
        var there =
                registerFor("kor.coordinator", "UNSEEN", n, "The sides agreed to meet %d times.".formatted(n), theirs);
        var text = "The sides agreed to meet %d times%s.".formatted(n, sameText ? "" : " more");
        if (sameText) {
            assertThat(world.<Optional<String>>as("jpn.coordinator", () -> statements.registeredAs(text)))
                    .isEmpty();
        }
        var free = registerFor(
                "jpn.coordinator", "UNSEENFREE", n, "The sides agreed to talk %d times.".formatted(n), ours);
        var taken = registerFor("jpn.coordinator", samePlace ? "UNSEEN" : "UNSEENTOO", n, text, ours);
        assertThat(taken).isEqualTo(free.replace("UNSEENFREE", samePlace ? "UNSEEN" : "UNSEENTOO"));
        assertThat(taken).isNotEqualTo(there);
        assertThat(world.<Optional<Statement>>as("jpn.officer", () -> statements.byReference(there)))
                .isEmpty();
        assertThat(world.<List<Finding>>as(
                        "jpn.officer",
                        () -> findings.of(
                                statements.byReference(taken).orElseThrow().id())))
                .isNotEmpty();
    }

    /** The name that nothing has but what the reader may not see, made of other words. */
    @Test
    void noOtherWordsMakeTheNameOfWhatOthersKeepForThemselves() {
        assertThat(registerAt("kor.coordinator", "Busan", "KOR")).isEqualTo("2023-08-18-BUSAN-REL-KOR");
        assertThat(registerAt("jpn.coordinator", "Busan rel kor", "KOR USA JPN"))
                .isEqualTo("2023-08-18-BUSAN-KOR");
        assertThat(registerAt("jpn.coordinator", "Busan", "JPN USA")).isEqualTo("2023-08-18-BUSAN-REL-JPN-USA");
        assertThat(registerAt("jpn.coordinator", "Busan", "JPN USA")).isEqualTo("2023-08-18-BUSAN-REL-JPN-USA-2");
    }

    /** A statement that is moved to a place answers likewise. */
    @Test
    void whatOthersKeepForThemselvesTakesNoPlaceFromACorrection() {
        int n = ++number;
        registerFor("kor.coordinator", "UNSEEN", n, "The sides agreed to move %d times.".formatted(n), "KOR");
        var wrong = registerFor(
                "jpn.coordinator", "WRONG", n, "The sides agreed to move on %d.".formatted(n), "KOR USA JPN");
        var corrected = world.as("jpn.coordinator", () -> {
            var was = statements.byReference(wrong).orElseThrow();
            return corrections.correct(
                    wrong,
                    was.version(),
                    new Corrections.Details(was.title(), was.issuedOn(), was.venue(), "UNSEEN", n),
                    "typed wrongly");
        });
        assertThat(corrected.reference()).isEqualTo("UNSEEN-" + n);
    }

    private String registerAt(String coordinator, String venue, String readers) {
        return world.as(
                coordinator,
                () -> statements.register(new NewStatement(
                        null,
                        null,
                        "Talks",
                        DAY,
                        venue,
                        null,
                        "The sides agreed to call %d times.".formatted(++number),
                        World.ALL,
                        Set.of(readers.split(" ")))));
    }

    private String registerFor(String coordinator, String series, int place, String text, String readers) {
        return world.as(
                coordinator,
                () -> statements.register(new NewStatement(
                        series,
                        place,
                        "Unseen",
                        LocalDate.of(2026, 1, 5),
                        null,
                        null,
                        text,
                        World.ALL,
                        Set.of(readers.split(" ")))));
    }

    /** Of most statements neither is known: then day and place, or the title, say which one it is, and no two are called the same. */
    @Test
    void aStatementNeedsNeitherSeriesNorNumber() {
        assertThat(registered(null, null, "Camp David, Maryland", "The Spirit of Camp David"))
                .isEqualTo("2023-08-18-CAMP-DAVID");
        assertThat(registered(null, null, "Camp David", "Commitment to Consult"))
                .isEqualTo("2023-08-18-CAMP-DAVID-2");
        assertThat(registered(null, null, null, "Joint Leaders' Statement on AUKUS"))
                .isEqualTo("2023-08-18-LEADERS-AUKUS");
        assertThat(registered(null, null, "서울", "한미일 공동성명")).isEqualTo("2023-08-18");
        assertThat(registered("quad", null, "Hiroshima", "Vision Statement")).isEqualTo("QUAD-2023-08-18");
        assertRefused(
                new NewStatement(null, 3, "T", DAY, null, null, "They agreed to act.", World.ALL, World.ALL),
                "statement.numberOfNoSeries",
                "series");

        var read = world.as(
                "usa.officer", () -> statements.byReference("2023-08-18").orElseThrow());
        assertThat(read.series()).isNull();
        assertThat(read.number()).isNull();
        for (var sort : Statement.Sort.values()) {
            assertThat(world.<List<Statement.Summary>>as("usa.officer", () -> statements.list(sort, false, 0, 1000)))
                    .anyMatch(it -> it.reference().equals("QUAD-2023-08-18"));
        }
        assertThat(world.accept(world.firstFinding("2023-08-18"), "action", LocalDate.of(2026, 12, 1), World.ALL))
                .isEqualTo("2023-08-18/01");
    }

    private static final LocalDate DAY = LocalDate.of(2023, 8, 18);

    private String registered(String series, Integer number, String venue, String title) {
        return world.as(
                "kor.coordinator",
                () -> statements.register(new NewStatement(
                        series,
                        number,
                        title,
                        DAY,
                        venue,
                        null,
                        title + "\n\nThe sides agreed to hold the next talks in Seoul in 2027.",
                        World.ALL,
                        World.ALL)));
    }

    @Test
    void onlyACoordinatorRegistersStatementsAndDecidesFindings() {
        var finding = world.firstFinding(world.statement(World.ALL));
        for (var person : List.of("kor.officer", "kor.manager", "usa.auditor", "jpn.administrator")) {
            assertThatThrownBy(() -> world.as(person, () -> statements.register(asked("They agreed to act.", "NO", 1))))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> world.as(person, () -> findings.reject(finding.id(), finding.version(), "No.")))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    /** A due date before the statement, an unknown office or kind, or none at all are refused, and nothing starts. */
    @Test
    void wrongTermsAreRefusedAndNothingStarts() {
        var statement = world.statement(World.ALL);
        var finding = world.firstFinding(statement);
        OfficeId office = world.office("KOR-POLICY").id();
        var due = LocalDate.of(2027, 3, 1);
        acceptRefused(
                finding,
                new Finding.Edit("T", Kind.MEETING, Strength.FIRM, office, LocalDate.of(2026, 2, 19)),
                "finding.dueOn.early");
        acceptRefused(
                finding,
                new Finding.Edit("T", Kind.MEETING, Strength.FIRM, office, LocalDate.of(2026, 2, 27)),
                "finding.dueOn.past");
        acceptRefused(
                finding,
                new Finding.Edit("T", Kind.MEETING, Strength.FIRM, new OfficeId(999_999), due),
                "finding.leadOffice");
        acceptRefused(
                finding, new Finding.Edit("T", Kind.MEETING, Strength.FIRM, null, due), "finding.leadOffice.missing");
        acceptRefused(
                finding, new Finding.Edit("T", Kind.MEETING, Strength.FIRM, office, null), "finding.dueOn.missing");
        acceptRefused(finding, new Finding.Edit("T", new Kind("dance"), Strength.FIRM, office, due), "finding.kind");
        acceptRefused(finding, new Finding.Edit("", Kind.MEETING, Strength.FIRM, office, due), "finding.title");
        assertThat(world.firstFinding(statement)).isEqualTo(finding);
    }

    @Test
    void whatAnotherCoordinatorHasDecidedSinceIsNotDecidedAgain() {
        var statement = world.statement(World.ALL);
        var finding = world.firstFinding(statement);
        world.as("usa.coordinator", () -> findings.reject(finding.id(), finding.version(), "Not an action."));
        assertThatThrownBy(() -> world.as(
                        "kor.coordinator",
                        () -> findings.accept(
                                finding.id(),
                                finding.version(),
                                new Finding.Edit(
                                        "T",
                                        Kind.MEETING,
                                        Strength.FIRM,
                                        world.office("KOR-POLICY").id(),
                                        LocalDate.of(2027, 3, 1)),
                                Releasability.to(World.ALL))))
                .isInstanceOf(Stale.class);
        var rejected = world.firstFinding(statement);
        assertThat(rejected.decision().state()).isEqualTo(Finding.State.REJECTED);
        assertThat(rejected.decision().by()).isEqualTo("Person usa.coordinator");
        world.as("kor.coordinator", () -> findings.reopen(rejected.id(), rejected.version()));
        assertThat(world.firstFinding(statement).decision().state()).isEqualTo(Finding.State.PROPOSED);
    }

    /** A commitment is never released further than its statement, and always to its lead's party. */
    @Test
    void aCommitmentIsNeverReleasedFurtherThanItsStatement() {
        var finding = world.firstFinding(world.statement(Set.of("KOR", "JPN")));
        var terms = new Finding.Edit(
                "T", Kind.MEETING, Strength.FIRM, world.office("KOR-POLICY").id(), LocalDate.of(2027, 3, 1));
        for (var parties : List.of(World.ALL, Set.of("JPN"))) {
            assertThatThrownBy(() -> world.as(
                            "kor.coordinator",
                            () -> findings.accept(finding.id(), finding.version(), terms, Releasability.to(parties))))
                    .isInstanceOf(Refused.class);
        }
    }

    private void acceptRefused(Finding finding, Finding.Edit terms, String reason) {
        assertThatThrownBy(() -> world.as(
                        "kor.coordinator",
                        () -> findings.accept(finding.id(), finding.version(), terms, Releasability.to(World.ALL))))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private void refused(String text, String reason, String field) {
        assertRefused(asked(text, "REFUSED", 1), reason, field);
    }

    private void assertRefused(NewStatement asked, String reason, String field) {
        int before = world.as("kor.coordinator", () -> statements.count());
        assertThatThrownBy(() -> world.as("kor.coordinator", () -> statements.register(asked)))
                .isInstanceOfSatisfying(Refused.class, e -> {
                    assertThat(e.reason()).isEqualTo(reason);
                    assertThat(e.field()).isEqualTo(field);
                });
        assertThat(world.<Integer>as("kor.coordinator", () -> statements.count()))
                .isEqualTo(before);
    }

    private static NewStatement asked(String text, String series, int number) {
        var date = series.equals("DTT") ? LocalDate.of(2024, 4, 24) : LocalDate.of(2026, 1, 5);
        return new NewStatement(series, number, "Title", date, null, null, text, World.ALL, World.ALL);
    }

    private static NewStatement dated(String text, LocalDate date) {
        return new NewStatement("ONCE", 9, "Title", date, null, null, text, World.ALL, World.ALL);
    }
}
