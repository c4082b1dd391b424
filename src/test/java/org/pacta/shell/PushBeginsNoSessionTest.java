package org.pacta.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.spring.SpringServlet;
import jakarta.servlet.http.HttpServlet;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.support.StaticApplicationContext;

/** What the servlet of the pages is told; what comes of it is seen where the application runs. */
class PushBeginsNoSessionTest {

    private final PushBeginsNoSession told = new PushBeginsNoSession();

    @Test
    void theServletOfThePagesBeginsNoSessionForPush() {
        var pages = new ServletRegistrationBean<>(new SpringServlet(new StaticApplicationContext(), false));
        told.postProcessBeforeInitialization(pages, "pages");
        assertThat(pages.getInitParameters()).containsEntry("org.atmosphere.cpr.sessionCreate", "false");
    }

    @Test
    void otherServletsAreLeftAsTheyAre() {
        var other = new ServletRegistrationBean<HttpServlet>(new HttpServlet() {});
        assertThat(told.postProcessBeforeInitialization(other, "other")).isSameAs(other);
        assertThat(other.getInitParameters()).isEmpty();
    }
}
