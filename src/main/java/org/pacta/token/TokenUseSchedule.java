package org.pacta.token;

import java.time.Clock;
import java.time.Duration;
import org.pacta.schedule.Recurring;
import org.springframework.stereotype.Component;

/** Has the uses of tokens written down every few seconds. */
@Component
class TokenUseSchedule extends Recurring {

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final TokenUses uses;

    TokenUseSchedule(TokenUses uses, Clock clock) {
        super("pacta-token-uses", EVERY, clock);
        this.uses = uses;
    }

    @Override
    protected void work() {
        uses.write();
    }
}
