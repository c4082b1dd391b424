package org.pacta.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class KeptFilesTest {

    @Test
    void aFileThatIsNamedByItsContentIsKeptForAYear() throws Exception {
        assertThat(answered("/VAADIN/build/indexhtml-Bnv7scr_.js", "max-age=3600"))
                .isEqualTo(KeptFiles.KEPT);
    }

    @Test
    void whatIsMissingIsNotKept() throws Exception {
        assertThat(answered("/VAADIN/build/indexhtml-Bnv7scr_.js", "no-cache, no-store, max-age=0"))
                .isEqualTo("no-cache, no-store, max-age=0");
    }

    @Test
    void otherFilesAreKeptAsTheyWere() throws Exception {
        assertThat(answered("/pacta.css", "max-age=3600")).isEqualTo("max-age=3600");
        assertThat(answered("/VAADIN/build/load-fonts.js", "max-age=3600")).isEqualTo("max-age=3600");
    }

    private static String answered(String path, String said) throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        var response = new MockHttpServletResponse();
        new KeptFiles()
                .doFilter(
                        request,
                        response,
                        (asked, answer) -> ((HttpServletResponse) answer).setHeader("Cache-Control", said));
        return response.getHeader("Cache-Control");
    }
}
