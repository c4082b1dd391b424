package org.pacta.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.command.Refused;

/** Of a page its own text is read: what it tells, not what stands around it. */
class HtmlTextTest {

    private static String read(String html) throws IOException {
        return HtmlText.read("page.html", html.getBytes(StandardCharsets.UTF_8), new Budget(Duration.ofMinutes(1)));
    }

    private static String lines(String html) {
        var out = new Paragraphs("page.html");
        Jsoup.parseBodyFragment(html).body().traverse(new HtmlLines(out, new Budget(Duration.ofMinutes(1))));
        return out.text();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>One <b>bold</b> word.</p><p>Two.</p>            | One bold word.;;Two.
            <div>One<div>Two</div>Three</div>                  | One;;Two;;Three
            a<br>b<br><br>c                                    | a;b;;c
            <ul><li>one<li>two</ul>                            | - one;- two
            <ul><li>one<ul><li>in</ul></ul>                    | - one;• in
            <ol start=3><li>one<li>two</ol>                    | 3. one;4. two
            <ol type=a><li>one<li>two</ol>                     | a. one;b. two
            <ol type=I start=4><li>one</ol>                    | IV. one
            <ol><li><p>one</p><p>more</p></ol>                 | 1. one;;more
            <q>Peace</q>                                       | “Peace”
            """)
    void elementsBecomeParagraphsAndItems(String html, String text) {
        assertThat(lines(html)).isEqualTo(text.replace(';', '\n'));
    }

    @Test
    void cellsOfARowStandOnOneLine() {
        assertThat(lines("<table><tr><th>Action<th>Lead</tr><tr><td>hold talks<td>Japan</tr></table>"))
                .isEqualTo("Action | Lead\n\nhold talks | Japan");
    }

    @Test
    void whiteSpaceCountsOnlyWhereThePageSaysSo() {
        assertThat(lines("<p>a\n   b</p>")).isEqualTo("a b");
        assertThat(lines("<pre>a\nb</pre>c\nd")).isEqualTo("a\nb\n\nc d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nav>menu</nav>",
                "<script>run()</script>",
                "<aside>see also</aside>",
                "<header>banner</header>",
                "<footer>imprint</footer>",
                "<p hidden>secret</p>",
                "<p style='color:red; DISPLAY : none'>secret</p>",
                "<p style='font-size:0px'>secret</p>",
                "<form><input> subscribe</form>",
                "<del>struck</del>",
                "<div role=alert>cookies</div>",
                "<ul><li><a href=1>one page</a><li><a href=2>other page</a><li><a href=3>third page</a></ul>",
            })
    void whatOnlySurroundsThePageIsLeftOut(String around) throws IOException {
        assertThat(read("<body>" + around + "<p>We will meet again next year.</p></body>"))
                .isEqualTo("We will meet again next year.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p style='font-size:10px'>It stays.</p>",
                "<form><p>It stays.</p></form>",
                "<ul><li><a href=1>It stays.</a></ul>",
            })
    void whatOnlyLooksSoStays(String kept) throws IOException {
        assertThat(read("<body>" + kept + "</body>")).contains("It stays.");
    }

    @Test
    void theArticleIsThePageIfItIsMostOfIt() {
        var most = Jsoup.parse("<body><p>Other news</p><article>" + "We will meet. ".repeat(9) + "</article></body>");
        var little = Jsoup.parse("<body><p>" + "We will meet. ".repeat(9) + "</p><article>Other news</article></body>");

        assertThat(Article.of(most).text()).doesNotContain("Other news").contains("We will meet.");
        assertThat(Article.of(little).text()).contains("Other news", "We will meet.");
    }

    @Test
    void aHeadingAboveTheArticleIsPutFirstOnce() {
        var body = "<article>" + "We will meet. ".repeat(9) + "</article>";

        assertThat(Article.of(Jsoup.parse("<h1>Joint Statement of All</h1>" + body))
                        .text())
                .startsWith("Joint Statement of All We will meet.");
        assertThat(Article.of(Jsoup.parse("<h1>Menu</h1>" + body)).text()).startsWith("We will meet.");
        assertThat(Article.of(Jsoup.parse("<article><h1>Joint Statement of All</h1> " + "We will meet. ".repeat(9)
                                + "</article>"))
                        .text())
                .containsOnlyOnce("Joint Statement of All");
    }

    @Test
    void aPageOfTooManyTagsIsRefused() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read("<b>".repeat(200_001)))
                .satisfies(it -> {
                    assertThat(it.reason()).isEqualTo("intake.bomb");
                    assertThat(it.category()).isEqualTo(Refused.Category.TOO_LARGE);
                });
    }

    @Test
    void bytesThatAreNoTextInThePagesEncodingAreRefused() {
        var latin = "<meta charset=utf-8><p>caf\u00e9 au lait</p>".getBytes(StandardCharsets.ISO_8859_1);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> HtmlText.read("page.html", latin, new Budget(Duration.ofMinutes(1))))
                .satisfies(it -> assertThat(it.reason()).isEqualTo("intake.encoding"));
    }

    @Test
    void thePageSaysItsEncodingOrItsFirstBytesDo() throws IOException {
        var latin = "<meta charset=iso-8859-1><p>caf\u00e9</p>".getBytes(StandardCharsets.ISO_8859_1);
        var wide = "\uFEFF<p>caf\u00e9</p>".getBytes(StandardCharsets.UTF_16BE);

        assertThat(HtmlText.read("a", latin, new Budget(Duration.ofMinutes(1)))).isEqualTo("caf\u00e9");
        assertThat(HtmlText.read("a", wide, new Budget(Duration.ofMinutes(1)))).isEqualTo("caf\u00e9");
    }
}
