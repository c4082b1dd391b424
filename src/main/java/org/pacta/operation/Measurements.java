package org.pacta.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.pacta.database.Acting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Offers what the modules measure as gauges, and looks no oftener than each of them allows. */
@Component
class Measurements implements MeterBinder {

    private static final Logger log = LoggerFactory.getLogger(Measurements.class);
    private static final int PATIENCE_SECONDS = 5;

    private final List<Measured> all;
    private final Acting acting;
    private final TransactionTemplate transaction;
    private final LongSupplier nanoseconds;

    @Autowired
    Measurements(List<Measured> all, Acting acting, PlatformTransactionManager transactions) {
        this(all, acting, transactions, System::nanoTime);
    }

    Measurements(List<Measured> all, Acting acting, PlatformTransactionManager transactions, LongSupplier nanoseconds) {
        this.all = all;
        this.acting = acting;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.transaction.setTimeout(PATIENCE_SECONDS);
        this.nanoseconds = nanoseconds;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var measured : all) {
            var look = new Look(measured);
            for (var figure : measured.figures()) {
                Gauge.builder(figure.name(), () -> look.value(figure.name()))
                        .description(figure.description())
                        .strongReference(true)
                        .register(registry);
            }
        }
    }

    /** The last look at what one module measures. */
    private final class Look {

        private final Measured measured;
        private Map<String, ? extends Number> values = Map.of();
        private @Nullable Long takenAt;

        Look(Measured measured) {
            this.measured = measured;
        }

        synchronized double value(String name) {
            var now = nanoseconds.getAsLong();
            if (takenAt == null || now - takenAt >= measured.keptFor().toNanos()) {
                values = take();
                takenAt = nanoseconds.getAsLong();
            }
            var value = values.get(name);
            return value == null ? Double.NaN : value.doubleValue();
        }

        private Map<String, ? extends Number> take() {
            try {
                var taken = acting.asSystem(() -> transaction.execute(status -> measured.measure()));
                return taken == null ? Map.of() : taken;
            } catch (RuntimeException unknown) {
                log.warn("{} cannot be measured", measured.getClass().getSimpleName(), unknown);
                return Map.of();
            }
        }
    }
}
