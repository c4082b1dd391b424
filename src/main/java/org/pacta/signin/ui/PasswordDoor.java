package org.pacta.signin.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.pacta.signin.OneTimePasswords;
import org.springframework.stereotype.Component;

/** Leads whoever has signed in with a one-time password from every page to the one where it is changed. */
@Component
class PasswordDoor implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(init -> init.getUI().addBeforeEnterListener(entering -> {
                    if (!entering.getNavigationTarget().equals(PasswordView.class)
                            && OneTimePasswords.isToBeChanged()) {
                        entering.forwardTo(PasswordView.class);
                    }
                }));
    }
}
