package org.pacta.endure;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Random;

/** Kills every node at once, again and again, while people complete tasks and mails go out. */
final class Kills {

    private static final long SEED = 20_240_424;

    private Kills() {}

    static Outcome run(Stage stage, Work work, boolean quick) throws IOException, InterruptedException, SQLException {
        int times = quick ? 1 : 20;
        var random = new Random(SEED);
        work.begin();
        for (int i = 0; i < times; i++) {
            Thread.sleep(2_000 + random.nextInt(3_000));
            for (var node : stage.nodes()) {
                node.kill();
            }
            for (var node : stage.nodes()) {
                node.begin();
            }
            for (var node : stage.nodes()) {
                node.awaitAnswer();
            }
        }
        Thread.sleep(1_000);
        work.end();
        return work.ledger().judge("kills of all nodes", stage, times + " kills", true);
    }
}
