package org.pacta.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.intake.WordLists.Place;

/** The marks that Word shows before the items of its lists are counted as Word counts them. */
class WordListsTest {

    private static final String NUMBERING = """
            <numbering xmlns="w">
              <abstractNum abstractNumId="7">
                <lvl ilvl="0"><start val="1"/><numFmt val="decimal"/><lvlText val="%1."/></lvl>
                <lvl ilvl="1"><start val="3"/><numFmt val="lowerLetter"/><lvlText val="%1.%2)"/></lvl>
                <lvl ilvl="2"><numFmt val="bullet"/><lvlText val="x"/></lvl>
                <lvl ilvl="3"><numFmt val="none"/></lvl>
              </abstractNum>
              <num numId="1"><abstractNumId val="7"/></num>
              <num numId="2"><abstractNumId val="7"/>
                <lvlOverride ilvl="0"><startOverride val="5"/></lvlOverride></num>
            </numbering>""";

    private static final String STYLES = """
            <styles xmlns="w">
              <style styleId="List"><pPr><numPr><ilvl val="1"/><numId val="1"/></numPr></pPr></style>
              <style styleId="Heir"><basedOn val="List"/></style>
              <style styleId="Plain"/>
              <style styleId="Circle"><basedOn val="Round"/></style>
              <style styleId="Round"><basedOn val="Circle"/></style>
              <style styleId="Was"><pPr><pPrChange><pPr><numPr><numId val="1"/></numPr></pPr></pPrChange></pPr></style>
            </styles>""";

    private static byte[] bytes(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    private static WordLists lists() throws XMLStreamException {
        return new WordLists(bytes(NUMBERING), bytes(STYLES));
    }

    @Test
    void itemsCountOnAndInnerOnesBeginAnewUnderEach() throws XMLStreamException {
        var lists = lists();

        assertThat(lists.next(new Place("1", 0))).isEqualTo("1.");
        assertThat(lists.next(new Place("1", 1))).isEqualTo("1.c)");
        assertThat(lists.next(new Place("1", 1))).isEqualTo("1.d)");
        assertThat(lists.next(new Place("1", 0))).isEqualTo("2.");
        assertThat(lists.next(new Place("1", 1))).isEqualTo("2.c)");
    }

    @Test
    void anInnerItemWithoutAnOuterOneStandsUnderTheFirst() throws XMLStreamException {
        assertThat(lists().next(new Place("1", 1))).isEqualTo("1.c)");
    }

    @Test
    void aListOfTheSameKindGoesOnUnlessItSaysWhereItStarts() throws XMLStreamException {
        var lists = lists();
        lists.next(new Place("1", 0));

        assertThat(lists.next(new Place("2", 0))).isEqualTo("5.");
        assertThat(lists.next(new Place("2", 0))).isEqualTo("6.");
        assertThat(lists.next(new Place("1", 0))).isEqualTo("7.");
    }

    @Test
    void aBulletIsTheOneOfItsLevelAndIsNotCounted() throws XMLStreamException {
        assertThat(lists().next(new Place("1", 2))).isEqualTo("◦");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 3", "1, 4", "9, 0"})
    void whereWordShowsNothingThereIsNothing(String list, int level) throws XMLStreamException {
        assertThat(lists().next(new Place(list, level))).isNull();
    }

    @ParameterizedTest
    @CsvSource({"List", "Heir"})
    void aStyleGivesItsPlaceToThoseBasedOnIt(String style) throws XMLStreamException {
        assertThat(lists().ofStyle(style)).isEqualTo(new Place("1", 1));
    }

    @ParameterizedTest
    @CsvSource({"Plain", "Nowhere", "Circle", "Was", ","})
    void otherStylesGiveNone(String style) throws XMLStreamException {
        assertThat(lists().ofStyle(style)).isNull();
    }

    @Test
    void aDocumentWithoutListsHasNone() throws XMLStreamException {
        var none = new WordLists(null, null);

        assertThat(none.next(new Place("1", 0))).isNull();
        assertThat(none.ofStyle("List")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "8, 8", "9, 8", "9999, 8", "-1, 0", "x, 0", "12345, 0"})
    void aLevelIsFromZeroToEight(String digits, int level) {
        assertThat(WordLists.level(digits)).isEqualTo(level);
    }
}
