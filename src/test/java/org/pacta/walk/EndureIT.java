package org.pacta.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nodes that are killed, a database and a mail server that go away, a backup brought back: amid work, nothing is lost or doubled. */
class EndureIT {

    private static final Duration PATIENCE = Duration.ofMinutes(20);

    @Test
    void nothingIsLostOrDoubledWhateverGoesAwayAndNothingIsLeftRunning() {
        var endure = RunningPacta.launch(0, Map.of(), "endure", "--quick");

        assertThat(endure.ended(PATIENCE)).as(endure.output()).isZero();

        assertThat(endure.output())
                .contains(
                        "kills of all nodes",
                        "one of two nodes killed",
                        "database away",
                        "mail server away",
                        "backup and restore while it runs",
                        "mails of all parts",
                        "differences between engine and tables: 0; history: Unaltered")
                .doesNotContain("MISSED");
        assertThat(RunningPacta.processesOn(Path.of(System.getProperty("java.io.tmpdir"), "pacta-endure")))
                .isEmpty();
    }
}
