package org.pacta.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.command.Refused;
import org.pacta.database.Acting;
import org.pacta.id.MemberId;
import org.pacta.mail.Outbox;
import org.pacta.party.Releasability;
import org.pacta.reading.Kind;
import org.pacta.reading.Strength;
import org.pacta.statement.Finding;
import org.pacta.statement.Findings;
import org.pacta.statement.NewStatement;
import org.pacta.statement.Statements;
import org.pacta.task.TaskWork;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What people write is nowhere in the log, whether it is taken, refused or fails. */
@PactaTest
class LogSecrecyTest {

    private static final String MARKER = "Zebrafinch";

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private Level before;

    @Autowired
    World world;

    @Autowired
    Statements statements;

    @Autowired
    Findings findings;

    @Autowired
    TaskWork taskWork;

    @Autowired
    Outbox outbox;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Environment environment;

    @BeforeEach
    void listen() {
        world.begin();
        context.putObject(Environment.class.getName(), environment);
        var encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat("ecs");
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.start();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.setOutputStream(written);
        appender.start();
        root.addAppender(appender);
        before = root.getLevel();
        root.setLevel(Level.INFO);
    }

    @AfterEach
    void stop() {
        root.detachAppender(appender);
        root.setLevel(before);
    }

    @Test
    void commandsThatAreDoneRefusedAndBrokenLeaveNothingOfTheirTextInTheLog() {
        var reference = world.as(
                "kor.coordinator",
                () -> statements.register(new NewStatement(
                        "SECRET",
                        1,
                        "Statement of " + MARKER,
                        LocalDate.of(2026, 2, 20),
                        MARKER + " Hall",
                        MARKER + " release",
                        "Statement of " + MARKER + "\n\nThe sides agreed to hold the " + MARKER
                                + " talks later this year in the Republic of Korea.",
                        World.ALL,
                        Set.of("KOR"))));
        var finding = world.as(
                "kor.coordinator",
                () -> findings.of(
                                statements.byReference(reference).orElseThrow().id())
                        .getFirst());
        var commitment = world.as(
                "kor.coordinator",
                () -> findings.accept(
                        finding.id(),
                        finding.version(),
                        new Finding.Edit(
                                "Hold the " + MARKER + " talks",
                                Kind.ACTION,
                                Strength.FIRM,
                                world.office("KOR-POLICY").id(),
                                LocalDate.of(2026, 9, 1)),
                        Releasability.to(Set.of("KOR")),
                        null,
                        World.notBound(finding, Set.of("KOR"))));
        var task = world.openTasks(commitment).getFirst();
        assertThatThrownBy(() -> world.as(
                        world.doer(task),
                        () -> taskWork.complete(task.id(), task.version() + 7, Map.of("note", MARKER))))
                .isInstanceOf(Refused.class);
        world.complete(task, Map.of("note", MARKER + " is done"));
        acting.asSystem(() -> new TransactionTemplate(transactions)
                .execute(s -> outbox.queueAll(java.util.List.of(new Outbox.NewMail(
                        new MemberId(world.member("kor.officer")),
                        MARKER + "@test.example",
                        "About " + MARKER,
                        MARKER,
                        "<p>" + MARKER + "</p>")))));
        broken();
        LoggerFactory.getLogger("org.pacta.Probe").info("the log is listened to");
        assertThat(written.toString(StandardCharsets.UTF_8))
                .contains("\"the log is listened to\"")
                .contains("could not be done")
                .doesNotContainIgnoringCase(MARKER);
    }

    /** A fault of the database repeats the row, which is not for the log, where such faults end. */
    private void broken() {
        assertThatThrownBy(() -> acting.asSystem(() -> new TransactionTemplate(transactions)
                        .execute(s -> jdbc.sql("INSERT INTO office (party_code, code, name) VALUES ('XXX', 'X', :name)")
                                .param("name", MARKER)
                                .update())))
                .isInstanceOfSatisfying(
                        DataAccessException.class,
                        e -> LoggerFactory.getLogger("org.pacta.Probe").warn("could not be done", e));
        assertThatThrownBy(() -> acting.asSystem(() -> new TransactionTemplate(transactions)
                        .execute(s -> jdbc.sql("UPDATE member SET email = :marker WHERE id = :id")
                                .param("marker", MARKER)
                                .param("id", world.member("kor.officer"))
                                .update())))
                .isInstanceOfSatisfying(
                        DataAccessException.class,
                        e -> LoggerFactory.getLogger("org.pacta.Probe").warn("could not be done", e));
    }
}
