package org.pacta.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.security.SecureRandom;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pacta.database.DatabaseFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What nobody foresaw: into the log with a reference, to the reader in plain words with the same reference. */
@Component
class PageErrorHandler implements ErrorHandler {

    private static final Logger log = LoggerFactory.getLogger(PageErrorHandler.class);
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Logs the failure and returns the reference under which it stands in the log. */
    String record(Throwable failure) {
        var reference = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            reference.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        log.error("Failure {}", reference, failure);
        return reference.toString().toUpperCase(Locale.ROOT);
    }

    /** Something went wrong in an open page, which stays as it is: what was typed is not lost. */
    @Override
    public void error(ErrorEvent event) {
        UI ui = UI.getCurrent();
        var fault = DatabaseFault.of(event.getThrowable());
        if (fault != null) {
            log.warn(
                    "A page: the database is {}: {}",
                    fault,
                    event.getThrowable().getMessage());
            toast(ui, "error.inPage." + fault.word());
        } else {
            toast(ui, "error.inPage", record(event.getThrowable()));
        }
    }

    private static void toast(@Nullable UI ui, String key, Object... details) {
        if (ui != null) {
            ui.access(() -> Toasts.error(ui.getTranslation(key, details)));
        }
    }
}
