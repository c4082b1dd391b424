package org.pacta.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives each page its reader's language and colours, and plain words for when the connection or the session ends. */
@Component
class PageSetup implements VaadinServiceInitListener {

    private final ObjectProvider<SignedIn> signedIn;
    private final I18NProvider texts;
    private final PageRoutes routes;
    private final PageErrorHandler errorHandler;

    PageSetup(ObjectProvider<SignedIn> signedIn, I18NProvider texts, PageErrorHandler errorHandler, PageRoutes routes) {
        this.signedIn = signedIn;
        this.texts = texts;
        this.errorHandler = errorHandler;
        this.routes = routes;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> {
            SchemeCookie.paint(page.getDocument(), SchemeCookie.in(page.getVaadinRequest()));
            ActsCookie.write(page.getDocument());
            sayWhereNothingIs(page);
            if (page.getVaadinResponse() instanceof HttpServletResponse answer) {
                ScriptNonce.mark(page.getDocument(), answer);
            }
        });
        var service = event.getSource();
        service.addSessionInitListener(session -> session.getSession().setErrorHandler(errorHandler));
        service.addUIInitListener(init -> prepare(init.getUI()));
        service.setSystemMessagesProvider(info -> systemMessages(info.getLocale()));
    }

    /** The frame shows that there is no such page; programs and crawlers read the status. */
    private void sayWhereNothingIs(IndexHtmlResponse page) {
        var path = page.getVaadinRequest().getPathInfo();
        if (path != null && routes.template(path).isEmpty()) {
            page.getVaadinResponse().setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void prepare(UI ui) {
        signedIn.stream().flatMap(who -> who.current().stream()).findFirst().ifPresent(reader -> {
            ui.setLocale(reader.locale());
            ui.getPage()
                    .executeJs(
                            "document.documentElement.lang = $0",
                            reader.locale().toLanguageTag());
        });
        ui.getPage().executeJs("document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status')");
        SchemeCookie.remember(ui, SchemeCookie.in(VaadinRequest.getCurrent()));
        var reconnect = ui.getReconnectDialogConfiguration();
        reconnect.setDialogText(texts.getTranslation("connection.lost", ui.getLocale()));
        reconnect.setDialogTextGaveUp(texts.getTranslation("connection.gaveUp", ui.getLocale()));
    }

    private SystemMessages systemMessages(Locale locale) {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(texts.getTranslation("session.expired.caption", locale));
        messages.setSessionExpiredMessage(texts.getTranslation("session.expired.message", locale));
        messages.setInternalErrorCaption(texts.getTranslation("error.title", locale));
        messages.setInternalErrorMessage(texts.getTranslation("session.internal.message", locale));
        messages.setCookiesDisabledCaption(texts.getTranslation("session.cookies.caption", locale));
        messages.setCookiesDisabledMessage(texts.getTranslation("session.cookies.message", locale));
        return messages;
    }
}
