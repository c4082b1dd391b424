package org.pacta.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pacta.database.RunningDatabase;
import org.pacta.schedule.Recurring;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;

/** Starts the application on an embedded PostgreSQL of its own, fills it, measures, and prints a table or one JSON object. */
public final class Bench {

    private static final int REQUESTS = 2_000;
    private static final int QUICK = 400;
    private static final int STARTS = 1_000;
    private static final int QUICK_STARTS = 200;

    /** Runs the command.
     *
     * @param application the application's own class
     * @return 0, or 1 after one line that says what to do
     */
    public static int main(Class<?> application, String[] args, PrintStream out, PrintStream err) {
        if (args.length > 0 && args[0].equals("people")) {
            return people(application, List.of(args).subList(1, args.length), out, err);
        }
        var starts = args.length > 0 && args[0].equals("starts");
        var history = args.length > 0 && args[0].equals("history");
        var given = List.of(args).subList(starts || history ? 1 : 0, args.length);
        var known = List.of("--json", "--quick");
        var unknown = given.stream().filter(arg -> !known.contains(arg)).findFirst();
        if (unknown.isPresent()) {
            err.println("pacta: bench does not know " + unknown.get() + "; it takes --quick and --json.");
            return 1;
        }
        var quick = given.contains("--quick");
        try {
            var data = Files.createTempDirectory("pacta-bench");
            try {
                if (starts) {
                    print(
                            "ours",
                            "engine",
                            measured(
                                    application,
                                    data,
                                    running -> new StartRate(
                                                    running,
                                                    RunningDatabase.on(data).orElseThrow())
                                            .rows(quick ? QUICK_STARTS : STARTS)),
                            given,
                            out);
                } else if (history) {
                    print(
                            "sealed",
                            "not",
                            measured(
                                    application,
                                    data,
                                    "1s",
                                    running -> new ApiCost(running, quick ? QUICK : REQUESTS)
                                            .whileSealing(sealing(running))),
                            given,
                            out);
                } else {
                    print(
                            "API",
                            "service",
                            measured(
                                    application,
                                    data,
                                    running -> new ApiCost(running, quick ? QUICK : REQUESTS).rows()),
                            given,
                            out);
                }
            } finally {
                delete(data);
            }
            return 0;
        } catch (IOException e) {
            err.println("pacta: the bench's data cannot be written: " + e.getMessage());
            return 1;
        }
    }

    private static int people(Class<?> application, List<String> given, PrintStream out, PrintStream err) {
        PeopleOptions options;
        try {
            options = PeopleOptions.of(given);
        } catch (IllegalArgumentException wrong) {
            err.println("pacta: " + wrong.getMessage());
            return 1;
        }
        try {
            var data = Files.createTempDirectory("pacta-bench");
            try {
                var rounds = new PeopleOnPages(
                                application, data, options.length(), fault -> err.println("pacta: " + fault))
                        .rounds(options.steps());
                PeopleReport.print(rounds, options.json(), out);
            } finally {
                delete(data);
            }
            return 0;
        } catch (IOException e) {
            err.println("pacta: the bench could not do its work: " + e.getMessage());
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static Recurring sealing(ApplicationContext running) {
        return running.getBeansOfType(Recurring.class).values().stream()
                .filter(work -> work.name().equals("pacta-history"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Measurement> measured(
            Class<?> application, Path data, Function<ApplicationContext, List<Measurement>> measuring) {
        return measured(application, data, "1m", measuring);
    }

    private static List<Measurement> measured(
            Class<?> application,
            Path data,
            String sealedEvery,
            Function<ApplicationContext, List<Measurement>> measuring) {
        try (var running = new SpringApplicationBuilder(application)
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--pacta.database.data=" + data,
                        "--pacta.database.url=",
                        "--pacta.demo=true",
                        "--pacta.log=text",
                        "--pacta.reminder.every=",
                        "--pacta.history.checkpoint-every=" + sealedEvery,
                        "--pacta.api.requests-per-minute=1000000",
                        "--logging.level.org.pacta=WARN")) {
            return measuring.apply(running);
        }
    }

    private static void print(String ours, String other, List<Measurement> rows, List<String> given, PrintStream out) {
        if (given.contains("--json")) {
            out.println(rows.stream()
                    .map(row -> String.format(
                            Locale.ROOT,
                            "{\"name\":\"%s\",\"ours\":%.3f,\"other\":%.3f,\"unit\":\"%s\",\"ratio\":%.2f%s}",
                            row.name(),
                            row.ours(),
                            row.other(),
                            row.unit(),
                            row.ratio(),
                            row.goal() == null
                                    ? ""
                                    : String.format(
                                            Locale.ROOT, ",\"goal\":%.2f,\"goalMet\":%s", row.goal(), row.meetsGoal())))
                    .collect(Collectors.joining(",", "{\"rows\":[", "]}")));
            return;
        }
        out.printf(Locale.ROOT, "%-52s %10s %10s %-9s %7s %s%n", "", ours, other, "", "ratio", "goal");
        rows.forEach(row -> out.printf(
                Locale.ROOT,
                "%-52s %10.2f %10.2f %-9s %7.2f %s%n",
                row.name(),
                row.ours(),
                row.other(),
                row.unit(),
                row.ratio(),
                row.goal() == null
                        ? ""
                        : String.format(Locale.ROOT, "%.2f %s", row.goal(), row.meetsGoal() ? "met" : "missed")));
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Bench() {}
}
