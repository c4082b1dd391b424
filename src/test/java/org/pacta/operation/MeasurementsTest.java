package org.pacta.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.database.Acting;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** What is measured is true, is looked for seldom, and has a place on the dashboard. */
@PactaTest
class MeasurementsTest {

    @Autowired
    World world;

    @Autowired
    List<Measured> all;

    @Autowired
    PoolFigures pool;

    @Autowired
    Acting acting;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void eachModulesFiguresAreOfferedToPrometheusAsTheSystemSeesThemWhoeverAsks() {
        world.commitment("action", LocalDate.of(2026, 6, 1));
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new Measurements(all, acting, transactions, System::nanoTime).bindTo(registry);
        pool.bindTo(registry);
        var scraped = registry.scrape();
        var values = scraped.lines()
                .filter(line -> line.startsWith("pacta_"))
                .collect(Collectors.toMap(line -> line.split(" ")[0], line -> line.split(" ")[1]));
        assertThat(values.keySet())
                .contains(
                        "pacta_mail_waiting",
                        "pacta_mail_oldest_seconds",
                        "pacta_mail_dead",
                        "pacta_webhook_waiting",
                        "pacta_webhook_late_seconds",
                        "pacta_webhook_dead",
                        "pacta_reminders_owed",
                        "pacta_reminders_late",
                        "pacta_jobs_due",
                        "pacta_jobs_failed",
                        "pacta_projection_differences",
                        "pacta_pool_active",
                        "pacta_pool_size");
        assertThat(values.values()).as(scraped).doesNotContain("NaN");
        assertThat(values.get("pacta_projection_differences")).isEqualTo("0.0");
        assertThat(values.get("pacta_pool_size")).isEqualTo("8.0");
    }

    @Test
    void oneLookServesAllFiguresOfAModuleAndIsKeptForTheTimeThatItAllows() {
        var looks = new AtomicInteger();
        var time = new AtomicLong();
        var registry = new SimpleMeterRegistry();
        new Measurements(List.of(counting(looks)), acting, transactions, time::get).bindTo(registry);
        assertThat(registry.get("pacta.one").gauge().value()).isEqualTo(1);
        assertThat(registry.get("pacta.two").gauge().value()).isEqualTo(1);
        assertThat(looks).hasValue(1);
        time.addAndGet(4_900_000_000L);
        assertThat(registry.get("pacta.one").gauge().value()).isEqualTo(1);
        time.addAndGet(200_000_000L);
        assertThat(registry.get("pacta.one").gauge().value()).isEqualTo(2);
    }

    @Test
    void whatCannotBeMeasuredIsUnknownAndIsNotAskedForAgainAndAgain() {
        var looks = new AtomicInteger();
        var registry = new SimpleMeterRegistry();
        new Measurements(
                        List.of(new Measured() {
                            @Override
                            public List<Figure> figures() {
                                return List.of(new Figure("pacta.broken", "Cannot be measured"));
                            }

                            @Override
                            public Map<String, Number> measure() {
                                looks.incrementAndGet();
                                throw new IllegalStateException("not now");
                            }
                        }),
                        acting,
                        transactions,
                        () -> 0)
                .bindTo(registry);
        assertThat(registry.get("pacta.broken").gauge().value()).isNaN();
        assertThat(registry.get("pacta.broken").gauge().value()).isNaN();
        assertThat(looks).hasValue(1);
    }

    @Test
    void theDashboardShowsEveryFigureAndNoneThatIsNotMeasured() throws Exception {
        var dashboard = Files.readString(Path.of("docker/grafana/dashboards/pacta.json"));
        var shown = Pattern.compile("pacta_[a-z_]+")
                .matcher(dashboard)
                .results()
                .map(found -> found.group().replaceFirst("_seconds_(bucket|count|sum|max)$", "_seconds"))
                .collect(Collectors.toSet());
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new Measurements(all, acting, transactions, () -> 0).bindTo(registry);
        pool.bindTo(registry);
        var measured = registry.scrape()
                .lines()
                .filter(line -> line.startsWith("pacta_"))
                .map(line -> line.split("[ {]")[0])
                .collect(Collectors.toSet());
        measured.add("pacta_requests_seconds");
        assertThat(shown).isEqualTo(measured);
    }

    private static Measured counting(AtomicInteger looks) {
        return new Measured() {
            @Override
            public List<Figure> figures() {
                return List.of(new Figure("pacta.one", "One"), new Figure("pacta.two", "Two"));
            }

            @Override
            public Map<String, Integer> measure() {
                var look = looks.incrementAndGet();
                return Map.of("pacta.one", look, "pacta.two", look);
            }
        };
    }
}
