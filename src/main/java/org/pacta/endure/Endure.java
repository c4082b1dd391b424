package org.pacta.endure;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Starts all that it needs, does the parts that are asked for to it, prints a table, and leaves nothing behind. */
public final class Endure {

    private static final List<String> PARTS = List.of("kills", "nodes", "database", "mail", "backup", "hostile");

    /** Of these {@code --quick} does all where none is named: the others take longer by their nature. */
    private static final List<String> QUICK = PARTS.subList(0, 5);

    private static final int COMMITMENTS = 1_500;
    private static final int QUICK_COMMITMENTS = 250;

    /** Runs the command.
     *
     * @param application the application's own class
     * @return 0; 1 where something was lost or doubled, others were slowed beyond what is allowed, or after one line that says
     *     what is wrong with the command
     */
    public static int main(Class<?> application, String[] args, PrintStream out, PrintStream err) {
        var given = List.of(args);
        var named = given.stream().filter(arg -> !arg.equals("--quick")).toList();
        var quick = given.contains("--quick");
        if (!PARTS.containsAll(named)) {
            err.println("pacta: endure takes " + String.join(", ", PARTS) + ", or none of them for all, and --quick.");
            return 1;
        }
        var parts = PARTS.stream()
                .filter(part -> named.isEmpty() ? !quick || QUICK.contains(part) : named.contains(part))
                .toList();
        // PostgreSQL's words as it is started are nobody's here.
        if (LoggerFactory.getLogger("io.zonky") instanceof Logger starting) {
            starting.setLevel(Level.OFF);
        }
        try (var stage = new Stage(application)) {
            if (run(stage, parts, quick, out)) {
                return 0;
            }
            out.println("What the nodes said is in " + stage.keepLogs());
            return 1;
        } catch (IOException | SQLException | IllegalStateException failure) {
            err.println("pacta: endure could not do its work: " + failure.getMessage());
            return 1;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static boolean run(Stage stage, List<String> parts, boolean quick, PrintStream out)
            throws IOException, InterruptedException, SQLException {
        boolean good = true;
        var amidWork = parts.stream().filter(part -> !part.equals("hostile")).toList();
        if (!amidWork.isEmpty()) {
            var work = new Work(stage, quick ? QUICK_COMMITMENTS : COMMITMENTS);
            out.println(Outcome.heading());
            for (var part : amidWork) {
                work.ledger().nextPart();
                var outcome = outcome(part, stage, work, quick);
                out.println(outcome.line());
                out.flush();
                good &= outcome.good();
            }
            var mails = work.ledger().mails(stage);
            out.println(mails.line());
            good &= mails.good();
            var agreement = Agreement.of(stage);
            out.println(agreement.said());
            good &= agreement.good();
        }
        if (parts.contains("hostile")) {
            good &= new Hostile(stage, quick).run(out);
        }
        return good;
    }

    private static Outcome outcome(String part, Stage stage, Work work, boolean quick)
            throws IOException, InterruptedException, SQLException {
        return switch (part) {
            case "kills" -> Kills.run(stage, work, quick);
            case "nodes" -> TwoNodes.run(stage, work, quick);
            case "database" -> DatabaseAway.run(stage, work, quick);
            case "mail" -> MailAway.run(stage, work, quick);
            default -> BackupUnderWay.run(stage, work);
        };
    }

    private Endure() {}
}
