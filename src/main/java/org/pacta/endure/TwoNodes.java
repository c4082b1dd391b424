package org.pacta.endure;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Random;

/** Kills one of two nodes, by turns, while the other goes on; what the dead one had claimed is done by the other soon. */
final class TwoNodes {

    private static final long SEED = 15;

    /** Seconds within which what the dead one had claimed is free; in a quick run, beside whatever else, it is told alone. */
    private static final double SOON = 10;

    private TwoNodes() {}

    static Outcome run(Stage stage, Work work, boolean quick) throws IOException, InterruptedException, SQLException {
        int times = quick ? 2 : 10;
        var random = new Random(SEED);
        double taken = 0;
        // So that some are always under way.
        stage.mail().behave(SmtpSink.Manner.SLOWLY);
        work.begin();
        for (int i = 0; i < times; i++) {
            Thread.sleep(2_000 + random.nextInt(2_000));
            var node = stage.nodes().get(i % stage.nodes().size());
            node.kill();
            taken = Math.max(taken, secondsUntilFreed(stage));
            node.start();
        }
        work.end();
        stage.mail().behave(SmtpSink.Manner.WELL);
        var also = "%d kills, what was claimed free after %.1f s at most".formatted(times, taken);
        return work.ledger().judge("one of two nodes killed", stage, also, quick || taken <= SOON);
    }

    /** Until nothing is held by a node that is silent, which it is not at once. */
    private static double secondsUntilFreed(Stage stage) throws InterruptedException, SQLException {
        long began = System.nanoTime();
        Thread.sleep(3_000);
        try (var connection = stage.database().connection();
                var held = connection.prepareStatement(EndureSql.HELD_BY_THE_SILENT)) {
            while (true) {
                try (var rows = held.executeQuery()) {
                    if (rows.next() && rows.getInt(1) == 0 || System.nanoTime() - began > 60e9) {
                        return (System.nanoTime() - began) / 1e9;
                    }
                }
                Thread.sleep(100);
            }
        }
    }
}
