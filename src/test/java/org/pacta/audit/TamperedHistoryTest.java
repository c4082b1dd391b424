package org.pacta.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pacta.command.Refused;
import org.pacta.database.TestClock;
import org.pacta.database.TestDatabase;
import org.pacta.id.MemberId;
import org.pacta.operation.BaseUrl;
import org.pacta.party.Parties;
import org.pacta.party.Permissions;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever owns the database alters the history, in each of ten ways: it is found, and said what. */
class TamperedHistoryTest {

    private static final TestClock CLOCK = new TestClock(Instant.parse("2026-12-01T00:00:00Z"));
    private static final String EDIT =
            "UPDATE history SET after = '{\"dueOn\": \"2027-01-01\"}' WHERE chain = 'commitment:2' AND position = 2;";

    /** Digests of all lines anew, as whoever can do everything would. */
    private static final String REDO = """
            DO $$ DECLARE line history; before bytea; last text := '';
            BEGIN
                FOR line IN SELECT * FROM history ORDER BY chain, position LOOP
                    line.previous_digest := CASE WHEN line.chain = last THEN before ELSE ''::bytea END;
                    line.digest := history_digest(line);
                    UPDATE history SET previous_digest = line.previous_digest, digest = line.digest WHERE id = line.id;
                    before := line.digest;
                    last := line.chain;
                END LOOP;
            END $$;""";

    /** In which way the history is altered, and what is found: on the server, in an export. */
    enum Way {
        EDIT_A_LINE(EDIT, Fault.Kind.CHANGED, 8),
        EDIT_AND_REDO_DIGESTS(EDIT + REDO, Fault.Kind.CHANGED, 8),
        DELETE_IN_THE_MIDDLE("DELETE FROM history WHERE chain = 'commitment:2' AND position = 2;", Fault.Kind.GONE, 8),
        DELETE_THE_TAIL("DELETE FROM history WHERE chain = 'commitment:2' AND position = 3;", Fault.Kind.GONE, 8),
        DELETE_A_CHAIN("DELETE FROM history WHERE chain = 'statement:1';", Fault.Kind.GONE, 0),
        DELETE_EVERYTHING("TRUNCATE history, history_leaf, history_node, history_checkpoint;", Fault.Kind.SHORTER, 0),
        SWAP_TWO_LINES(
                "UPDATE history SET position = position + 100 WHERE chain = 'commitment:2' AND position < 3;"
                        + "UPDATE history SET position = 103 - position WHERE chain = 'commitment:2' AND position > 100;"
                        + REDO,
                Fault.Kind.CHANGED,
                8),
        RECOMPUTE_ALL(EDIT + REDO + "TRUNCATE history_leaf, history_node, history_checkpoint;", Fault.Kind.NOT_KEPT, 0),
        REPLACE_FUNCTIONS(
                "CREATE OR REPLACE FUNCTION history_digest(h history) RETURNS bytea LANGUAGE sql STABLE AS 'SELECT h.digest';"
                        + EDIT,
                Fault.Kind.UNGUARDED,
                8),
        RESTORE_AN_OLD_BACKUP("", Fault.Kind.SHORTER, 11);

        private final String sql;
        private final Fault.Kind found;
        private final long unalteredUpTo;

        Way(String sql, Fault.Kind found, long unalteredUpTo) {
            this.sql = sql;
            this.found = found;
            this.unalteredUpTo = unalteredUpTo;
        }
    }

    @RegisterExtension
    static final TestDatabase database = TestDatabase.freshOfTheOwner();

    @TempDir
    static Path folder;

    static AnnotationConfigApplicationContext context;
    static MemberId auditor;
    static SignedNote held;
    static Witness witness;

    @BeforeAll
    static void seal() throws Exception {
        context = database.context(CLOCK);
        context.registerBean(LogKey.class, () -> key(folder));
        context.registerBean(TransactionTemplate.class, database::transaction);
        context.register(Parties.class, Permissions.class, Witnesses.class);
        context.refresh();
        auditor = database.asSystem(() -> {
            database.jdbc().sql("""
                    INSERT INTO party (code, name, calendar_key, zone, locale, position)
                    VALUES ('USA', 'United States', 'US', 'UTC', 'en', 1);
                    INSERT INTO office (party_code, code, name) VALUES ('USA', 'USA-A', 'Audit');
                    INSERT INTO member (username, name, email, office_id, party_code, zone, locale)
                    SELECT 'usa.auditor', 'Sam', 'sam@test.example', id, 'USA', 'UTC', 'en' FROM office;
                    INSERT INTO member_role SELECT id, 'AUDITOR' FROM member""").update();
            return new MemberId(database.jdbc()
                    .sql("SELECT id FROM member")
                    .query(Long.class)
                    .single());
        });
        var checkpoints = checkpoints(folder);
        add("statement:1", "{KOR}", 4);
        add("commitment:1", "{KOR,USA}", 4);
        checkpoints.seal().orElseThrow();
        add("commitment:2", "{KOR,USA}", 3);
        held = checkpoints.seal().orElseThrow();
        witness = Witness.in(folder.resolve("witness"), "witness.example", null, CLOCK);
        assertThat(witness.look(new Served())).isEqualTo("Seen for the first time and cosigned: 11 lines.");
    }

    @AfterAll
    static void end() {
        context.close();
    }

    @Test
    void whatNobodyAlteredFitsItsLastCheckpoint() {
        var found = checkpoints(folder).compareNow().found();

        assertThat(found.faults()).isEmpty();
        assertThat(found.upTo()).hasToString(held.toString());
        assertThat(verdict(folder, null, held).said())
                .contains(
                        "Unaltered up to the checkpoint of 11 lines: 7 read, 4 there by their hashes alone.",
                        "It begins with the checkpoint of 11 lines that you hold.",
                        "Nothing that USA may see had come since.");
    }

    @Test
    void oneChainIsExportedWithAProofForEachOfItsLinesAndOneThatIsKeptFromTheReaderIsEmpty() {
        assertThat(verdict(folder, "commitment:1").said())
                .contains("Unaltered up to the checkpoint of 11 lines: 4 read, each proved to be under it.");
        assertThat(verdict(folder, "statement:1").said())
                .contains("Unaltered up to the checkpoint of 11 lines: 0 read, each proved to be under it.");
    }

    @Test
    void aWitnessesSignatureStandsUnderTheCheckpointThatItSaw() throws Exception {
        assertThat(witness.look(new Served())).isEqualTo("Continues what was seen, and cosigned: 11 lines after 11.");
        var given = database.acting()
                .asMember(auditor, () -> context.getBean(Witnesses.class).checkpoints(null, 10));
        assertThat(given).extracting(Witnesses.Given::size).containsExactly(11L, 8L);
        assertThat(SignedNote.parse(given.getFirst().note()).cosignedBy(witness.key()))
                .contains(CLOCK.instant());
        assertThatThrownBy(() -> new Served()
                        .cosign(
                                8,
                                witness.key().toString(),
                                given.getFirst().note().lines().toList().getLast()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("audit.signature");
    }

    /** The operator has the key and forges the checkpoints beside it too: what the witness saw contradicts it all the same. */
    @Test
    void aWitnessSignsNothingThatContradictsWhatItSaw() {
        database.acting()
                .asSystem(() -> database.transaction().execute(altered -> {
                    altered.setRollbackOnly();
                    var backup = altered.createSavepoint();
                    add("commitment:3", "{KOR,USA}", 2);
                    assertThatCode(() -> checkpoints(copy("served")).seal().orElseThrow())
                            .doesNotThrowAnyException();
                    assertThatCode(() -> later().look(new Served())).doesNotThrowAnyException();
                    altered.rollbackToSavepoint(backup);
                    assertThatThrownBy(() -> later().look(new Served()))
                            .isInstanceOf(Witness.Contradiction.class)
                            .hasMessage(
                                    "The log has 11 lines, and had 13: its end was cut off, or an old copy was put in its place.");

                    asOwner("ALTER TABLE history DISABLE TRIGGER USER", Way.RECOMPUTE_ALL.sql);
                    signAnew(folder);
                    assertThatThrownBy(() -> witness.look(new Served()))
                            .isInstanceOf(Witness.Contradiction.class)
                            .hasMessageContaining("what that stood for was altered");
                    return null;
                }));
    }

    private static void asOwner(String... statements) {
        database.jdbc().sql("SET LOCAL ROLE pacta").update();
        for (var sql : statements) {
            database.jdbc().sql(sql).update();
        }
        database.jdbc().sql("SET LOCAL ROLE pacta_system").update();
    }

    /** The same witness, whose memory goes further. */
    private static Witness later() throws IOException {
        var own = folder.resolve("later");
        if (!Files.exists(own)) {
            Files.createDirectory(own);
            for (var file : List.of("witness-key", "log-key", "seen")) {
                Files.copy(folder.resolve("witness").resolve(file), own.resolve(file));
            }
        }
        return Witness.in(own, "unused", null, CLOCK);
    }

    /** The server as a witness reaches it, in the name of an auditor. */
    private static class Served implements Witness.Server {

        private final Witnesses witnesses = context.getBean(Witnesses.class);

        @Override
        public String logKey() {
            return database.acting().asMember(auditor, witnesses::key);
        }

        @Override
        public String latest(long old) {
            return database.acting().asMember(auditor, () -> witnesses.latest(old));
        }

        @Override
        public void cosign(long size, String key, String signature) {
            database.acting().asMember(auditor, () -> witnesses.cosign(size, key, signature));
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachWayIsFoundAndSaid(Way way) {
        var own = copy(way.name());
        database.acting()
                .asSystem(() -> database.transaction().execute(altered -> {
                    altered.setRollbackOnly();
                    if (way == Way.RESTORE_AN_OLD_BACKUP) {
                        var backup = altered.createSavepoint();
                        add("commitment:3", "{KOR,USA}", 2);
                        checkpoints(own).seal().orElseThrow();
                        altered.rollbackToSavepoint(backup);
                    } else {
                        asOwner(
                                "ALTER TABLE history DISABLE TRIGGER USER",
                                way.sql,
                                "ALTER TABLE history ENABLE TRIGGER USER");
                    }
                    if (way == Way.RECOMPUTE_ALL) {
                        signAnew(own);
                    }
                    var checkpoints = checkpoints(own);
                    var found = checkpoints.compareNow().found();

                    assertThat(found.faults()).extracting(Fault::kind).contains(way.found);
                    assertThat(
                                    found.upTo() == null
                                            ? 0
                                            : Checkpoint.of(found.upTo()).size())
                            .isEqualTo(way.unalteredUpTo);
                    assertThat(checkpoints.seal())
                            .as("nothing is signed over it")
                            .isEmpty();
                    if (way != Way.DELETE_EVERYTHING) {
                        var last = new KeptCheckpoints(own.resolve("key-checkpoints"))
                                .last()
                                .orElseThrow();
                        assertThat(verdict(own, null, last).faults()).isNotEmpty();
                    }
                    return null;
                }));
    }

    /** As an operator would who has the key too. */
    private static void signAnew(Path own) {
        var log = new HistoryLog(database.jdbc());
        log.take(true);
        var secret = key(own).secret().orElseThrow();
        var forged = new Checkpoint(secret.key().name(), log.size(), Merkle.root(log.nodes(), log.size()));
        log.add(new HistoryLog.Sealed(SignedNote.signed(forged.text(), secret), CLOCK.instant()));
    }

    private static Checkpoints checkpoints(Path own) {
        return new Checkpoints(database.jdbc(), database.acting(), database.transaction(), key(own), context, CLOCK);
    }

    private static LogKey key(Path own) {
        return new LogKey(own.resolve("key").toString(), "", Path.of("unused"), new BaseUrl("https://pacta.example"));
    }

    private static ExportCheck.Verdict verdict(Path own, @Nullable String chain, SignedNote... held) {
        var export = new HistoryExport(
                database.jdbc(),
                database.acting(),
                database.transaction(),
                context.getBean(Permissions.class),
                key(own));
        var out = new ByteArrayOutputStream();
        database.acting().asMember(auditor, () -> {
            try {
                export.write(chain, () -> out);
                return null;
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
        return new ExportCheck(
                        List.of(held), List.of(key(own).secret().orElseThrow().key()))
                .of(out.toString(StandardCharsets.UTF_8).lines());
    }

    private static Path copy(String name) {
        try {
            var own = Files.createDirectory(folder.resolve(name));
            for (var file : List.of("key", "key-checkpoints")) {
                Files.copy(folder.resolve(file), own.resolve(file));
            }
            return own;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void add(String chain, String releasableTo, int lines) {
        database.asSystem(() -> database.jdbc()
                .sql("""
                        INSERT INTO history (chain, position, happened_at, origin, action, subject, before, after,
                                             releasable_to, previous_digest, digest)
                        SELECT :chain, 0, now(), 'system', 'task.moved', 'TEST/' || n, '{}', '{"dueOn": "2026-10-30"}',
                               :releasableTo::text[], '', ''
                        FROM generate_series(1, :lines) AS n""")
                .param("chain", chain)
                .param("releasableTo", releasableTo)
                .param("lines", lines)
                .update());
    }
}
