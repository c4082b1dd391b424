package org.pacta.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.database.TestDatabase;
import org.pacta.database.TestRows;
import org.pacta.id.MemberId;
import org.pacta.search.Found.Group;
import org.pacta.search.Found.Kind;

/** Search on a real database whose collation knows ASCII alone, as the members of three parties see it. */
class SearchTest {

    private static final LocalDate IN_MAY = LocalDate.of(2026, 5, 4);
    private static final String[] ALL = {"KOR", "USA", "JPN"};

    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    static final TestRows rows = new TestRows(database);
    static final Search search = new Search(database.jdbc());

    static long korean;
    static long american;
    static long japanese;
    static long statement;
    static long commitment;
    static long office;

    @BeforeAll
    static void something() {
        rows.threeParties();
        office = rows.office("KOR", "KOR-POLICY");
        korean = rows.member(office, "jimin.park");
        american = rows.member(rows.office("USA", "USA-POLICY"), "alex.morgan");
        japanese = rows.member(rows.office("JPN", "JPN-POLICY"), "yuki.tanaka");
        statement = rows.statement("DTT-14", ALL);
        commitment = rows.commitment(statement, "DTT-14/03", office, IN_MAY, ALL);
        rows.quotation(statement, commitment, "The three sides agreed to share missile warning data in real time.");
        rows.quotation(statement, commitment, "3국은 미사일경보 정보의 실시간 공유 체계를 점검하기로 하였다.");
        rows.quotation(statement, commitment, "三か国は共同訓練を定期的に実施することで一致した。");
        rows.task(commitment, "Confirm the date", office, null, IN_MAY, ALL);
    }

    private static void comment(String body, String... releasableTo) {
        rows.run(
                "INSERT INTO comment (commitment_id, body, releasable_to, member_id, written_at)"
                        + " VALUES (?, ?, string_to_array(?, ','), ?, now())",
                commitment,
                body,
                String.join(",", releasableTo),
                korean);
    }

    private static Found find(MemberId member, String query) {
        return database.asMember(member, () -> search.find(query, 20));
    }

    private static List<String> texts(MemberId member, String query, Kind kind) {
        return find(member, query).groups().stream()
                .filter(group -> group.kind() == kind)
                .map(Group::hits)
                .flatMap(List::stream)
                .map(SearchTest::text)
                .toList();
    }

    private static String text(Hit hit) {
        return switch (hit) {
            case Hit.OfStatement it -> it.reference().text();
            case Hit.OfPassage it -> it.text().text();
            case Hit.OfCommitment it -> it.reference().text();
            case Hit.OfTask it -> it.name().text();
            case Hit.OfComment it -> it.text().text();
        };
    }

    @ParameterizedTest
    @CsvSource({
        "미사일, 3국은",
        "사일경, 3국은",
        "정보의 체계, 3국은",
        "訓練, 三か国",
        "同訓, 三か国",
        "訓, 三か国",
        "missile, The three",
        "MISS warn, The three",
        "ｍｉｓｓｉｌｅ, The three",
        "'\"missile warning\"', The three"
    })
    void wordsAndPartsOfWordsAreFoundInEachLanguageWhateverTheirCaseAndWidth(String query, String beginning) {
        assertThat(texts(new MemberId(american), query, Kind.STATEMENTS))
                .singleElement()
                .satisfies(text -> assertThat(text).startsWith(beginning));
    }

    /** Full and half width find each other, and what was found is marked in the text as it was written. */
    @Test
    void fullAndHalfWidthFindEachOther() {
        comment("ﾐｻｲﾙ警報の訓練（ＤＴＴ―１４）ｶﾞｲﾄﾞ", ALL);
        for (var query : List.of("ミサイル", "ﾐｻｲﾙ", "ガイド", "ｲﾄﾞ")) {
            assertThat(texts(new MemberId(japanese), query, Kind.COMMENTS))
                    .as(query)
                    .hasSize(1);
        }
        assertThat(find(new MemberId(japanese), "ガイド").groups()).singleElement().satisfies(group -> {
            var marked = ((Hit.OfComment) group.hits().getFirst()).text();
            var mark = marked.marks().getFirst();
            assertThat(marked.text().substring(mark.start(), mark.end())).isEqualTo("ｶﾞｲﾄﾞ");
        });
    }

    /** Letters beyond ASCII have their case folded though the database's collation does not know them. */
    @Test
    void lettersBeyondAsciiHaveTheirCaseFolded() {
        comment("CAFÉ ÉLYSÉE", ALL);
        assertThat(texts(new MemberId(american), "café élysée", Kind.COMMENTS)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "%%", "__", "m_ssile", "miss%", "\\\\", "';", "' OR 1=1 --", "*?", "{a,b}", "𠮷"})
    void signsThatMeanSomethingToSqlAreLookedForAsTheyStand(String query) {
        assertThat(find(new MemberId(american), query).groups()).isEmpty();
    }

    @Test
    void aPercentSignFindsAPercentSign() {
        comment("Progress is 50% as of today; see a_b\\c.", ALL);
        assertThat(texts(new MemberId(american), "50%", Kind.COMMENTS)).hasSize(1);
        assertThat(texts(new MemberId(american), "a_b\\c", Kind.COMMENTS)).hasSize(1);
        assertThat(texts(new MemberId(american), "5_%", Kind.COMMENTS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", "a b", "\u0000", "\"a b\""})
    void lessThanTwoCharactersIsTooLittleExceptOfAScriptWhoseCharactersAreWords(String query) {
        assertThat(find(new MemberId(american), query)).isEqualTo(Found.TOO_SHORT);
    }

    @Test
    void whatAMemberMayNotSeeIsNeitherFoundNorCounted() {
        comment("오목눈이 is for two parties", "KOR", "USA");
        comment("오목눈이 is for all", ALL);
        var hidden = rows.commitment(statement, "DTT-14/97", office, IN_MAY, "KOR");
        rows.task(hidden, "Ask the 오목눈이", office, null, IN_MAY, "KOR");
        rows.quotation(rows.statement("SECRET-1", "KOR"), hidden, "오목눈이 stays at home.");

        assertThat(find(new MemberId(korean), "오목눈이").groups())
                .extracting(Group::count)
                .containsExactly(1, 1, 2);
        assertThat(find(new MemberId(american), "오목눈이").groups())
                .extracting(Group::count)
                .containsExactly(2);
        assertThat(find(new MemberId(japanese), "오목눈이").groups())
                .extracting(Group::count)
                .containsExactly(1);
        assertThat(find(new MemberId(korean), "SECRET-1").groups()).hasSize(1);
        assertThat(find(new MemberId(japanese), "SECRET-1").groups()).isEmpty();
        assertThat(find(new MemberId(korean), "DTT-14/97").groups()).hasSize(1);
        assertThat(find(new MemberId(japanese), "DTT-14/97").groups()).isEmpty();
        assertThat(database.transaction()
                        .execute(status -> search.find("오목눈이", 20))
                        .groups())
                .as("nobody signed in")
                .isEmpty();
    }

    @Test
    void theVeryReferenceComesFirstItsGroupBeforeTheOthersThenTitlesThenText() {
        rows.commitment(statement, "RANK-1/11", office, IN_MAY, ALL);
        rows.commitment(statement, "RANK-1/1", office, IN_MAY.minusYears(1), ALL);
        var rank = rows.statement("RANK-1", ALL);
        rows.quotation(rank, commitment, "As agreed in rank-1/1, work goes on.");
        rows.run(
                "INSERT INTO passage (statement_id, ordinal, paragraph, starts_at, ends_at, role, body)"
                        + " VALUES (?, 9001, 9, 0, 9, 'HEADING', 'Heading of RANK-1/1')",
                rank);
        var found = find(new MemberId(american), "rank-1/1");
        assertThat(found.groups()).extracting(Group::kind).containsExactly(Kind.COMMITMENTS, Kind.STATEMENTS);
        assertThat(texts(new MemberId(american), "rank-1/1", Kind.COMMITMENTS))
                .containsExactly("RANK-1/1", "RANK-1/11");
        assertThat(texts(new MemberId(american), "rank-1", Kind.STATEMENTS))
                .containsExactly("RANK-1", "Heading of RANK-1/1", "As agreed in rank-1/1, work goes on.");
    }

    @Test
    void aPageAtATimeAllOfThemOnce() {
        for (int i = 0; i < 25; i++) {
            comment("Paging kiwi " + i, ALL);
        }
        var first = database.asMember(new MemberId(american), () -> search.find("kiwi", 10))
                .groups()
                .getFirst();
        assertThat(first.count()).isEqualTo(25);
        assertThat(first.hits()).hasSize(10);
        var rest = database.asMember(new MemberId(american), () -> search.more("kiwi", Kind.COMMENTS, 10, 30));
        assertThat(rest).hasSize(15).doesNotContainAnyElementsOf(first.hits());
    }

    @Test
    void whatIsChangedIsFoundByItsNewWordsAtOnce() {
        var renamed = rows.commitment(statement, "DTT-14/55", office, IN_MAY, ALL);
        rows.run("UPDATE commitment SET title = '해양안보 협력' WHERE id = ?", renamed);
        assertThat(texts(new MemberId(japanese), "안보", Kind.COMMITMENTS)).containsExactly("DTT-14/55");
        assertThat(texts(new MemberId(japanese), "\"commitment dtt-14/55\"", Kind.COMMITMENTS))
                .isEmpty();
    }
}
