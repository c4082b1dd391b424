package org.pacta.schedule;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** When each piece of recurring work was done last and how long that took: down where one has been silent for too long. */
@Component("loopsHealthIndicator")
class LoopHealth implements HealthIndicator {

    private final ObjectProvider<Recurring> loops;
    private final Clock clock;

    LoopHealth(ObjectProvider<Recurring> loops, Clock clock) {
        this.loops = loops;
        this.clock = clock;
    }

    @Override
    public Health health() {
        return judge(loops.stream().filter(Recurring::isRunning).toList());
    }

    Health judge(List<Recurring> running) {
        var now = clock.instant();
        var silent = running.stream()
                .anyMatch(loop -> loop.heard().plus(loop.patience()).isBefore(now));
        var health = silent ? Health.down() : Health.up();
        running.forEach(loop -> health.withDetail(
                loop.name(),
                loop.last()
                        .map(run -> run.began() + ", took " + run.took()
                                + (run.failure() == null ? "" : ", failed: " + run.failure()))
                        .orElse("not yet")));
        return health.build();
    }
}
