package org.pacta.history.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pacta.PactaApplication;
import org.pacta.history.Action;
import org.pacta.history.History;
import org.pacta.text.Messages;
import org.pacta.world.PactaTest;
import org.pacta.world.PageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of the history: its address, its lines in words, its check. */
@PactaTest
@ViewPackages(classes = PactaApplication.class)
class HistoryPageTest extends PageTest {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    @Autowired
    private Messages texts;

    @Test
    void theAddressIsReadAndWrittenAlikeAndWhatIsNoDateIsLeftOut() {
        var address = HistoryAddress.of(
                QueryParameters.fromString("text=DTT&action=task.completed&from=2026-03-01&until=soon"));

        assertThat(address).isEqualTo(new HistoryAddress("DTT", Action.TASK_COMPLETED, LocalDate.of(2026, 3, 1), null));
        assertThat(HistoryAddress.of(address.parameters())).isEqualTo(address);
        assertThat(HistoryAddress.of(QueryParameters.empty())).isEqualTo(HistoryAddress.ALL);
    }

    @Test
    void daysAreDaysWhereTheReaderIsAndTheLastOneIsIncluded() {
        var filter = new HistoryAddress(null, null, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 1)).filter(SEOUL);

        assertThat(filter.from()).isEqualTo(Instant.parse("2026-02-28T15:00:00Z"));
        assertThat(filter.until()).isEqualTo(Instant.parse("2026-03-01T15:00:00Z"));
    }

    @Test
    void aLineSaysWhatChangedFromWhatToWhatInTheReadersWords() {
        var words = new HistoryWords(texts, Locale.US, SEOUL);
        var line = line(
                "Jimin",
                Map.of("dueOn", "2026-10-30"),
                Map.of("dueOn", "2026-11-06", "answers", "{venue=Seoul, ok=true}"));

        assertThat(words.who(line)).isEqualTo("Jimin, KOR");
        assertThat(words.who(line(null, Map.of(), Map.of()))).isEqualTo("Pacta itself");
        assertThat(words.changes(line))
                .extracting(HistoryWords.Change::was, HistoryWords.Change::is)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Oct 30, 2026", "Nov 6, 2026"),
                        org.assertj.core.groups.Tuple.tuple(null, "venue=Seoul, ok=true"));
        assertThat(words.action(Action.COMMITMENT_MOVED)).isEqualTo("Due date moved");
    }

    @Test
    void aLongValueIsShortenedInTheListAndAShortOneIsNot() {
        assertThat(HistoryWords.shortened("x".repeat(160))).isEqualTo("x".repeat(160));
        assertThat(HistoryWords.shortened("x".repeat(161))).isEqualTo("x".repeat(160) + " …");
    }

    @Test
    void theListHoldsWhatTheAddressAsksForAndTheFieldsSaySo() {
        var reference = world.commitment("action", LocalDate.of(2026, 10, 30));
        open("usa.auditor", "history?action=commitment.started&text=" + reference);

        assertThat(test(part(HistoryGrid.class)).size()).isOne();
        assertThat($(TextField.class, part(HistoryFilterBar.class)).single().getValue())
                .isEqualTo(reference);
        assertThat(words(HistoryView.class)).contains("1 line");
    }

    @Test
    void whereNoLineMatchesTheWayBackIsOffered() {
        open("usa.auditor", "history?text=no+such+thing+was+done");

        assertThat($(HistoryGrid.class).all()).isEmpty();
        assertThat(words(HistoryView.class)).contains("No line matches", "Show all lines");
    }

    @Test
    void theWayToWhatCanBeSaidOfItIsOnThePage() {
        open("usa.auditor", "history");

        assertThat(words(HistoryView.class)).contains("Can it be checked?").doesNotContain("altered");
    }

    @Test
    void whatIsKeptFromTheAuditorsPartyHasNoLine() {
        var hidden = world.commitment("action", LocalDate.of(2026, 10, 30), Set.of("KOR"));
        open("usa.auditor", "history?action=commitment.started&text=" + hidden);

        assertThat($(HistoryGrid.class).all()).isEmpty();
    }

    private static History.Line line(String member, Map<String, Object> before, Map<String, Object> after) {
        return new History.Line(
                1,
                "KOR",
                1,
                Instant.EPOCH,
                member,
                "Policy",
                "KOR",
                "",
                Action.COMMITMENT_MOVED,
                "X/01",
                null,
                before,
                after,
                "",
                null);
    }
}
