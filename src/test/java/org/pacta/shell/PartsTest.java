package org.pacta.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.PushConnection;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.database.Changed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** The parts that pages are made of. */
@ContextConfiguration(classes = ShellPages.class)
@ViewPackages(classes = MainLayout.class)
class PartsTest extends SpringBrowserlessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Autowired
    private PageRefresh live;

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, today, tone-caution",
        "2026-11-25, tomorrow, tone-caution",
        "2026-11-27, in 3 days, tone-caution",
        "2027-01-03, in 40 days, tone-neutral",
        "2026-11-23, 1 day late, tone-bad",
        "2026-11-20, 4 days late, tone-bad",
    })
    void aDueDateSpeaksAsPeopleDo(LocalDate due, String words, String tone) {
        var label = new DueLabel(due, TODAY);

        assertThat(label.getElement().getTag()).isEqualTo("time");
        assertThat(label.getElement().getAttribute("datetime")).isEqualTo(due.toString());
        assertThat(label.getElement().getChild(0).getText()).isEqualTo(words);
        assertThat(label.getClassNames()).contains(tone);
    }

    @Test
    void aDueDateIsWrittenAsTheReadersCountryDoes() {
        assertThat(new DueLabel(TODAY, TODAY).getElement().getTextRecursively()).endsWith("24 Nov 2026");
    }

    @Test
    void aSettledDueDateIsNotJudged() {
        var label = DueLabel.settled(LocalDate.of(2020, 1, 1));

        assertThat(label.getElement().getTextRecursively()).isEqualTo("1 Jan 2020");
        assertThat(label.getClassNames()).contains("tone-quiet").doesNotContain("tone-caution", "tone-bad");
    }

    private record Papers(LocalDate on, @Nullable ZonedDateTime at, LocalDate today, long daysPassed)
            implements DueLabel.Due {}

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T12:00+09:00[Asia/Seoul],       -1,  today,         tone-caution, KST",
        "2026-11-24T12:00+09:00[Asia/Tokyo],       0,   time is up,    tone-bad,     JST",
        "2026-11-25T12:00-05:00[America/New_York], -1,  tomorrow,      tone-caution, EST",
        "2026-07-01T12:00-04:00[America/New_York], 146, 146 days late, tone-bad,     EDT",
        "2026-11-23T23:00-05:00[America/New_York], 0,   time is up,    tone-bad,     EST",
        "2026-11-22T23:00-05:00[America/New_York], 1,   1 day late,    tone-bad,     EST",
        "2026-11-23T23:00-05:00[America/New_York], -1,  today,         tone-caution, EST",
        "2026-11-25T01:00+09:00[Asia/Seoul],       0,   time is up,    tone-bad,     KST"
    })
    void anHourIsSaidWithItsZoneAndJudgedToTheMoment(
            ZonedDateTime at, long daysPassed, String words, String tone, String zone) {
        var label = new DueLabel(new Papers(at.toLocalDate(), at, TODAY, daysPassed));

        assertThat(label.getElement().getAttribute("datetime"))
                .isEqualTo(at.toOffsetDateTime().toString());
        assertThat(label.getElement().getChild(0).getText()).isEqualTo(words);
        assertThat(label.getElement().getChild(2).getText()).isEqualTo("%02d:00 %s".formatted(at.getHour(), zone));
        assertThat(label.getElement().getChild(2).getAttribute("title"))
                .isEqualTo(at.getZone().getId());
        assertThat(label.getClassNames()).contains(tone);
    }

    @Test
    void aSettledHourIsNotJudgedEither() {
        var at = ZonedDateTime.parse("2020-01-01T12:00+09:00[Asia/Seoul]");
        var label = DueLabel.settled(new Papers(at.toLocalDate(), at, TODAY, 2000));

        assertThat(label.getElement().getTextRecursively()).isEqualTo("1 Jan 202012:00 KST");
        assertThat(label.getClassNames()).contains("tone-quiet").doesNotContain("tone-caution", "tone-bad");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-24 | 2026-11-20 | done 20 Nov 2026, due 24 Nov 2026 | tone-quiet",
                "2026-11-24 | 2026-11-24 | done 24 Nov 2026, due 24 Nov 2026 | tone-quiet",
                "2026-11-24 | 2026-11-25 | done 25 Nov 2026, 1 day late, due 24 Nov 2026 | tone-bad",
                "2026-11-24 | 2027-01-03 | done 3 Jan 2027, 40 days late, due 24 Nov 2026 | tone-bad"
            })
    void whatIsDoneSaysWhenItWasDoneAndHowLate(LocalDate due, LocalDate done, String words, String tone) {
        var label = DueLabel.done(new Papers(due, null, done, -1));

        assertThat(label.getElement().getAttribute("datetime")).isEqualTo(done.toString());
        assertThat(label.getElement().getChild(0).getText() + ", "
                        + label.getElement().getChild(1).getText())
                .isEqualTo(words);
        assertThat(label.getClassNames()).contains(tone);
    }

    @Test
    void whatWasDoneOnItsDayButAfterItsHourSaysSo() {
        var at = ZonedDateTime.parse("2026-11-24T12:00+09:00[Asia/Seoul]");

        assertThat(DueLabel.done(new Papers(TODAY, at, TODAY, 0)).getElement().getTextRecursively())
                .startsWith("done 24 Nov 2026, after its hour")
                .endsWith("12:00 KST");
    }

    @Test
    void whatIsCalledOffIsNotLate() {
        var label = DueLabel.cancelled(new Papers(TODAY, null, TODAY.plusDays(9), -1));

        assertThat(label.getElement().getTextRecursively()).isEqualTo("cancelled 3 Dec 2026due 24 Nov 2026");
        assertThat(label.getClassNames()).contains("tone-quiet");
    }

    private enum Word {
        IN_PROGRESS
    }

    @Test
    void aBadgeSaysItsStateInWordsAndInTheToneThatItIsGiven() {
        var badge = StatusBadge.of("state", Word.IN_PROGRESS, Tone.ACTIVE);

        assertThat(badge.getText()).isEqualTo("In progress");
        assertThat(badge.getClassNames()).contains("tone-active", "state-in-progress");
    }

    @Test
    void aQuoteKeepsEverySignAndSetsOffTheClause() {
        var quote = new QuoteBlock("They decided to institutionalize the TMM.", 16, 40).from("DTT-14", "statements/1");

        Element block = quote.getElement().getChild(0);
        assertThat(block.getTextRecursively()).isEqualTo("They decided to institutionalize the TMM.");
        assertThat(block.getChild(1).getTag()).isEqualTo("mark");
        assertThat(block.getChild(1).getText()).isEqualTo("institutionalize the TMM");
        assertThat(block.getAttribute("lang")).isEqualTo("en");
    }

    @Test
    void aClauseOutsideItsPassageIsRefused() {
        assertThatThrownBy(() -> new QuoteBlock("short", 2, 9)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aChartHasItsFiguresAsATableWithLinks() {
        var chart = new Chart("By health")
                .show(
                        Map.of("series", List.of()),
                        new Chart.Table(
                                List.of("Health", "Commitments"),
                                List.of(new Chart.TableRow(List.of("Overdue", "4"), "commitments?health=OVERDUE"))));

        assertThat(chart.getElement().getOuterHTML())
                .contains("<figcaption>By health</figcaption>")
                .contains("aria-label=\"By health\"")
                .contains("<a href=\"commitments?health=OVERDUE\">Overdue</a>")
                .contains("<td>4</td>");
    }

    @Test
    void aProcessDiagramTellsItsStepsInWords() {
        var diagram = new ProcessDiagram("DTT-14/03")
                .show(
                        "<definitions/>",
                        List.of(
                                new ProcessDiagram.MarkedStep("a", "Draft", ProcessDiagram.Marker.OVERDUE, "<J-5>"),
                                new ProcessDiagram.MarkedStep("b", "Concur", ProcessDiagram.Marker.PLANNED, "")));

        assertThat(diagram.getElement().getTextRecursively()).contains("Draft: Overdue, <J-5>", "Concur: Planned");
    }

    @Test
    void aConfirmationActsOnlyOnAYes() {
        var done = new ArrayList<String>();

        Confirmation.ask("Withdraw?", "Its tasks end.", "Withdraw", () -> done.add("first"));
        test($(Button.class).withText("Cancel").single()).click();
        assertThat(done).isEmpty();

        Confirmation.ask("Withdraw?", "Its tasks end.", "Withdraw", () -> done.add("second"));
        test($(Button.class).withText("Withdraw").single()).click();
        assertThat(done).containsExactly("second");
    }

    @Test
    void aLivePartIsRefreshedWhileAttachedAndForgottenAfter() {
        var refreshed = new AtomicInteger();
        var part = new Div();
        UI.getCurrent().getInternals().setPushConnection(new Connected());
        live.refresh(part, Set.of("task"), refreshed::incrementAndGet);
        assertThat(live.watchedTopics()).isZero();

        UI.getCurrent().add(part);
        assertThat(live.watchedTopics()).isOne();
        live.on(Changed.of("task:1"));
        live.on(Changed.of("task:2"));
        await().pollInSameThread().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            letOthersIn();
            assertThat(refreshed).hasValue(1);
        });

        part.removeFromParent();
        assertThat(live.watchedTopics()).isZero();
    }

    /** As the connection of a page that somebody has open. */
    private static final class Connected implements PushConnection {

        @Override
        public void push() {}

        @Override
        public void disconnect() {}

        @Override
        public boolean isConnected() {
            return true;
        }
    }

    /** The test holds the session's lock, as a request does; what others wait to do in it happens when it lets go. */
    private static void letOthersIn() {
        VaadinSession session = VaadinSession.getCurrent();
        session.unlock();
        session.lock();
    }

    @ParameterizedTest
    @CsvSource({"Kim Min-ji, KJ", "Jane Q. Public, JP", "김민지, 김민", "Aya, AY"})
    void initialsStandForAName(String name, String initials) {
        assertThat(MemberMenu.initials(name)).isEqualTo(initials);
    }
}
