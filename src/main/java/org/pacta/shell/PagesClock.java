package org.pacta.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Gives parts of pages that are made anywhere the clock by which the application goes. */
@Component
class PagesClock implements VaadinServiceInitListener {

    private final Clock clock;

    PagesClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void serviceInit(ServiceInitEvent started) {
        started.getSource().getContext().setAttribute(Clock.class, clock);
    }
}
