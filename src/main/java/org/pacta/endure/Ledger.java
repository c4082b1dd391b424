package org.pacta.endure;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.pacta.history.Action;

/** What was acknowledged, to be compared with what is there. */
final class Ledger {

    private static final Pattern HELP = Pattern.compile("Help [0-9a-f-]{36}");
    private static final int SHORT = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Set<String> comments = ConcurrentHashMap.newKeySet();
    private final Set<Long> completed = ConcurrentHashMap.newKeySet();
    private final Set<String> helps = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> odd = new ConcurrentHashMap<>();
    private final AtomicInteger again = new AtomicInteger();
    private final AtomicLong longest = new AtomicLong();

    Set<String> comments() {
        return comments;
    }

    Set<Long> completed() {
        return completed;
    }

    void helped(String word) {
        helps.add(word);
    }

    AtomicInteger again() {
        return again;
    }

    /** How often each answer came that is neither what was asked nor a word to come again. */
    Map<String, Integer> odd() {
        return odd;
    }

    /** Something that is neither what was asked nor a word to come again. */
    void odd(String what) {
        odd.merge(what, 1, Integer::sum);
    }

    void answered(Caller.Answer answer, Runnable acknowledged, long began) {
        if (answer.isDone()) {
            acknowledged.run();
        } else {
            var body = answer.body().lines().findFirst().orElse("");
            odd(answer.status() + " " + body.substring(0, Math.min(SHORT, body.length())));
        }
        longest.accumulateAndGet(System.nanoTime() - began, Math::max);
    }

    /** Counts begin anew; what was acknowledged before stays to be looked for. */
    void nextPart() {
        odd.clear();
        again.set(0);
        longest.set(0);
    }

    /** Compares all that was acknowledged up to now with what is there, mails apart.
     *
     * @param also what the part has found besides
     */
    Outcome judge(String part, Stage stage, String also, boolean held) throws SQLException {
        var written = new HashMap<String, Integer>();
        var done = new HashMap<Long, Integer>();
        try (var connection = stage.database().connection();
                var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery(EndureSql.COMMENTS)) {
                while (rows.next()) {
                    written.put(rows.getString(1), rows.getInt(2));
                }
            }
        }
        try (var connection = stage.database().connection();
                var statement = connection.prepareStatement(EndureSql.DONE)) {
            statement.setString(1, Action.TASK_COMPLETED.word());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    done.put(rows.getLong(1), rows.getInt(2));
                }
            }
        }
        return new Outcome(
                part,
                comments.size() + completed.size(),
                missing(comments, written) + missing(completed, done),
                twice(comments, written) + twice(completed, done),
                0,
                odd.values().stream().mapToInt(Integer::intValue).sum(),
                longest.get() / 1e9,
                also + ", " + again.get() + " asked again" + (odd.isEmpty() ? "" : " " + odd),
                held);
    }

    /**
     * Compares the mails of all parts with what the mail server took: of each call for help one mail, taken once, or marked as
     * in doubt where it was taken again. Waits until all have been settled, at most five minutes.
     */
    Outcome mails(Stage stage) throws IOException, InterruptedException, SQLException {
        awaitMails(stage);
        var asked = new HashMap<String, Integer>();
        int lost = 0;
        int doubled = 0;
        int doubtful = 0;
        double slowest = 0;
        var taken = stage.mail().taken();
        try (var connection = stage.database().connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(EndureSql.MAILS)) {
            while (rows.next()) {
                int copies = taken.getOrDefault(rows.getString("message_id"), 0);
                boolean doubted = rows.getBoolean("doubted");
                lost += copies == 0 ? 1 : 0;
                doubled += copies > 1 && !doubted ? 1 : 0;
                doubtful += doubted ? 1 : 0;
                var word = HELP.matcher(rows.getString("text_body"));
                if (word.find()) {
                    asked.merge(word.group(), 1, Integer::sum);
                    slowest = Math.max(slowest, rows.getDouble("seconds"));
                }
            }
        }
        return new Outcome(
                "mails of all parts",
                helps.size(),
                lost + missing(helps, asked),
                doubled + twice(helps, asked),
                doubtful,
                0,
                slowest,
                taken.size() + " taken by the mail server",
                true);
    }

    private static <T> int missing(Set<T> acknowledged, Map<T, Integer> there) {
        return (int)
                acknowledged.stream().filter(one -> !there.containsKey(one)).count();
    }

    private static <T> int twice(Set<T> acknowledged, Map<T, Integer> there) {
        return (int) acknowledged.stream()
                .filter(one -> there.getOrDefault(one, 0) > 1)
                .count();
    }

    private static void awaitMails(Stage stage) throws InterruptedException, SQLException {
        try (var connection = stage.database().connection();
                var waiting = connection.prepareStatement(EndureSql.UNSETTLED)) {
            for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; ) {
                try (var rows = waiting.executeQuery()) {
                    if (rows.next() && rows.getInt(1) == 0) {
                        return;
                    }
                }
                Thread.sleep(200);
            }
        }
    }
}
