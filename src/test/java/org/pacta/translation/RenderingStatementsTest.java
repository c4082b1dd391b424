package org.pacta.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.command.Refused;
import org.pacta.command.Stale;
import org.pacta.database.Acting;
import org.pacta.history.Action;
import org.pacta.history.History;
import org.pacta.reading.PassageRole;
import org.pacta.statement.Findings;
import org.pacta.statement.NewStatement;
import org.pacta.statement.Passage;
import org.pacta.statement.Statement;
import org.pacta.statement.Statements;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@PactaTest
class RenderingStatementsTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final String ENGLISH = """
            Joint Statement %d of the Test Talks on Renderings

            The three sides met in Seoul and exchanged views on the security environment in the region.

            They agreed to hold the next Test Talks later this year in Japan. They agreed to establish a working group.
            """;

    /** A TEST translation, written for this test; no official text. */
    private static final String KOREAN = """
            [시험 번역] 번역 시험 회담 공동성명

            세 나라는 서울에서 만나 역내 안보 환경에 대해 의견을 교환하였다.

            세 나라는 다음 시험 회담을 올해 안에 일본에서 개최하기로 합의하였다. 또한 실무단을 설치하기로 합의하였다.
            """;

    /** A TEST translation, written for this test; no official text. It parts the last paragraph in two. */
    private static final String JAPANESE = """
            【試験訳】翻訳試験協議 共同声明

            三か国はソウルで会合し、地域の安全保障環境について意見を交換した。

            三か国は、次回の試験協議を年内に日本で開催することで一致した。

            また、作業部会を設置することで一致した。
            """;

    @Autowired
    World world;

    @Autowired
    Statements statements;

    @Autowired
    Findings findings;

    @Autowired
    Renderings renderings;

    @Autowired
    History history;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Acting acting;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void begin() {
        world.begin();
    }

    /** A Korean rendering stands beside the authoritative text paragraph by paragraph, verbatim. */
    @Test
    void aKoreanRenderingStandsBesideTheAuthoritativeTextParagraphByParagraph() {
        var statement = statement(World.ALL);
        world.as("kor.coordinator", () -> renderings.add(statement.reference(), "ko", KOREAN, " Test source "));

        var there = world.as("usa.officer", () -> renderings.of(statement.id()));
        assertThat(there).singleElement().satisfies(rendering -> {
            assertThat(rendering.language()).isEqualTo("ko");
            assertThat(rendering.text()).isEqualTo(KOREAN);
            assertThat(rendering.source()).isEqualTo("Test source");
            assertThat(rendering.registeredBy()).isEqualTo("Person kor.coordinator");
            assertThat(rendering.sha256()).hasSize(64);
        });
        var rows = world.as("usa.officer", () -> renderings.aligned(statement.id(), "ko"));
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).authoritative().getFirst().role()).isEqualTo(PassageRole.TITLE);
        assertThat(rows.get(1).rendering()).containsExactly("세 나라는 서울에서 만나 역내 안보 환경에 대해 의견을 교환하였다.");
        assertThat(rows.get(2).authoritative())
                .singleElement()
                .satisfies(paragraph -> assertThat(paragraph.passages())
                        .extracting(Passage::text)
                        .containsExactly(
                                "They agreed to hold the next Test Talks later this year in Japan.",
                                "They agreed to establish a working group."));
    }

    @Test
    void aJapaneseRenderingThatPartsAParagraphInTwoStandsWithBothBesideIt() {
        var statement = statement(World.ALL);
        world.as("jpn.coordinator", () -> renderings.add(statement.reference(), "JA", JAPANESE, null));

        var rows = world.as("jpn.officer", () -> renderings.aligned(statement.id(), "ja"));
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1).rendering()).hasSize(1);
        assertThat(rows.get(2).authoritative()).hasSize(1);
        assertThat(rows.get(2).rendering()).containsExactly("三か国は、次回の試験協議を年内に日本で開催することで一致した。", "また、作業部会を設置することで一致した。");
    }

    /** Renderings in several languages stand in the order in which they came; history names each. */
    @Test
    void renderingsInSeveralLanguagesStandInTheOrderInWhichTheyCame() {
        var statement = statement(World.ALL);
        world.as("kor.coordinator", () -> renderings.add(statement.reference(), "ko", KOREAN, null));
        world.as("jpn.coordinator", () -> renderings.add(statement.reference(), "ja", JAPANESE, "Test source"));

        assertThat(world.as("usa.officer", () -> renderings.of(statement.id())))
                .extracting(Rendering::language)
                .containsExactly("ko", "ja");
        var added = world.as("usa.auditor", () -> history.ofStatement(statement.id())).stream()
                .filter(line -> line.action().equals(Action.RENDERING_ADDED))
                .toList();
        assertThat(added)
                .extracting(line -> line.after().get("language"), History.Line::member)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("ko", "Person kor.coordinator"),
                        org.assertj.core.groups.Tuple.tuple("ja", "Person jpn.coordinator"));
    }

    /** Findings come from the authoritative text only: a rendering adds and changes none. */
    @Test
    void findingsComeFromTheAuthoritativeTextOnly() {
        var statement = statement(World.ALL);
        var before = world.as("kor.officer", () -> findings.of(statement.id()));
        assertThat(before).hasSize(2);
        world.as("kor.coordinator", () -> renderings.add(statement.reference(), "ko", KOREAN, null));
        assertThat(world.as("kor.officer", () -> findings.of(statement.id()))).isEqualTo(before);
    }

    /** Only a coordinator adds renderings; everybody who may see the statement reads them. */
    @Test
    void onlyACoordinatorAddsRenderings() {
        var statement = statement(World.ALL);
        for (var person : List.of("kor.officer", "kor.manager", "usa.auditor", "jpn.administrator")) {
            assertThatThrownBy(() -> world.as(person, () -> renderings.add(statement.reference(), "ko", KOREAN, null)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(world.as("jpn.administrator", () -> renderings.of(statement.id())))
                .isEmpty();
    }

    @Test
    void whoMayNotSeeTheStatementNeitherReadsItsRenderingsNorAddsOne() {
        var statement = statement(Set.of("KOR", "USA"));
        world.as("kor.coordinator", () -> renderings.add(statement.reference(), "ko", KOREAN, null));

        assertThat(world.as("usa.officer", () -> renderings.of(statement.id()))).hasSize(1);
        assertThat(world.as("jpn.officer", () -> renderings.of(statement.id()))).isEmpty();
        assertThatThrownBy(() -> world.as("jpn.officer", () -> renderings.aligned(statement.id(), "ko")))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() ->
                        world.as("jpn.coordinator", () -> renderings.add(statement.reference(), "ja", JAPANESE, null)))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() ->
                        world.as("jpn.coordinator", () -> insert(statement.id().value(), "ja")))
                .as("the database itself")
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void theSameLanguageTwiceIsRefusedHoweverItsTagIsWrittenAndTheFirstStays() {
        var statement = statement(World.ALL);
        world.as("kor.coordinator", () -> renderings.add(statement.reference(), "ko", KOREAN, null));
        refused(statement, " KO ", KOREAN + "끝.", "rendering.there", "language");
        assertThat(world.as("kor.officer", () -> renderings.of(statement.id())))
                .extracting(Rendering::text)
                .containsExactly(KOREAN);
    }

    @Test
    void whatIsNoLanguageTheAuthoritativeOneOrTheSameTextAgainIsRefused() {
        var statement = statement(World.ALL);
        for (var tag : List.of("", "x", "Korean!", "qq", "und", "ko-u-nu-hang", "root", "i-klingon?")) {
            refused(statement, tag, KOREAN, "rendering.language", "language");
        }
        refused(statement, "en", KOREAN, "rendering.authoritative", "language");
        refused(statement, "en-GB", KOREAN, "rendering.authoritative", "language");
        refused(statement, "fr", statement.text(), "rendering.same", "text");
        refused(statement, "ko", JAPANESE, "rendering.script", "text");
        refused(statement, "ja", KOREAN, "rendering.script", "text");
        refused(statement, "ko", "The three sides met in Seoul.", "rendering.script", "text");
        world.as("kor.coordinator", () -> renderings.add(statement.reference(), "ko", KOREAN, null));
        refused(statement, "fr", KOREAN, "rendering.same", "text");
        assertThatThrownBy(() -> world.as(
                        "kor.coordinator",
                        () -> renderings.add(statement.reference(), "ja", JAPANESE, "s".repeat(501))))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.field()).isEqualTo("source"));
    }

    @Test
    void aTextThatIsEmptyBinaryWithoutWordsOrTooLargeIsRefusedAsAStatementsIs() {
        var statement = statement(World.ALL);
        refused(statement, "ko", "", "statement.empty", "text");
        refused(statement, "ko", " \n ", "statement.empty", "text");
        refused(statement, "ko", "한글\u0000", "statement.binary", "text");
        refused(statement, "ko", "한글\uD83D", "statement.binary", "text");
        refused(statement, "ko", "123 — 456.", "statement.noWords", "text");
        refused(statement, "ko", "한글 ".repeat(800_000), "statement.tooLarge", "text");
        assertThat(world.as("kor.officer", () -> renderings.of(statement.id()))).isEmpty();
    }

    @Test
    void nobodyMayChangeOrDeleteARenderingNotEvenPastTheService() {
        var statement = statement(World.ALL);
        world.as("kor.coordinator", () -> renderings.add(statement.reference(), "ko", KOREAN, null));
        for (var change : List.of("UPDATE rendering SET body = 'other'", "DELETE FROM rendering")) {
            assertThatThrownBy(() -> world.as(
                            "kor.coordinator",
                            () -> transaction.executeWithoutResult(
                                    status -> jdbc.sql(change).update())))
                    .isInstanceOf(DataAccessException.class);
        }
        var digest = world.as("kor.officer", () -> renderings.of(statement.id()).getFirst())
                .sha256();
        assertThat(digest)
                .isEqualTo(acting.asSystem(() -> transaction.execute(
                        status -> jdbc.sql("SELECT encode(sha256(convert_to(:body, 'UTF8')), 'hex')")
                                .param("body", KOREAN)
                                .query(String.class)
                                .single())));
    }

    /** A better text replaces a rendering and is aligned anew; the old one stays on the record as it was. */
    @Test
    void aBetterTextReplacesARenderingAndIsAlignedAnew() {
        var statement = statement(World.ALL);
        world.as("kor.coordinator", () -> renderings.add(statement.reference(), "ko", KOREAN, "First"));
        world.as("jpn.coordinator", () -> renderings.add(statement.reference(), "ja", JAPANESE, null));
        var was = world.as("kor.officer", () -> renderings.of(statement.id()).getFirst());
        var better = KOREAN.replace("또한 실무단을", "\n\n또한 공동 실무단을");

        world.as(
                "jpn.coordinator",
                () -> renderings.replace(statement.reference(), was.id(), better, null, "better.docx"));

        var now = world.as("kor.officer", () -> renderings.of(statement.id()));
        assertThat(now).extracting(Rendering::language).containsExactly("ko", "ja");
        assertThat(now.getFirst().text()).isEqualTo(better);
        assertThat(now.getFirst().fileName()).isEqualTo("better.docx");
        assertThat(world.as("kor.officer", () -> renderings.aligned(statement.id(), "ko"))
                        .getLast()
                        .rendering())
                .hasSize(2);
        assertThat(world.as("kor.officer", () -> renderings.earlier(statement.id(), "ko")))
                .singleElement()
                .satisfies(earlier -> {
                    assertThat(earlier.text()).isEqualTo(KOREAN);
                    assertThat(earlier.sha256()).isEqualTo(was.sha256());
                    assertThat(earlier.registeredBy()).isEqualTo("Person kor.coordinator");
                    assertThat(earlier.replacedBy()).isEqualTo("Person jpn.coordinator");
                });
        assertThat(world.as("kor.officer", () -> history.ofStatement(statement.id()))
                        .getFirst())
                .satisfies(line -> {
                    assertThat(line.action()).isEqualTo(Action.RENDERING_REPLACED);
                    assertThat(line.after()).containsEntry("replacedSha256", was.sha256());
                });
        // Whoever saw the old one replaces nothing that they have not seen.
        assertThatThrownBy(() -> world.as(
                        "kor.coordinator",
                        () -> renderings.replace(statement.reference(), was.id(), KOREAN, null, null)))
                .isInstanceOf(Stale.class);
        // What was replaced can come back.
        var second = now.getFirst().id();
        world.as("kor.coordinator", () -> renderings.replace(statement.reference(), second, KOREAN, null, null));
        assertThat(world.as("kor.officer", () -> renderings.earlier(statement.id(), "ko")))
                .hasSize(2);
        assertThatThrownBy(() -> world.as(
                        "kor.officer", () -> renderings.replace(statement.reference(), second, better, null, null)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void insert(long statement, String language) {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        INSERT INTO rendering (statement_id, language, body, sha256, registered_at)
                        VALUES (:statement, :language, 'x', sha256('x'), now())""")
                .param("statement", statement)
                .param("language", language)
                .update());
    }

    private Statement statement(Set<String> releasableTo) {
        int number = NUMBER.incrementAndGet();
        return world.as("kor.coordinator", () -> {
            var reference = statements.register(new NewStatement(
                    "RENDERED",
                    number,
                    "Statement " + number,
                    LocalDate.of(2026, 2, 20),
                    null,
                    null,
                    ENGLISH.formatted(number),
                    World.ALL,
                    releasableTo));
            return statements.byReference(reference).orElseThrow();
        });
    }

    private void refused(Statement statement, String language, String text, String reason, String field) {
        assertThatThrownBy(() ->
                        world.as("kor.coordinator", () -> renderings.add(statement.reference(), language, text, null)))
                .as(language + ": "
                        + text.lines()
                                .findFirst()
                                .map(line -> line.substring(0, Math.min(30, line.length())))
                                .orElse(""))
                .isInstanceOfSatisfying(Refused.class, e -> {
                    assertThat(e.reason()).isEqualTo(reason);
                    assertThat(e.field()).isEqualTo(field);
                });
    }
}
