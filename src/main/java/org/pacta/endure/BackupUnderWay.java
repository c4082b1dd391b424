package org.pacta.endure;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.pacta.bench.RunningApplication;

/** Copies everything while people work, brings it back elsewhere, and looks there for what was acknowledged before. */
final class BackupUnderWay {

    private BackupUnderWay() {}

    static Outcome run(Stage stage, Work work) throws IOException, InterruptedException, SQLException {
        var file = stage.folder().resolve("endure.backup");
        var restored = Files.createDirectory(stage.folder().resolve("restored"));
        work.begin();
        Thread.sleep(1_000);
        var before = new HashSet<>(work.ledger().completed());
        var backup = stage.command(
                "backup",
                file.toString(),
                "--database-url",
                stage.plainUrl(),
                "--database-user",
                PostgresServer.OWNER,
                "--data",
                stage.folder().toString());
        Thread.sleep(500);
        work.end();
        var restore = stage.command("restore", file.toString(), "--data", restored.toString());
        int missing = backup.code() == 0 && restore.code() == 0 ? missing(stage, restored, before) : before.size();
        var also = "backup %s, restored and compared %s, of %d tasks completed before %d are missing there"
                .formatted(said(backup), said(restore), before.size(), missing);
        return work.ledger()
                .judge(
                        "backup and restore while it runs",
                        stage,
                        also,
                        backup.code() == 0 && restore.code() == 0 && missing == 0);
    }

    private static String said(Stage.Ended ended) {
        return ended.code() == 0 ? "done" : "FAILED: " + ended.said();
    }

    /** How many are not done there, asked of an application that goes on from what was brought back. */
    private static int missing(Stage stage, Path folder, Set<Long> completed) throws IOException, InterruptedException {
        try (var running = new RunningApplication(stage.application(), folder, false)) {
            try (var caller = new Caller(running.address());
                    var http = HttpClient.newHttpClient()) {
                running.awaitAnswer(http);
                var token = stage.token("sam.carter", "read", folder);
                int missing = 0;
                for (long task : completed) {
                    var there = caller.get("/api/v1/tasks/" + task, token);
                    missing += there.isDone()
                                    && there.json().path("state").asString().equals("DONE")
                            ? 0
                            : 1;
                }
                return missing;
            }
        }
    }
}
