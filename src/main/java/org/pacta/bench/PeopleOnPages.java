package org.pacta.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Many people with a page open, each of whom does something every five seconds: opens my work, a task, the commitments, the
 * overview, all tasks, or reports on a task of his or her own. All have a push connection, so each report reaches those who look.
 */
final class PeopleOnPages {

    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final int COMMITMENTS = 2_031;

    /** What people do, and how often of a hundred times. */
    private enum Deed {
        MY_WORK(30),
        TASK(25),
        COMMITMENTS(15),
        OVERVIEW(10),
        TASKS(10),
        REPORT(10);

        private final int often;

        Deed(int often) {
            this.often = often;
        }

        static Deed any(Random random) {
            int number = random.nextInt(100);
            for (var deed : values()) {
                number -= deed.often;
                if (number < 0) {
                    return deed;
                }
            }
            return MY_WORK;
        }
    }

    /** How it went with so many people. */
    record Round(
            int people,
            Timings all,
            Map<String, Timings> byDeed,
            int errors,
            double kilobytes,
            double pushesPerMinute,
            double kilobytesPushed,
            double transactions,
            double applicationCpu,
            double databaseCpu,
            double heap) {}

    private final Class<?> application;
    private final Path data;
    private final Duration length;
    private final Consumer<String> errors;

    /** @param errors hears of the first faults in words */
    PeopleOnPages(Class<?> application, Path data, Duration length, Consumer<String> errors) {
        this.application = application;
        this.data = data;
        this.length = length;
        this.errors = errors;
    }

    /** @param steps how many people, from few to many */
    List<Round> rounds(List<Integer> steps) throws IOException, InterruptedException {
        var rounds = new ArrayList<Round>();
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        try (var running = new RunningApplication(application, data, false)) {
            var benchData = new BenchData(running.await(http));
            benchData.fill(Math.max(300, steps.getLast()), COMMITMENTS);
            var readers = new ArrayList<Reader>();
            warm(http, running, benchData);
            double empty = running.heap();
            for (int people : steps) {
                signIn(people, readers, http, running);
                rounds.add(round(readers, running, benchData, empty));
            }
            readers.forEach(Reader::close);
        } finally {
            http.shutdownNow();
        }
        return rounds;
    }

    /** One person looks at everything some times first, as somebody always does before the many come. */
    private void warm(HttpClient http, RunningApplication running, BenchData benchData) {
        try (var first = new Reader(http, running.address())) {
            first.signIn("bench.300", BenchData.PASSWORD);
            first.load("work");
            var random = new Random(1);
            var own = benchData.tasksOf("bench.300");
            for (int i = 0; i < 300; i++) {
                act(first, Deed.any(random), own, random);
            }
        }
    }

    private void signIn(int people, List<Reader> readers, HttpClient http, RunningApplication running)
            throws InterruptedException {
        try (var doors = Executors.newFixedThreadPool(4)) {
            var arriving = IntStream.rangeClosed(readers.size() + 1, people)
                    .mapToObj(n -> doors.submit(() -> {
                        var reader = new Reader(http, running.address());
                        reader.signIn("bench." + n, BenchData.PASSWORD);
                        reader.load("work");
                        return reader;
                    }))
                    .toList();
            for (var each : arriving) {
                readers.add(each.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("Somebody could not sign in", e.getCause());
        }
    }

    private Round round(List<Reader> readers, RunningApplication running, BenchData benchData, double empty)
            throws IOException, InterruptedException {
        var all = new Timings();
        var byDeed = new TreeMap<String, Timings>();
        for (var deed : Deed.values()) {
            byDeed.put(deed.name(), new Timings());
        }
        var faults = new AtomicInteger();
        long received = readers.stream().mapToLong(Reader::bytesReceived).sum();
        long pushed = readers.stream().mapToLong(Reader::bytesPushed).sum();
        long pushes = readers.stream().mapToLong(Reader::pushes).sum();
        long transactions = benchData.transactions();
        var cpu = running.cpu();
        long end = System.nanoTime() + length.toNanos();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < readers.size(); i++) {
                var reader = readers.get(i);
                var own = benchData.tasksOf("bench." + (i + 1));
                var random = new Random(i);
                people.submit(() -> {
                    LockSupport.parkNanos((long) (random.nextDouble() * EVERY.toNanos()));
                    while (System.nanoTime() < end) {
                        long start = System.nanoTime();
                        var deed = Deed.any(random);
                        try {
                            long took = act(reader, deed, own, random);
                            all.add(took);
                            Objects.requireNonNull(byDeed.get(deed.name())).add(took);
                        } catch (RuntimeException fault) {
                            if (faults.incrementAndGet() <= 3) {
                                errors.accept(deed + ": " + fault);
                            }
                        }
                        LockSupport.parkNanos(start + EVERY.toNanos() - System.nanoTime());
                    }
                });
            }
        }
        var used = running.cpu().since(cpu);
        double openings = Math.max(1, all.count());
        double seconds = length.toSeconds();
        return new Round(
                readers.size(),
                all,
                byDeed,
                faults.get(),
                (readers.stream().mapToLong(Reader::bytesReceived).sum() - received) / 1024.0 / openings,
                (readers.stream().mapToLong(Reader::pushes).sum() - pushes) * 60.0 / seconds / readers.size(),
                (readers.stream().mapToLong(Reader::bytesPushed).sum() - pushed) / 1024.0 / seconds,
                (benchData.transactions() - transactions) / openings,
                1000 * used.application() / openings,
                1000 * used.database() / openings,
                (running.heap() - empty) / readers.size());
    }

    /** @return nanoseconds of a request of it */
    private static long act(Reader reader, Deed deed, List<Long> own, Random random) {
        long start = System.nanoTime();
        int requests = switch (deed) {
            case MY_WORK -> reader.open("work");
            case TASK -> reader.open("tasks/" + any(own, random));
            case COMMITMENTS -> reader.open("commitments");
            case OVERVIEW -> reader.open("overview");
            case TASKS -> reader.open("tasks");
            case REPORT -> {
                reader.open("tasks/" + any(own, random));
                yield reader.report(5 * random.nextInt(20)) ? 2 : 1;
            }
        };
        return (System.nanoTime() - start) / requests;
    }

    private static long any(List<Long> own, Random random) {
        return own.get(random.nextInt(own.size()));
    }
}
