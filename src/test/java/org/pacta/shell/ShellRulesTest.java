package org.pacta.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.pacta.command.Refused;
import org.springframework.mock.web.MockHttpServletResponse;

/** Parts that pages are made of, each by itself. */
@ViewPackages(packages = "org.pacta.shell.none")
class ShellRulesTest extends BrowserlessTest {

    @Test
    void aRefusalIsSaidAtItsFieldUntilTheFieldChanges() {
        var errors = new FieldErrors();
        var field = errors.under("title", new TextField());

        assertThat(errors.show(new Refused("some.reason", "title"), "Say it.")).isTrue();
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).isEqualTo("Say it.");
        field.setValue("said");
        assertThat(field.isInvalid()).isFalse();
    }

    @Test
    void aRefusalOfNoFieldOrOfAnotherOneIsLeftToThePage() {
        var errors = new FieldErrors();
        var field = errors.under("title", new TextField());

        assertThat(errors.show(new Refused("some.reason", "number"), "No")).isFalse();
        assertThat(field.isInvalid()).isFalse();
        FieldErrors.mark(field, "No");
        errors.clear();
        assertThat(field.isInvalid()).isFalse();
    }

    @Test
    void whatIsWrongIsReadOutAtOnceAndANoticeWaits() {
        assertThat(Problem.error("x").getElement().getAttribute("role")).isEqualTo("alert");
        assertThat(Problem.caution("x").getClassNames()).contains(Tone.CAUTION.cssClass());
        assertThat(Problem.notice("x").getElement().getAttribute("role")).isEqualTo("status");
    }

    @Test
    void aHeaderLeadsTheWayBackBeforeItsTitle() {
        var header = new PageHeader("Title")
                .under(new PageHeader.Crumb("Statements", "statements"))
                .subtitle("under");
        UI.getCurrent().add(header);

        assertThat($(Anchor.class, header).single().getHref()).isEqualTo("statements");
        assertThat(header.getElement().getTextRecursively()).isEqualTo("StatementsTitleunder");
        header.setTitleText("Other");
        assertThat(header.getElement().getTextRecursively()).isEqualTo("StatementsOtherunder");
    }

    @Test
    void aDialogIsNamedByItsHeading() {
        var dialog = new PageDialog("Title", new Div("content")).withActions(new Div("one"));
        dialog.open();

        var id = dialog.getElement().getAttribute("aria-labelledby");
        assertThat(dialog.getChildren()
                        .filter(part -> part.getId().filter(id::equals).isPresent()))
                .singleElement()
                .satisfies(heading -> assertThat(heading.getElement().getText()).isEqualTo("Title"));
    }

    @Test
    void eachFigureIsAnItemOfTheRow() {
        var row = new FigureRow(new Figure("Late", "2", Tone.BAD, "tasks"), new Figure("Done", "1", Tone.GOOD, "x"));
        UI.getCurrent().add(row);

        assertThat($(ListItem.class, row).all()).hasSize(2);
    }

    @Test
    void aDownloadIsNeverShownAsAPage() {
        var answer = Attachment.of("보고서 \"1\".html", "<script>".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.getHeaders().getFirst("Content-Disposition"))
                .startsWith("attachment;")
                .doesNotContain("\n");
        assertThat(answer.getHeaders().getFirst("Content-Security-Policy"))
                .contains("sandbox", "default-src 'none'", "frame-ancestors 'none'");
        assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeaders().getContentType()).hasToString("application/octet-stream");
    }

    @Test
    void theSchemeThatSomebodyChoseIsPaintedBeforeThePageIsThere() {
        var page = Document.createShell("");
        SchemeCookie.paint(page, ColorScheme.Value.DARK);
        assertThat(page.getElementsByTag("html").attr("style")).isEqualTo("color-scheme: dark");

        assertThat(SchemeCookie.in(null)).isEqualTo(ColorScheme.Value.LIGHT_DARK);
        assertThat(SchemeCookie.chosenIn(UI.getCurrent())).isEqualTo(ColorScheme.Value.LIGHT_DARK);
        SchemeCookie.keep(UI.getCurrent(), ColorScheme.Value.LIGHT);
        assertThat(SchemeCookie.chosenIn(UI.getCurrent())).isEqualTo(ColorScheme.Value.LIGHT);
    }

    @Test
    void overTlsACookieOfAPageIsOfThisHostAlone() {
        assertThat(PageCookie.written("a", "$0", ";max-age=1"))
                .contains("__Host-", "path=/", "samesite=lax", ";secure", ";max-age=1", " + $0 + ");
        Cookie[] both = {new Cookie("a", "open"), new Cookie("__Host-a", "over TLS"), new Cookie("b", "other")};
        assertThat(PageCookie.in(both, "a")).contains("over TLS");
        assertThat(PageCookie.in(both, "b")).contains("other");
        assertThat(PageCookie.in(null, "a")).isEmpty();
    }

    @Test
    void ofTheScriptsInAPageThoseThatTheServerPutThereRunAndEachPageHasItsOwnNumber() {
        var numbers = new HashSet<String>();
        for (int i = 0; i < 2; i++) {
            var page = Jsoup.parse("<script>1</script><script src='a.js'></script>");
            ActsCookie.write(page);
            var answer = new MockHttpServletResponse();
            answer.setHeader("Content-Security-Policy", "default-src 'none'; script-src 'self' 'unsafe-eval'");
            ScriptNonce.mark(page, answer);

            var number = page.getElementsByTag("script").attr("nonce");
            assertThat(number).hasSizeGreaterThanOrEqualTo(22);
            assertThat(page.select("script[nonce='" + number + "']")).hasSize(3);
            assertThat(answer.getHeader("Content-Security-Policy"))
                    .isEqualTo("default-src 'none'; script-src 'self' 'nonce-" + number + "' 'unsafe-eval'");
            numbers.add(number);
        }
        assertThat(numbers).hasSize(2);
    }

    @Test
    void aLinkStandsInASentenceWhereItsLanguageWantsIt() {
        var link = new Anchor("x", "LINK");
        assertThat(said(new Sentence("before " + Sentence.GAP + " after", link)))
                .isEqualTo("before LINK after");
        assertThat(said(new Sentence(Sentence.GAP + " after", new Anchor("x", "LINK"))))
                .isEqualTo("LINK after");
        assertThat(said(new Sentence("no gap ", new Anchor("x", "LINK")))).isEqualTo("no gap LINK");
    }

    private static String said(Sentence sentence) {
        return sentence.getElement().getTextRecursively();
    }
}
