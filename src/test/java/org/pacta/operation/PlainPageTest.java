package org.pacta.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** The page of words alone. */
class PlainPageTest {

    private final MockHttpServletResponse answer = new MockHttpServletResponse();

    @Test
    void wordsAndAddressesAreWrittenAsTextAndNothingIsLoaded() throws Exception {
        new PlainPage(Locale.KOREAN, "<b>Title</b>", "Words & \"more\"")
                .writeWithWay(answer, 403, "/\"><script>", "<i>On</i>");

        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getContentAsString())
                .contains("lang=\"ko\"", "&lt;b&gt;Title", "Words &amp; &quot;more&quot;", "&lt;i&gt;On")
                .doesNotContain("<script", "<b>", "<i>", "http-equiv");
        assertThat(answer.getHeader("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void aPageThatMayBeAskedForAgainAsksForItself() throws Exception {
        new PlainPage(Locale.ENGLISH, "Away", "Wait").writeAndTryAgain(answer, 503, 7);

        assertThat(answer.getContentAsString()).contains("http-equiv=\"refresh\" content=\"7\"");
    }
}
