package org.pacta.endure;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** The mail server is slow, closes after each mail, goes away, and in a long run refuses everybody and puts everybody off. */
final class MailAway {

    private MailAway() {}

    static Outcome run(Stage stage, Work work, boolean quick) throws IOException, InterruptedException, SQLException {
        int millis = quick ? 3_000 : 20_000;
        var manners = quick
                ? List.of(SmtpSink.Manner.SLOWLY, SmtpSink.Manner.CLOSES)
                : List.of(
                        SmtpSink.Manner.SLOWLY,
                        SmtpSink.Manner.CLOSES,
                        SmtpSink.Manner.REFUSES,
                        SmtpSink.Manner.PUTS_OFF);
        work.begin();
        for (var manner : manners) {
            stage.mail().behave(manner);
            Thread.sleep(millis);
        }
        stage.mail().behave(SmtpSink.Manner.WELL);
        stage.mail().goAway();
        Thread.sleep(millis);
        stage.mail().start();
        Thread.sleep(millis / 2);
        work.end();
        return work.ledger()
                .judge("mail server away", stage, manners + " and gone, %d s each".formatted(millis / 1_000), true);
    }
}
