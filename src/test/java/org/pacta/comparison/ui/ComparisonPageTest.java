package org.pacta.comparison.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.PactaApplication;
import org.pacta.comparison.Comparisons;
import org.pacta.statement.NewStatement;
import org.pacta.statement.Statements;
import org.pacta.world.PactaTest;
import org.pacta.world.PageTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** The page on which a statement is compared with the commitments before it. */
@PactaTest
@ViewPackages(classes = PactaApplication.class)
class ComparisonPageTest extends PageTest {

    private static final AtomicInteger SERIES = new AtomicInteger();

    @Autowired
    private Statements statements;

    @Autowired
    private Comparisons comparisons;

    private String series;

    @BeforeEach
    void name() {
        series = "COMPAGE" + SERIES.incrementAndGet();
    }

    @Test
    void theFirstStatementOfASeriesHasNothingToBeComparedWith() throws Exception {
        open(
                "kor.coordinator",
                "statements/" + register(14, "demo/dtt-14.txt", LocalDate.of(2024, 4, 24)) + "/compare");

        assertThat(words(ComparisonView.class)).contains("There is nothing to compare with");
        assertThat($(ComparisonCard.class).all()).isEmpty();
    }

    @Test
    void whatIsNewIsProposedWithItsSentenceAndACoordinatorDecidesIt() throws Exception {
        register(14, "demo/dtt-14.txt", LocalDate.of(2024, 4, 24));
        var newer = register(15, "statements/invented/dtt-15.txt", LocalDate.of(2024, 11, 20));
        world.as("kor.coordinator", () -> comparisons.propose(newer));
        open("kor.coordinator", "statements/" + newer + "/compare");

        assertThat(words(ComparisonPage.class)).contains("New in " + newer, "still to be decided");
        var cards = $(ComparisonCard.class).all();
        assertThat(cards).isNotEmpty();
        assertThat(words(cards.getFirst())).contains("% sure", "no earlier commitment is like it");

        var before = cards.size();
        test($(com.vaadin.flow.component.button.Button.class, cards.getFirst())
                        .all()
                        .getFirst())
                .click();
        assertThat(words($(ComparisonCard.class).all().getFirst())).contains("Decided by Person kor.coordinator");
        assertThat($(ComparisonCard.class).all()).hasSize(before);
        assertThat(words(ComparisonPage.class)).contains((before - 1) + " of " + before + " still to be decided");
    }

    @Test
    void aReaderDecidesNothing() throws Exception {
        register(14, "demo/dtt-14.txt", LocalDate.of(2024, 4, 24));
        var newer = register(15, "statements/invented/dtt-15.txt", LocalDate.of(2024, 11, 20));
        world.as("kor.coordinator", () -> comparisons.propose(newer));
        open("usa.officer", "statements/" + newer + "/compare");

        assertThat($(ComparisonCard.class).all()).isNotEmpty();
        assertThat(buttons()).noneMatch(text -> text.startsWith("Accept") || text.startsWith("Another outcome"));
        assertThat($(DecisionForm.class).all()).isEmpty();
    }

    @Test
    void anOutcomeThatNoneHasSaysSo() throws Exception {
        register(14, "demo/dtt-14.txt", LocalDate.of(2024, 4, 24));
        var newer = register(15, "statements/invented/dtt-15.txt", LocalDate.of(2024, 11, 20));
        world.as("kor.coordinator", () -> comparisons.propose(newer));
        open("kor.coordinator", "statements/" + newer + "/compare");

        assertThat(words(ComparisonPage.class)).contains("No earlier commitment is open", "All (");
        assertThat(links(part(ComparisonPage.class))).contains("statements/" + newer);
    }

    private String register(int number, String resource, LocalDate issuedOn) throws Exception {
        var text = new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8) + "\n\n(" + series + ")";
        return world.as(
                "kor.coordinator",
                () -> statements.register(new NewStatement(
                        series, number, "Statement " + number, issuedOn, null, null, text, World.ALL, World.ALL)));
    }
}
