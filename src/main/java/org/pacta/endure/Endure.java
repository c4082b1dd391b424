package org.pacta.endure;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** Starts an application of its own, does the part that is asked for to it, prints a table, and leaves nothing behind. */
public final class Endure {

    /** Runs the command.
     *
     * @param application the application's own class
     * @return 0; 1 where something was lost or doubled, others were slowed beyond what is allowed, or after one line that says
     *     what is wrong with the command
     */
    public static int main(Class<?> application, String[] args, PrintStream out, PrintStream err) {
        var given = List.of(args);
        var parts = given.stream().filter(arg -> !arg.startsWith("--")).toList();
        var unknown = given.stream()
                .filter(arg -> arg.startsWith("--") && !arg.equals("--quick"))
                .findFirst();
        if (unknown.isPresent()
                || parts.size() != 1
                || !List.of("hostile", "kills").contains(parts.getFirst())) {
            err.println("pacta: endure takes hostile or kills, and --quick.");
            return 1;
        }
        var quick = given.contains("--quick");
        try (var stage = new Stage(application)) {
            return parts.getFirst().equals("hostile")
                    ? new Hostile(stage, quick).run(out)
                    : new Kills(stage, quick).run(out);
        } catch (IOException failure) {
            err.println("pacta: endure could not do its work: " + failure.getMessage());
            return 1;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private Endure() {}
}
