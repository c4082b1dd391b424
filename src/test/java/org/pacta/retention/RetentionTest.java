package org.pacta.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.database.Acting;
import org.pacta.history.Action;
import org.pacta.history.History;
import org.pacta.mail.Mailbox;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** What served is deleted in its time; what is still owed, and that it was, never. */
@PactaTest
class RetentionTest {

    @Autowired
    World world;

    @Autowired
    Retention retention;

    @Autowired
    Mailbox mailbox;

    @Autowired
    History history;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @ParameterizedTest
    @CsvSource({
        "SENT, 366, true",
        "SENT, 364, false",
        "DEAD, 366, true",
        "KEPT, 366, true",
        "QUEUED, 366, false",
        "IN_DOUBT, 366, false"
    })
    void ofASettledMailWhatItSaidIsDeletedAndItsLineStays(String state, int days, boolean deleted) {
        long mail = mail(state, ago(days));

        retention.sweep();

        var letter = world.as("kor.officer", () -> mailbox.letter(mail)).orElseThrow();
        assertThat(letter.content().deleted()).isEqualTo(deleted);
        assertThat(letter.content().subject()).isEqualTo("Due soon");
        assertThat(letter.delivery().state().name()).isEqualTo(state);
    }

    @Test
    void whatWasDeletedIsSaidInTheHistoryOnceAndOnSettingsBeforehand() {
        retention.sweep();
        mail("SENT", ago(400));
        mail("SENT", ago(401));
        List<Retention.Kept> all = world.as("jpn.administrator", retention::all);
        assertThat(all.stream()
                        .collect(Collectors.toMap(
                                Retention.Kept::name, kept -> kept.time().toDays())))
                .isEqualTo(Map.of(
                        "mail-texts",
                        365L,
                        "replies",
                        1L,
                        "sign-in-links",
                        365L,
                        "tokens",
                        365L,
                        "webhook-events",
                        30L));
        assertThat(all)
                .filteredOn(kept -> kept.name().equals("mail-texts"))
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.due()).isEqualTo(2);
                    assertThat(kept.time()).isEqualTo(Duration.ofDays(365));
                });

        int before = lines();
        retention.sweep();
        assertThat(lines()).isEqualTo(before + 1);
        retention.sweep();
        assertThat(lines()).isEqualTo(before + 1);
        assertThatThrownBy(() -> world.as("kor.manager", retention::all)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void tokensThatEndedLongAgoAreListedNoMoreAndOthersAre() {
        token("expired", ago(800), ago(400), null);
        token("revoked", ago(500), world.clock().instant().plus(Duration.ofDays(9)), ago(400));
        token("ended", ago(500), ago(300), null);
        token("valid", ago(500), world.clock().instant().plus(Duration.ofDays(9)), null);

        retention.sweep();

        List<String> left = acting.asSystem(
                () -> transactions.execute(status -> jdbc.sql("SELECT name FROM access_token WHERE name LIKE 'old %'")
                        .query(String.class)
                        .list()));
        assertThat(left).containsExactlyInAnyOrder("old ended", "old valid");
        acting.asSystem(() -> transactions.executeWithoutResult(status ->
                jdbc.sql("DELETE FROM access_token WHERE name LIKE 'old %'").update()));
    }

    private int lines() {
        return (int) world.as("usa.auditor", () -> history.search(History.Filter.ALL, 0, 500)).stream()
                .filter(line -> line.action() == Action.RETENTION_DELETED)
                .count();
    }

    private Instant ago(int days) {
        return world.clock().instant().minus(Duration.ofDays(days));
    }

    private long mail(String state, Instant created) {
        return acting.asSystem(() -> transactions.execute(status -> jdbc.sql("""
            INSERT INTO mail (message_id, recipient_id, address, subject, text_body, html_body, state,
                              next_attempt_at, created_at, sent_at, doubted_at)
            VALUES (:id, :member, 'officer@kor.test', 'Due soon', 'It is due.', '<p>It is due.</p>', :state,
                    :at, :at, CASE WHEN :state = 'SENT' THEN :at::timestamptz END,
                    CASE WHEN :state = 'IN_DOUBT' THEN :at::timestamptz END)
            RETURNING id\
            """)
                .param("id", UUID.randomUUID().toString())
                .param("member", world.member("kor.officer"))
                .param("state", state)
                .param("at", Timestamp.from(created))
                .query(Long.class)
                .single()));
    }

    private void token(String name, Instant made, Instant expires, @org.jspecify.annotations.Nullable Instant revoked) {
        acting.asSystem(() -> transactions.executeWithoutResult(status -> jdbc.sql("""
            INSERT INTO access_token (member_id, name, scope, digest, created_at, expires_at, revoked_at)
            VALUES (:member, :name, 'READ', sha256(:name::bytea), :made, :expires, :revoked)\
            """)
                .param("member", world.member("kor.officer"))
                .param("name", "old " + name)
                .param("made", Timestamp.from(made))
                .param("expires", Timestamp.from(expires))
                .param("revoked", revoked == null ? null : Timestamp.from(revoked))
                .update()));
    }
}
