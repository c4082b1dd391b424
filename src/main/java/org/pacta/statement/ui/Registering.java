package org.pacta.statement.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.statement.NewStatement;
import org.pacta.statement.OriginalFile;
import org.pacta.statement.Statements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** Registers a statement aside from its page, which stays usable meanwhile. Until it is stored it can be cancelled. */
final class Registering {

    private static final Logger log = LoggerFactory.getLogger(Registering.class);

    private volatile boolean cancelled;

    private Registering() {}

    /** Nothing is being registered. */
    static Registering none() {
        return new Registering();
    }

    /** How it ended. */
    sealed interface Ending {

        /** @param reference of the statement */
        record Registered(String reference) implements Ending {}

        record Declined(Refused refused) implements Ending {}

        record Denied() implements Ending {}

        record Cancelled() implements Ending {}

        /** Something went wrong that nobody foresaw; nothing is stored. */
        record Failed() implements Ending {}
    }

    /**
     * Begins. The thread works as the person who is signed in, from the address that they signed in from.
     *
     * @param onEnd hears the outcome, in the page
     */
    static Registering begin(
            Statements statements, NewStatement asked, @Nullable OriginalFile original, Consumer<Ending> onEnd) {
        var registering = new Registering();
        var ui = UI.getCurrentOrThrow();
        Runnable work = () -> {
            var outcome = registering.register(statements, asked, original);
            try {
                ui.access(() -> onEnd.accept(outcome));
            } catch (UIDetachedException gone) {
                log.debug("Nobody waits any more to hear how a statement was registered", gone);
            }
        };
        Thread.ofVirtual().name("statement-register").start(new DelegatingSecurityContextRunnable(work));
        return registering;
    }

    /** Stops it before it is stored; where it is stored already, the outcome says so. */
    void cancel() {
        cancelled = true;
    }

    private Ending register(Statements statements, NewStatement asked, @Nullable OriginalFile original) {
        try {
            return new Ending.Registered(statements.register(asked, original, this::stopIfCancelled));
        } catch (Refused refused) {
            return new Ending.Declined(refused);
        } catch (AccessDeniedException denied) {
            return new Ending.Denied();
        } catch (CancellationException stopped) {
            return new Ending.Cancelled();
        } catch (RuntimeException failed) {
            log.error("A statement could not be registered", failed);
            return new Ending.Failed();
        }
    }

    private void stopIfCancelled() {
        if (cancelled) {
            throw new CancellationException();
        }
    }
}
