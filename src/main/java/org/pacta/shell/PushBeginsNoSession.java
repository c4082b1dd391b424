package org.pacta.shell;

import com.vaadin.flow.spring.SpringServlet;
import org.atmosphere.cpr.ApplicationConfig;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.stereotype.Component;

/**
 * The push connection of a page goes on in the session that the page is in and begins none. It is tried again after that
 * session has ended; a new one's cookie would then take the place of the one of whatever page the browser shows by now, which
 * could no longer do anything.
 */
@Component
class PushBeginsNoSession implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof ServletRegistrationBean<?> registered && registered.getServlet() instanceof SpringServlet) {
            registered.addInitParameter(ApplicationConfig.PROPERTY_SESSION_CREATE, "false");
        }
        return bean;
    }
}
