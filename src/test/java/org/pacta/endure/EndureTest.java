package org.pacta.endure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link Endure} is asked, how it counts, and the mail server that it talks to; what it does takes a {@link Stage}. */
class EndureTest {

    @ParameterizedTest
    @ValueSource(strings = {"storm", "hostile storm", "kills --fast", "--quick --json"})
    void anythingElseThanItsPartsIsToldInALineAndStartsNothing(String given) {
        var said = new ByteArrayOutputStream();

        int code = Endure.main(
                EndureTest.class, given.split(" "), System.out, new PrintStream(said, true, StandardCharsets.UTF_8));

        assertThat(code).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("kills, nodes, database, mail, backup, hostile")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({"0,0,0,true,true", "1,0,0,true,false", "0,1,0,true,false", "0,0,1,true,false", "0,0,0,false,false"})
    void aPartIsGoodWhereNothingIsLostDoubledOrAnsweredOddlyAndItsOwnBoundHeld(
            int lost, int doubled, int wrong, boolean held, boolean good) {
        var outcome = new Outcome("kills", 10, lost, doubled, 3, wrong, 1.5, "3 kills", held);

        assertThat(outcome.good()).isEqualTo(good);
        assertThat(outcome.line().endsWith("MISSED")).isEqualTo(!good);
    }

    @Test
    void oddAnswersAreCountedForTheirPartAloneAndWhatIsAcknowledgedIsKeptForAll() {
        var ledger = new Ledger();
        var done = new Caller.Answer(201, "{}", Optional.empty());
        var odd = new Caller.Answer(500, "no\nmore", Optional.empty());

        ledger.answered(done, () -> ledger.comments().add("Word"), System.nanoTime());
        ledger.answered(odd, () -> ledger.comments().add("never"), System.nanoTime());
        assertThat(ledger.odd()).containsOnlyKeys("500 no").containsValue(1);
        ledger.nextPart();

        assertThat(ledger.odd()).isEmpty();
        assertThat(ledger.comments()).containsExactly("Word");
    }

    @Test
    void theDatabaseComesBackWithWhatWasCommittedAndAnswersNobodyWhileItIsFrozen(@TempDir Path folder)
            throws Exception {
        try (var server = new PostgresServer(folder)) {
            try (var connection = server.connection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE kept AS SELECT 7 AS number");
            }
            server.die();
            assertThatThrownBy(server::connection).isInstanceOf(SQLException.class);
            server.comeBack();
            try (var connection = server.connection();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT number FROM kept")) {
                assertThat(rows.next()).isTrue();
                server.freeze();
                connection.setNetworkTimeout(Runnable::run, 300);
                assertThatThrownBy(() -> statement.executeQuery("SELECT 1")).isInstanceOf(SQLException.class);
                server.thaw();
            }
            try (var connection = server.connection()) {
                assertThat(connection.isValid(5)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "pacta_projection_differences 3.0,3",
        "pacta_projection_differences{node=\"1\"} 0.0,0",
        "pacta_other 0.0,NaN"
    })
    void whatTheEngineAndTheTablesDifferInIsReadFromTheMetricsAndSilenceIsNoAgreement(String line, Double differences) {
        assertThat(Agreement.differences("# HELP\n" + line + "\nprocess_uptime 1\n"))
                .isEqualTo(differences);
    }

    @Test
    void theBalancerListensWhereItIsAskedAndKnowsEachNode() throws Exception {
        var settings = Balancer.settings(4711, List.of("http://127.0.0.1:81", "http://127.0.0.1:82"));

        assertThat(settings)
                .contains("bind 127.0.0.1:4711")
                .endsWith("    server node-1 127.0.0.1:81\n    server node-2 127.0.0.1:82\n");
    }

    @Test
    void eachAttackHasANameOfItsOwn() {
        assertThat(Attackers.ATTACKS).doesNotHaveDuplicates().hasSizeGreaterThan(5);
    }

    @Test
    void waitsAreCountedFromTheQuickestToTheLongest() {
        var waits = new OrdinaryUser.Waits(
                IntStream.rangeClosed(1, 100).mapToObj(Double::valueOf).toList(), 3);

        assertThat(List.of(waits.percentile(50), waits.percentile(95), waits.longest()))
                .containsExactly(51.0, 96.0, 100.0);
        assertThat(waits.refused()).isEqualTo(3);
    }

    @Test
    void theMailServerKeepsWhatWasEndedAndNothingElse(@TempDir Path folder) throws Exception {
        var server = new MailProcess(folder);
        try (server) {
            assertThat(told(server, "MAIL", "RCPT", "DATA", "Message-ID: <one@x>", "", "Message-ID: <two@x>", "."))
                    .endsWith("250 taken");
            told(server, "MAIL", "RCPT", "DATA", "Message-ID: <three@x>", "", "no end");
            assertThat(server.taken()).containsOnlyKeys("<one@x>").containsValue(1);
        }
        assertThat(Files.exists(folder)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(SmtpSink.Manner.class)
    void theMailServerBehavesAsItIsTold(SmtpSink.Manner manner, @TempDir Path folder) throws Exception {
        try (var server = new MailProcess(folder)) {
            server.behave(manner);
            assertThat(told(server, "MAIL"))
                    .contains(
                            switch (manner) {
                                case REFUSES -> "554";
                                case PUTS_OFF -> "451";
                                case WELL, SLOWLY, CLOSES -> "250";
                            });
        }
    }

    /** The last that it answered to these lines. */
    private static String told(MailProcess server, String... lines) throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            var said = String.join("\r\n", lines) + "\r\n";
            socket.getOutputStream().write(said.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            var answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return answers.lines().toList().getLast();
        }
    }
}
