package org.pacta.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.pacta.command.Refused;
import org.pacta.command.Stale;
import org.springframework.http.HttpStatus;

/** Which code the API answers with, for each refusal that there is in the code. */
class RefusalCategoriesTest {

    private static final Pattern THROWN =
            Pattern.compile("new Refused\\(\\s*(?:Refused\\.Category\\.(\\w+),\\s*)?\"([\\w.]+)\"(?:,\\s*(null)\\b)?");

    @Test
    void everyRefusalKeepsItsCode() throws IOException {
        var thrown = thrown();

        assertThat(thrown).hasSizeGreaterThan(150);
        assertThat(thrown)
                .allSatisfy(one -> assertThat(code(one)).as(one.group()).isEqualTo(known(one)));
        assertThat(ProblemResolver.status(new Stale("DTT-14/03").category())).isEqualTo(HttpStatus.PRECONDITION_FAILED);
    }

    private static HttpStatus code(MatchResult thrown) {
        var field = thrown.group(3) == null ? "field" : null;
        var refused = thrown.group(1) == null
                ? new Refused(thrown.group(2), field)
                : new Refused(Refused.Category.valueOf(thrown.group(1)), thrown.group(2), field);
        return ProblemResolver.status(refused.category());
    }

    /** As clients have always seen it. */
    private static HttpStatus known(MatchResult thrown) {
        return switch (thrown.group(2)) {
            case "statement.tooLarge", "statement.tooSlow", "intake.tooLarge", "intake.bomb", "evidence.tooLarge" ->
                HttpStatus.CONTENT_TOO_LARGE;
            case "intake.busy", "api.busy", "password.busy", "audit.busy", "file.busy" -> HttpStatus.TOO_MANY_REQUESTS;
            case "statement.sameText", "statement.samePlace", "api.keyReused" -> HttpStatus.CONFLICT;
            case "api.version", "api.cursor", "api.limit", "api.sort" -> HttpStatus.BAD_REQUEST;
            default -> thrown.group(3) == null ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
        };
    }

    private static List<MatchResult> thrown() throws IOException {
        var all = new ArrayList<MatchResult>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                THROWN.matcher(Files.readString(file)).results().forEach(all::add);
            }
        }
        return all;
    }
}
