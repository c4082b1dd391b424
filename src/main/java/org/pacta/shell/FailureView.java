package org.pacta.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.pacta.database.DatabaseFault;
import org.springframework.security.access.AccessDeniedException;

/** A page that could not be shown: a refusal by a service, or a failure, which gets a reference into the log. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FailureView extends ErrorPage implements HasErrorParameter<Exception> {

    private final PageErrorHandler errorHandler;

    FailureView(PageErrorHandler errorHandler) {
        this.errorHandler = errorHandler;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        if (parameter.getException() instanceof AccessDeniedException) {
            show("error.refused.title", "error.refused.body");
            return HttpServletResponse.SC_FORBIDDEN;
        }
        var fault = DatabaseFault.of(parameter.getException());
        if (fault != null) {
            show("error.database.title", "error.database." + fault.word());
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        show("error.title", "error.body", errorHandler.record(parameter.getException()));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
