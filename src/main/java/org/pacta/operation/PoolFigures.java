package org.pacta.operation;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;

/** How many connections to the database are in use, free, and waited for; asked of the pool, not of the database. */
@Component
class PoolFigures implements MeterBinder {

    private final HikariDataSource pool;

    PoolFigures(HikariDataSource pool) {
        this.pool = pool;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(
                registry,
                "active",
                "Connections in use",
                p -> p.getHikariPoolMXBean().getActiveConnections());
        gauge(
                registry,
                "idle",
                "Connections that are free",
                p -> p.getHikariPoolMXBean().getIdleConnections());
        gauge(
                registry,
                "waiting",
                "Threads that wait for a connection",
                p -> p.getHikariPoolMXBean().getThreadsAwaitingConnection());
        gauge(registry, "size", "The most connections held at once", HikariDataSource::getMaximumPoolSize);
    }

    private void gauge(MeterRegistry registry, String what, String description, ToIntFunction<HikariDataSource> value) {
        Gauge.builder("pacta.pool." + what, pool, p -> p.isRunning() ? value.applyAsInt(p) : Double.NaN)
                .description(description)
                .register(registry);
    }
}
