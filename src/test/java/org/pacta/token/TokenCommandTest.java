package org.pacta.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who calls for a token wrongly is told what to do, before anything is opened. */
class TokenCommandTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return TokenCommand.main(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String said() {
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        return err.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --colour blue             | pacta: token does not know --colour, or a value is missing.
            --user                    | pacta: token does not know --user, or a value is missing.
            user kim                  | pacta: token does not know user, or a value is missing.
            --user kim --days         | pacta: token does not know --days, or a value is missing.
            --name script             | pacta: for whom? Name the member with --user.
            --user kim --scope all    | pacta: --scope takes read, work or manage.
            --user kim --days many    | pacta: --days takes a number from 1 to 366.
            """)
    void aFaultOfTheCallIsNamed(String args, String first) {
        assertThat(run(args.split(" "))).isEqualTo(1);
        assertThat(said().lines().findFirst()).contains(first);
    }

    @Test
    void aCallThatIsNotKnownIsToldHowToCall() {
        run("--colour", "blue");

        assertThat(said()).contains("pacta token --user NAME [--name WHAT_FOR] [--scope read|work|manage] [--days N]");
    }

    @Test
    void whereNothingRunsThatIsSaidWithTheFolder() {
        assertThat(run("--user", "kim", "--scope", "READ", "--data", folder.toString()))
                .isEqualTo(1);
        assertThat(said())
                .isEqualToIgnoringNewLines("pacta: no Pacta is running on "
                        + folder.toAbsolutePath().normalize()
                        + ". Start it, or name the folder that it runs on with --data.");
    }
}
