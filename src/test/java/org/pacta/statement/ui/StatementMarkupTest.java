package org.pacta.statement.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.pacta.id.FindingId;
import org.pacta.reading.PassageRole;
import org.pacta.reading.Strength;
import org.pacta.statement.Finding;
import org.pacta.statement.Passage;
import org.pacta.statement.ui.StatementMarkup.Clause;

class StatementMarkupTest {

    private final List<Passage> passages = new ArrayList<>();
    private String text = "";

    /** Every character of the text that is more than white space is there, in its order, also outside of passages. */
    @Test
    void everyCharacterOfTheTextThatIsMoreThanWhiteSpaceIsThereInItsOrder() {
        text = "Title\n\n* * *\n\nWe agree:\n  (a) to meet;\n  (b) to talk <often> & well.\n\n— END —\n";
        passage(PassageRole.TITLE, "Title", 0);
        passage(PassageRole.LEAD_IN, "We agree:", 1);
        passage(PassageRole.LIST_ITEM, "to meet;", 2);
        passage(PassageRole.LIST_ITEM, "to talk <often> & well.", 3);
        var html = new StatementMarkup(text, passages).of(List.of());
        assertThat(squeezed(Jsoup.parse(html).wholeText())).isEqualTo(squeezed(text));
        assertThat(Jsoup.parse(html).select("ul > li").eachText())
                .containsExactly("(a) to meet;", "(b) to talk <often> & well.");
        assertThat(Jsoup.parse(html).select("often")).isEmpty();
    }

    /** Clauses that overlap are marked piece by piece, the strongest speaking, each with its own sign at its end. */
    @Test
    void clausesThatOverlapAreMarkedPieceByPieceTheStrongestSpeaking() {
        text = "They agreed to meet and to talk.";
        passage(PassageRole.SENTENCE, text, 0);
        var page = Jsoup.parse(new StatementMarkup(text, passages)
                .of(List.of(
                        clause(
                                new FindingId(7),
                                "agreed to meet and to talk",
                                Strength.EXPECTATION,
                                Finding.State.PROPOSED),
                        clause(new FindingId(8), "to meet", Strength.FIRM, Finding.State.PROPOSED))));
        assertThat(page.select("mark").eachText()).containsExactly("agreed", "to meet", "and to talk");
        assertThat(page.select("mark").eachAttr("data-findings")).containsExactly("7", "7 8", "7");
        assertThat(page.select("mark.strength-firm").eachText()).containsExactly("to meet");
        assertThat(page.select(".clause-sign").eachAttr("data-findings")).containsExactly("8", "7");
        assertThat(page.wholeText()).startsWith("They agreed to meet");
    }

    @Test
    void aClauseWhoseFindingBecameACommitmentLeadsToIt() {
        text = "They agreed to meet.";
        passage(PassageRole.SENTENCE, text, 0);
        var start = text.indexOf("to meet");
        var accepted = new Clause(
                new FindingId(9),
                1,
                start,
                start + 7,
                Strength.FIRM,
                Finding.State.ACCEPTED,
                "DTT-14/05",
                "Commitment \"5\"",
                "commitments/DTT-14/05");
        var sign = Jsoup.parse(new StatementMarkup(text, passages).of(List.of(accepted)))
                .select("a.clause-sign");
        assertThat(sign.attr("href")).isEqualTo("commitments/DTT-14/05");
        assertThat(sign.attr("aria-label")).isEqualTo("Commitment \"5\"");
    }

    /** While one finding of a piece waits, the piece waits; a rejected one speaks only where it is alone. */
    @Test
    void whileOneFindingOfAPieceWaitsThePieceWaits() {
        text = "They agreed to meet.";
        passage(PassageRole.SENTENCE, text, 0);
        var markup = new StatementMarkup(text, passages);
        var rejected = clause(new FindingId(1), "to meet", Strength.FIRM, Finding.State.REJECTED);
        var accepted = clause(new FindingId(2), "to meet", Strength.FIRM, Finding.State.ACCEPTED);
        var proposed = clause(new FindingId(3), "to meet", Strength.FIRM, Finding.State.PROPOSED);
        assertThat(markup.inside(passages.getFirst(), List.of(rejected))).contains("state-rejected\" data");
        assertThat(Jsoup.parse(markup.of(List.of(rejected, accepted)))
                        .select("mark")
                        .attr("class"))
                .contains("state-accepted");
        assertThat(Jsoup.parse(markup.of(List.of(rejected, accepted, proposed)))
                        .select("mark")
                        .attr("class"))
                .contains("state-proposed");
    }

    private void passage(PassageRole role, String words, int paragraph) {
        int start = text.indexOf(words);
        passages.add(new Passage(
                passages.size() + 1L, passages.size(), paragraph, start, start + words.length(), role, words, null));
    }

    private Clause clause(FindingId id, String words, Strength strength, Finding.State state) {
        int start = text.indexOf(words);
        return new Clause(id, 1, start, start + words.length(), strength, state, "1", "Finding 1", null);
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
