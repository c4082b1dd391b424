package org.pacta.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.command.Refused;

/** A Word document reads as its reader sees it with all changes accepted. */
class WordTextTest {

    private static String read(String body) {
        var document = "<document xmlns='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><body>" + body
                + "</body></document>";
        return WordText.read(
                new WordPackage("a.docx", document.getBytes(StandardCharsets.UTF_8), null, null),
                new Budget(Duration.ofMinutes(1)));
    }

    private static String p(String runs) {
        return "<p>" + runs + "</p>";
    }

    private static String r(String words) {
        return "<r><t>" + words + "</t></r>";
    }

    @Test
    void runsMakeAParagraphAndParagraphsAreParted() {
        assertThat(read(p(r("We ") + r("will meet.")) + p("") + p(r("Then.")))).isEqualTo("We will meet.\n\nThen.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<del><r><t>gone</t></r></del>",
                "<moveFrom><r><t>gone</t></r></moveFrom>",
                "<r><rPr><vanish/></rPr><t>gone</t></r>",
                "<r><rPr><color val='ffffff'/></rPr><t>gone</t></r>",
                "<r><instrText>gone</instrText></r>",
                "<sdt><sdtPr><showingPlcHdr/></sdtPr><sdtContent><r><t>gone</t></r></sdtContent></sdt>",
            })
    void whatNobodySeesIsLeftOut(String gone) {
        assertThat(read(p(r("We ") + gone + r("meet.")))).isEqualTo("We meet.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ins><r><t>do </t></r></ins>",
                "<r><rPr><vanish val='false'/></rPr><t>do </t></r>",
                "<r><rPr><color val='FFFFFF'/><shd fill='000000'/></rPr><t>do </t></r>",
                "<sdt><sdtPr><showingPlcHdr val='0'/></sdtPr><sdtContent><r><t>do </t></r></sdtContent></sdt>",
            })
    void whatIsSeenStays(String seen) {
        assertThat(read(p(r("We ") + seen + r("meet.")))).isEqualTo("We do meet.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <tab/>            | a b
            <br/>             | a;b
            <noBreakHyphen/>  | a-b
            """)
    void breaksAndSpacesAreWritten(String between, String text) {
        assertThat(read(p("<r><t>a</t>" + between + "<t>b</t></r>"))).isEqualTo(text.replace(';', '\n'));
    }

    @Test
    void aParagraphWhoseMarkIsDeletedGoesOnInTheNext() {
        assertThat(read(p("<pPr><rPr><del/></rPr></pPr>" + r("We will ")) + p(r("meet."))))
                .isEqualTo("We will meet.");
    }

    @Test
    void aTableOfContentsIsLeftOut() {
        assertThat(read(p("<pPr><pStyle val='TOC2'/></pPr>" + r("Security 3")) + p(r("We met."))))
                .isEqualTo("We met.");
    }

    @Test
    void aRowOfShortCellsIsALineAndOneOfParagraphsIsNot() {
        assertThat(read("<tbl><tr><tc>" + p(r("Action")) + "</tc><tc>" + p(r("Lead")) + "</tc></tr></tbl>"))
                .isEqualTo("Action | Lead");
        assertThat(read("<tbl><tr><tc>" + p(r("One.")) + p(r("Two.")) + "</tc><tc>" + p(r("Three."))
                        + "</tc></tr></tbl>"))
                .isEqualTo("One.\n\nTwo.\n\nThree.");
    }

    @Test
    void aBrokenDocumentIsRefused() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read("<p><r>"))
                .satisfies(it -> assertThat(it.reason()).isEqualTo("intake.broken"));
    }
}
