package org.pacta.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What {@link PeopleOnPages} found, as a table or as JSON. */
final class PeopleReport {

    /** Milliseconds that one request in twenty may take longer than. */
    private static final double GOAL = 150;

    /** Megabytes of heap that a session may take. */
    private static final double GOAL_OF_HEAP = 1;

    private PeopleReport() {}

    static void print(List<PeopleOnPages.Round> rounds, boolean json, PrintStream out) {
        if (json) {
            out.println(rounds.stream().map(PeopleReport::json).collect(Collectors.joining(",", "{\"rows\":[", "]}")));
            return;
        }
        out.printf(
                Locale.ROOT,
                "%6s %8s %8s %8s %8s %7s %8s %9s %9s %9s %9s %9s %8s%n",
                "people",
                "deeds",
                "p50 ms",
                "p95 ms",
                "p99 ms",
                "errors",
                "kB each",
                "tx each",
                "app CPU",
                "db CPU",
                "push/min",
                "push kB/s",
                "heap MB");
        for (var round : rounds) {
            out.printf(
                    Locale.ROOT,
                    "%6d %8d %8.1f %8.1f %8.1f %7d %8.1f %9.1f %9.1f %9.1f %9.1f %9.1f %8.2f%n",
                    round.people(),
                    round.all().count(),
                    round.all().percentile(50),
                    round.all().percentile(95),
                    round.all().percentile(99),
                    round.errors(),
                    round.kilobytes(),
                    round.transactions(),
                    round.applicationCpu(),
                    round.databaseCpu(),
                    round.pushesPerMinute(),
                    round.kilobytesPushed(),
                    round.heap());
        }
        if (!rounds.isEmpty()) {
            out.println();
            rounds.getLast().byDeed().forEach((deed, timings) -> {
                if (timings.count() > 0) {
                    out.printf(
                            Locale.ROOT,
                            "%-12s p50 %8.1f ms, p95 %8.1f ms, %d times%n",
                            deed,
                            timings.percentile(50),
                            timings.percentile(95),
                            timings.count());
                }
            });
        }
    }

    private static String json(PeopleOnPages.Round round) {
        double p95 = round.all().percentile(95);
        return String.format(
                        Locale.ROOT,
                        "{\"name\":\"%d people on pages, p95 of a request\",\"ours\":%.1f,\"unit\":\"ms\",\"goal\":%.0f,\"goalMet\":%b},",
                        round.people(),
                        p95,
                        GOAL,
                        p95 <= GOAL && round.errors() == 0)
                + String.format(
                        Locale.ROOT,
                        "{\"name\":\"%d people on pages, heap a session\",\"ours\":%.2f,\"unit\":\"MB\",\"goal\":%.0f,\"goalMet\":%b}",
                        round.people(),
                        round.heap(),
                        GOAL_OF_HEAP,
                        round.heap() <= GOAL_OF_HEAP);
    }
}
