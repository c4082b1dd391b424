package org.pacta.endure;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Four people who work on meanwhile: two write comments, one completes tasks, one asks a colleague for help, which sends a
 * mail. Each comes again with what got no answer, or 503, until it is answered; what was acknowledged is kept.
 */
final class Work {

    /** So many commitments are begun at once. */
    private static final int BATCH = 50;

    private static final int AGAIN_MILLIS = 100;
    private static final int PAUSE_MILLIS = 20;

    /** Between calls for help: each of them is a mail, and a slow mail server has to keep up. */
    private static final int HELP_PAUSE_MILLIS = 250;

    private final Caller caller;
    private final String officer;
    private final List<String> writers;
    private final Queue<Long> open = new ConcurrentLinkedQueue<>();
    private final List<Long> spoken;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean ended;

    /** What was acknowledged of each kind: comments by their text, tasks by their number, calls for help by their words. */
    private final Ledger ledger = new Ledger();

    /** @param number of commitments that are begun for it, each with a task to complete */
    Work(Stage stage, int number) throws IOException, InterruptedException {
        caller = stage.caller();
        officer = stage.token("jimin.park", "work");
        var coordinator = stage.token("hana.lee", "manage");
        writers = List.of(coordinator, stage.token("alex.morgan", "work"));
        spoken = commitments(coordinator, Math.max(number, 16));
        open.addAll(spoken.subList(8, spoken.size()));
    }

    Ledger ledger() {
        return ledger;
    }

    void begin() {
        ended = false;
        for (var writer : writers) {
            loop(i -> comment(writer, spoken.get(i % 8)));
        }
        loop(i -> complete());
        loop(i -> {
            help(spoken.get(i % 8));
            Thread.sleep(HELP_PAUSE_MILLIS);
        });
    }

    /** Lets each end what he or she is at. */
    void end() throws InterruptedException {
        ended = true;
        for (var thread : threads) {
            thread.join();
        }
        threads.clear();
    }

    private interface Deed {
        void once(int turn) throws InterruptedException;
    }

    private void loop(Deed deed) {
        threads.add(Thread.ofPlatform().start(() -> {
            try {
                for (int i = 0; !ended; i++) {
                    deed.once(i);
                    Thread.sleep(PAUSE_MILLIS);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    private void comment(String token, long task) throws InterruptedException {
        var text = "Word " + UUID.randomUUID();
        var key = Map.of("Idempotency-Key", text.replace(' ', '-'));
        long began = System.nanoTime();
        while (true) {
            var answer =
                    asked(() -> caller.post("/api/v1/tasks/" + task + "/comments", token, Map.of("text", text), key));
            if (answer != null) {
                ledger.answered(answer, () -> ledger.comments().add(text), began);
                return;
            }
            ledger.again().incrementAndGet();
            Thread.sleep(AGAIN_MILLIS);
        }
    }

    /** Under the version that was read, so that it is done once however often it is sent. */
    private void complete() throws InterruptedException {
        var task = open.poll();
        if (task == null) {
            Thread.sleep(AGAIN_MILLIS);
            return;
        }
        long began = System.nanoTime();
        var sent = false;
        while (true) {
            var read = asked(() -> caller.get("/api/v1/tasks/" + task, officer));
            if (read != null
                    && sent
                    && read.isDone()
                    && read.json().path("state").asString().equals("DONE")) {
                ledger.answered(read, () -> ledger.completed().add(task), began);
                return;
            }
            if (read != null && (!read.isDone() || read.tag().isEmpty())) {
                ledger.answered(read, () -> ledger.odd("a task without a version"), began);
                return;
            }
            if (read != null) {
                var version = Map.of("If-Match", read.tag().orElseThrow());
                var answers = Map.of("answers", answers(read.json()));
                sent = true;
                var answer = asked(() -> caller.post("/api/v1/tasks/" + task + "/complete", officer, answers, version));
                if (answer != null && answer.status() != 412 && answer.status() != 409) {
                    ledger.answered(answer, () -> ledger.completed().add(task), began);
                    return;
                }
            }
            ledger.again().incrementAndGet();
            Thread.sleep(AGAIN_MILLIS);
        }
    }

    private static Map<String, String> answers(JsonNode task) {
        return task.path("fields")
                .valueStream()
                .filter(field -> field.path("required").asBoolean())
                .collect(Collectors.toMap(field -> field.path("id").asString(), field -> "as agreed"));
    }

    /** In new words each time, since it takes no key against repetition. */
    private void help(long task) throws InterruptedException {
        long began = System.nanoTime();
        while (true) {
            var word = "Help " + UUID.randomUUID();
            var asking = Map.of("member", "seojun.kim", "word", word);
            var answer = asked(() -> caller.post("/api/v1/tasks/" + task + "/help", officer, asking, Map.of()));
            if (answer != null) {
                ledger.answered(answer, () -> ledger.helped(word), began);
                return;
            }
            ledger.again().incrementAndGet();
            Thread.sleep(AGAIN_MILLIS);
        }
    }

    private interface Question {
        Caller.Answer ask() throws IOException, InterruptedException;
    }

    /** Null where it is to be asked again: no answer at all, or one that says so. */
    private static Caller.@Nullable Answer asked(Question question) throws InterruptedException {
        try {
            var answer = question.ask();
            return List.of(429, 502, 503, 504).contains(answer.status()) ? null : answer;
        } catch (IOException nobody) {
            return null;
        }
    }

    /** Commitments of a statement of their own; the number of each one's first task, which is the officer's. */
    private List<Long> commitments(String coordinator, int number) throws IOException, InterruptedException {
        var office = caller.get("/api/v1/me", officer)
                .json()
                .path("office")
                .path("code")
                .asString();
        var sentences = IntStream.rangeClosed(1, number)
                .mapToObj(n -> "The three sides agreed to hold meeting number " + n + " in Seoul.")
                .toList();
        var statement = new HashMap<String, Object>(Map.of(
                "series",
                "ENDURE",
                "number",
                1,
                "title",
                "Endure Talks",
                "issuedOn",
                "2026-01-05",
                "text",
                "Joint Statement of the Endure Talks\n\n" + String.join("\n\n", sentences) + "\n",
                "parties",
                List.of("KOR", "USA", "JPN")));
        required(caller.post("/api/v1/statements", coordinator, statement, Map.of()));
        for (int from = 1; from <= number; from += BATCH) {
            var table = new StringBuilder("statement,quote,title,kind,strength,leadOffice,dueOn,releasableTo\n");
            for (int i = from; i < Math.min(from + BATCH, number + 1); i++) {
                table.append(
                        "ENDURE-1,hold meeting number %d in Seoul,Hold meeting %d,action,firm,%s,2027-06-01,KOR USA JPN%n"
                                .formatted(i, i, office));
            }
            required(caller.send(
                    "POST",
                    "/api/v1/commitments/import",
                    coordinator,
                    BodyPublishers.ofString(table.toString()),
                    Map.of("Content-Type", "text/csv")));
        }
        var tasks = new ArrayList<Long>();
        var after = "";
        do {
            var page = required(caller.get("/api/v1/tasks?of=office&open=true&text=meeting&limit=200" + after, officer))
                    .json();
            page.path("items")
                    .valueStream()
                    .filter(task -> task.path("commitment").toString().contains("ENDURE"))
                    .forEach(task -> tasks.add(task.path("id").asLong()));
            var next = page.path("next").asString("");
            after = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!after.isEmpty());
        if (tasks.size() < number) {
            throw new IllegalStateException("Of " + number + " commitments only " + tasks.size() + " have a task.");
        }
        return tasks;
    }

    private static Caller.Answer required(Caller.Answer answer) {
        if (!answer.isDone()) {
            throw new IllegalStateException("It was answered " + answer.status() + ": "
                    + answer.body()
                            .lines()
                            .limit(1)
                            .map(line -> line.substring(0, Math.min(300, line.length())))
                            .toList());
        }
        return answer;
    }
}
