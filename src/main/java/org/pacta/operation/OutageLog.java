package org.pacta.operation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.pacta.database.DatabaseFault;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.stereotype.Component;

/**
 * Keeps the log readable while the database is away: whatever fails for that alone is one line without a trace, and once a
 * minute from the same source. What else fails is logged as it is.
 */
@Component
final class OutageLog extends TurboFilter {

    private static final Duration EACH = Duration.ofMinutes(1);
    private static final int MOST_SOURCES = 500;

    private final Map<String, Long> said = new ConcurrentHashMap<>();

    OutageLog() {
        setName("outage");
        start();
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.addTurboFilter(this);
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            @Nullable Object @Nullable [] details,
            @Nullable Throwable failure) {
        if (format == null || !level.isGreaterOrEqual(Level.WARN) || !logger.isEnabledFor(level)) {
            return FilterReply.NEUTRAL;
        }
        var cause = failure != null ? failure : last(details);
        if (cause == null || DatabaseFault.of(cause) != DatabaseFault.AWAY) {
            return FilterReply.NEUTRAL;
        }
        if (first(logger.getName() + format)) {
            logger.warn("{} does nothing while the database is away: {}", logger.getName(), cause.getMessage());
        }
        return FilterReply.DENY;
    }

    private static @Nullable Throwable last(@Nullable Object @Nullable [] details) {
        return details != null && details.length > 0 && details[details.length - 1] instanceof Throwable failure
                ? failure
                : null;
    }

    private boolean first(String source) {
        long now = System.nanoTime();
        if (said.size() > MOST_SOURCES) {
            said.clear();
        }
        var before = said.get(source);
        if (before != null && now - before < EACH.toNanos()) {
            return false;
        }
        said.put(source, now);
        return true;
    }

    @PreDestroy
    void leave() {
        stop();
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getTurboFilterList().remove(this);
        }
    }
}
