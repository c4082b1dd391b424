package org.pacta.signin;

import java.time.Clock;
import java.time.Duration;
import org.pacta.schedule.Recurring;
import org.springframework.stereotype.Component;

/** Has sessions that are over end every minute, so that a page which is left open says so. */
@Component
class SessionSchedule extends Recurring {

    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Sessions sessions;
    private final SignInThrottle throttle;

    SessionSchedule(Sessions sessions, SignInThrottle throttle, Clock clock) {
        super("pacta-sessions", EVERY, clock);
        this.sessions = sessions;
        this.throttle = throttle;
    }

    @Override
    protected void work() {
        sessions.endThoseOver();
        throttle.tidy();
    }
}
