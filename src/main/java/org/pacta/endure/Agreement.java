package org.pacta.endure;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;

/**
 * Whether, after all of it, the tables show what the engine runs, and the history is unaltered.
 *
 * @param good whether both are so
 */
record Agreement(boolean good, String said) {

    private static final Pattern DIFFERENCES = Pattern.compile("(?m)^pacta_projection_differences\\S* (\\S+)$");

    static Agreement of(Stage stage) throws IOException, InterruptedException {
        var auditor = stage.token("sam.carter", "read");
        var figures = stage.caller().get("/actuator/prometheus", auditor).body();
        double found = differences(figures);
        var export = Files.writeString(
                stage.folder().resolve("history"),
                stage.caller().get("/api/v1/history/export", auditor).body());
        var verified = stage.command("audit", "verify", export.toString());
        return new Agreement(
                found == 0 && verified.code() == 0,
                "differences between engine and tables: %.0f; history: %s"
                        .formatted(found, verified.said().strip().replace("\n", " ")));
    }

    /** What the metrics say of it; not a number where they say nothing. */
    static double differences(String figures) {
        var found = DIFFERENCES.matcher(figures);
        return found.find() ? Double.parseDouble(found.group(1)) : Double.NaN;
    }
}
