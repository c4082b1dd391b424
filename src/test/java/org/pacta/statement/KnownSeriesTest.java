package org.pacta.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.command.Refused;
import org.pacta.command.Stale;
import org.pacta.history.Action;
import org.pacta.history.History;
import org.pacta.party.Member;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What SeriesApi, SeriesListView, SeriesView and SeriesForm show and ask for. */
@PactaTest
class KnownSeriesTest {

    private static int count = 0;

    @Autowired
    World world;

    @Autowired
    KnownSeries series;

    @Autowired
    Statements statements;

    @Autowired
    History history;

    private String code;

    @BeforeEach
    void begin() {
        world.begin();
        code = "KNOWN" + ++count;
    }

    @Test
    void whatStatementsNameIsKnownWithTheirPartiesAndTheNextNumber() {
        meets(World.ALL, 4, "2024-03-01");
        meets(World.ALL, null, "2025-03-01");

        var read = read("jpn.officer");
        assertThat(read.parties()).containsExactlyInAnyOrder("KOR", "USA", "JPN");
        assertThat(read.statements()).isEqualTo(2);
        assertThat(read.last().reference()).isEqualTo(code + "-2025-03-01");
        assertThat(read.rhythm().expectedOn()).isEqualTo("2026-03-01");
        assertThat(read.version()).isZero();
        assertThat(world.<Integer>as("jpn.officer", () -> series.nextNumber(code)))
                .isEqualTo(5);
        assertThat(world.<List<Statement.Summary>>as("jpn.officer", () -> series.statements(code)))
                .extracting(Statement.Summary::reference)
                .containsExactly(code + "-2025-03-01", code + "-4");
    }

    @Test
    void coordinatorsSayWhatIsKnownOfItAndTheHostsTakeTurnsAsTheySaid() {
        meets(World.ALL, 1, "2025-03-01");
        change(0, told(List.of("KOR", "JPN"), List.of("JPN", "KOR"), "JPN"));
        assertThat(read("usa.officer").rhythm().nextHost()).isEqualTo("JPN");
        assertThat(read("usa.officer").name()).isEqualTo("Test Talks");
        assertThat(read("usa.officer").rhythm().expectedOn()).isEqualTo("2025-09-01");

        meets(World.ALL, 2, world.today().plusDays(1).toString());
        assertThat(read("usa.officer").rhythm().nextHost()).isEqualTo("KOR");

        assertThatThrownBy(() -> change(0, told(List.of(), List.of(), null))).isInstanceOf(Stale.class);
        assertThat(world.<List<History.Line>>as("usa.auditor", () -> history.search(History.Filter.ALL, 0, 5)))
                .anyMatch(line -> line.action() == Action.SERIES_CHANGED
                        && "JPN, KOR".equals(line.after().get("hosts")));
    }

    @Test
    void eachPartyNamesItsOwnCoordinatorsAndLeavesTheOthersTheirs() {
        meets(World.ALL, 1, "2025-03-01");
        var plain = told(List.of(), List.of(), null);
        change(0, plain);
        world.as("jpn.coordinator", () -> series.change(code, 1, keptBy("jpn.coordinator")));
        world.as("kor.coordinator", () -> series.change(code, 2, keptBy("kor.coordinator")));
        assertThat(read("usa.officer").coordinators())
                .extracting(Member::username)
                .containsExactly("jpn.coordinator", "kor.coordinator");
        assertRefused("series.coordinator", () -> change(3, keptBy("kor.officer")));
        assertRefused("series.coordinator", () -> change(3, keptBy("jpn.coordinator")));
        change(3, plain);
        assertThat(read("usa.officer").coordinators())
                .extracting(Member::username)
                .containsExactly("jpn.coordinator");
    }

    @Test
    void oneWithoutAStatementIsSeenByThoseWhoTakePartAlone() {
        var told = told(List.of("KOR", "USA"), List.of(), null);
        world.as("kor.coordinator", () -> series.add(code, told));
        assertThat(read("usa.officer").last()).isNull();
        assertThatThrownBy(() -> read("jpn.manager")).isInstanceOf(NoSuchElementException.class);
        assertRefused(
                "series.taken",
                () -> world.as("usa.coordinator", () -> series.add(code, told(List.of("USA"), List.of(), null))));
    }

    /** Entering what others have entered among themselves answers as if nobody had, and each keeps its own. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aShortNameIsTakenByWhatTheReaderSeesAlone(boolean byAStatement) {
        var theirs = told(List.of("KOR", "USA"), List.of("KOR"), "KOR");
        if (byAStatement) {
            meets(Set.of("KOR", "USA"), 1, "2025-03-01");
            change(0, theirs);
        } else {
            world.as("kor.coordinator", () -> series.add(code, theirs));
        }
        var ours = new KnownSeries.Told("Ours", List.of("JPN"), List.of(), 9, "JPN", Set.of("jpn.coordinator"));
        assertThat(world.<Series>as("jpn.coordinator", () -> series.add(code, ours)))
                .satisfies(it -> assertThat(it.name()).isEqualTo("Ours"))
                .satisfies(it -> assertThat(it.version()).isEqualTo(1));
        assertThat(read("usa.officer").name()).isEqualTo("Test Talks");
        assertThat(read("usa.officer").coordinators()).isEmpty();
        world.as("jpn.coordinator", () -> series.change(code, 1, keptBy("jpn.coordinator", "JPN")));
        assertThat(read("usa.officer").version()).isEqualTo(1);
        assertThat(read("usa.officer").name()).isEqualTo("Test Talks");
    }

    /** A statement of one's own under a short name opens nothing of what others know of it. */
    @Test
    void aStatementOfOnesOwnOpensNothingThatOthersKnowOfASeries() {
        meets(Set.of("KOR"), 1, "2025-03-01");
        change(0, new KnownSeries.Told("Secret", List.of(), List.of("KOR"), 3, "KOR", Set.of("kor.coordinator")));
        meetsFor("jpn.coordinator", Set.of("JPN", "USA"), 1, "2025-04-01");
        var forJapan = read("jpn.officer");
        assertThat(forJapan.name()).isNull();
        assertThat(forJapan.version()).isZero();
        assertThat(forJapan.statements()).isEqualTo(1);
        assertThat(forJapan.coordinators()).isEmpty();
        assertThat(forJapan.rhythm()).isEqualTo(new Series.Rhythm(null, List.of(), null, LocalDate.of(2026, 4, 1)));
        world.as(
                "jpn.coordinator",
                () -> series.change(code, 0, new KnownSeries.Told("Ours", List.of(), List.of(), 6, null, Set.of())));
        assertThat(read("kor.officer").name()).isEqualTo("Secret");
        assertThat(read("usa.officer").name()).isEqualTo("Ours");
        assertThat(read("usa.officer").rhythm().expectedOn()).isEqualTo("2025-10-01");
    }

    @Test
    void oneOfWhichEverythingIsReleasedToOthersIsNotThere() {
        meets(Set.of("KOR", "USA"), 1, "2025-03-01");
        assertThatThrownBy(() -> read("jpn.manager")).isInstanceOf(NoSuchElementException.class);
        assertThat(world.<List<Series>>as("jpn.coordinator", series::all))
                .noneMatch(it -> it.code().equals(code));
    }

    @Test
    void whatCannotBeIsRefusedAtItsField() {
        meets(World.ALL, 1, "2025-03-01");
        assertRefused("series.parties", () -> change(0, told(List.of("XXX"), List.of(), null)));
        assertRefused("series.hosts", () -> change(0, told(List.of("KOR"), List.of("JPN"), null)));
        assertRefused("series.nextHost", () -> change(0, told(List.of(), List.of("JPN"), "KOR")));
        assertRefused("series.twice", () -> change(0, told(List.of("KOR", "KOR"), List.of(), null)));
        assertThatThrownBy(() -> world.as("kor.manager", () -> series.change(code, 0, keptBy("kor.coordinator"))))
                .isInstanceOf(AccessDeniedException.class);
    }

    private static void assertRefused(String reason, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.reason()).isEqualTo(reason));
    }

    private void change(int version, KnownSeries.Told told) {
        world.as("kor.coordinator", () -> series.change(code, version, told));
    }

    private static KnownSeries.Told keptBy(String username, String... parties) {
        return new KnownSeries.Told(null, List.of(parties), List.of(), null, null, Set.of(username));
    }

    private static KnownSeries.Told told(List<String> parties, List<String> hosts, @Nullable String nextHost) {
        return new KnownSeries.Told("Test Talks", parties, hosts, 6, nextHost, Set.of());
    }

    private Series read(String person) {
        return world.as(person, () -> series.byCode(code));
    }

    private void meets(Set<String> releasableTo, @Nullable Integer number, String day) {
        meetsFor("kor.coordinator", releasableTo, number, day);
    }

    private void meetsFor(String coordinator, Set<String> releasableTo, @Nullable Integer number, String day) {
        world.as(
                coordinator,
                () -> statements.register(new NewStatement(
                        code,
                        number,
                        "Talks of " + day,
                        LocalDate.parse(day),
                        null,
                        null,
                        "The sides of %s met on %s and agreed to hold the next talks.".formatted(code, day),
                        World.ALL,
                        releasableTo)));
    }
}
