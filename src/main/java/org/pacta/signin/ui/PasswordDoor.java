package org.pacta.signin.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Set;
import org.pacta.signin.OneTimePasswords;
import org.springframework.stereotype.Component;

/** Leads whoever has signed in with a one-time password from every page to the one where it is changed. */
@Component
class PasswordDoor implements VaadinServiceInitListener {

    private static final Set<Class<?>> OPEN = Set.of(PasswordView.class, LinkView.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(init -> init.getUI().addBeforeEnterListener(entering -> {
                    if (!OPEN.contains(entering.getNavigationTarget()) && OneTimePasswords.isToBeChanged()) {
                        entering.forwardTo(PasswordView.class);
                    }
                }));
    }
}
