package org.pacta.history;

import org.pacta.database.ComesFrom;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** From where an action comes: the address of the person, with the token where one was used, or the system itself. */
@Component
class Origin {

    String current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return switch (authentication == null ? null : authentication.getDetails()) {
            case ComesFrom details -> details.origin();
            case WebAuthenticationDetails web -> web.getRemoteAddress();
            case null, default -> "system";
        };
    }
}
