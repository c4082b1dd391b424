package org.pacta.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.command.Stale;
import org.pacta.database.Acting;
import org.pacta.database.Columns;
import org.pacta.database.ListQueries;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.history.History;
import org.pacta.party.Permissions;
import org.pacta.party.Releasability;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mail of the application as people see it: everybody that addressed to him or her, an administrator also that of his
 * or her own party, or where it has none whoever coordinates or else manages it. The database sees to that.
 */
@Service
@Transactional(readOnly = true)
public class Mailbox {

    private final JdbcClient jdbc;
    private final ListQueries lists;
    private final Acting acting;
    private final Permissions permissions;
    private final History history;
    private final MailProperties properties;
    private final Clock clock;

    Mailbox(
            JdbcClient jdbc,
            ListQueries lists,
            Acting acting,
            Permissions permissions,
            History history,
            MailProperties properties,
            Clock clock) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.acting = acting;
        this.permissions = permissions;
        this.history = history;
        this.properties = properties;
        this.clock = clock;
    }

    /** By what a list is ordered. */
    public enum Order {
        WHEN,
        TO,
        SUBJECT,
        STATE
    }

    /**
     * A mail in a list.
     *
     * @param doubted whether it may have arrived twice
     */
    public record Line(
            long id,
            Instant createdAt,
            String recipient,
            String address,
            String subject,
            State state,
            boolean doubted) {}

    /**
     * A mail opened.
     *
     * @param holdsSecret whether it named a secret when it left, which nobody reads here
     */
    public record Letter(
            long id,
            Instant createdAt,
            Recipient to,
            Content content,
            Delivery delivery,
            String messageId,
            int version,
            boolean holdsSecret) {

        /** Whom it is to, as it was when it was written. */
        public record Recipient(String name, String party, String address) {}

        /** What it says. */
        public record Content(String subject, String text, String html) {

            /** Whether it was deleted, as old texts are. */
            public boolean deleted() {
                return text.isEmpty();
            }
        }

        /**
         * How its sending goes.
         *
         * @param doubtedAt when its fate became unknown; null where it never was
         * @param nextAttemptAt not before when it is tried, if it waits
         * @param lastError what the server, or the connection to it, said last
         */
        public record Delivery(
                State state,
                @Nullable Instant doubtedAt,
                int attempts,
                Instant nextAttemptAt,
                @Nullable String lastError,
                @Nullable Instant sentAt) {}
    }

    /** Whether mail is sent at all; if not, it is kept here. */
    public boolean delivers() {
        return properties.delivers();
    }

    /** Those of the mails that the reader may see.
     *
     * @param text part of the recipient's name or address or of the subject; null means any
     */
    public List<Line> page(@Nullable String text, Order order, boolean descending, int offset, int limit) {
        var asked = blankToNull(text);
        return lists.sql(MailSql.page(asked != null, order, descending))
                .param("text", asked)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> new Line(
                        row.getLong("id"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getString("recipient"),
                        row.getString("address"),
                        row.getString("subject"),
                        State.valueOf(row.getString("state")),
                        row.getBoolean("doubted")))
                .list();
    }

    /** How many mails {@link #page} would list, one more than {@link ListQueries#MOST} where there are more. */
    public int count(@Nullable String text) {
        var asked = blankToNull(text);
        return lists.sql(MailSql.count(asked != null))
                .param("text", asked)
                .query(Integer.class)
                .single();
    }

    /** One mail; empty where there is none, or none that the reader may see. */
    public Optional<Letter> letter(long id) {
        return jdbc.sql(MailSql.LETTER).param("id", id).query(Mailbox::letter).optional();
    }

    /** Whether the reader may have this mail sent again, as it stands. */
    public boolean mayResend(Letter letter) {
        return resendable(letter) && !letter.content().deleted() && properties.delivers() && looksAfter();
    }

    /**
     * Has a mail sent again that was given up, is in doubt or was kept; under the same Message-ID.
     *
     * @param version as read
     * @throws AccessDeniedException unless the person looks after the party's mail, see {@link Resending}
     * @throws Refused where there is no such mail, its state does not need it, or there is no server
     * @throws Stale where it changed since it was read
     */
    @Transactional
    public void resend(long id, int version) {
        permissions.me();
        if (!looksAfter()) {
            throw new AccessDeniedException("This needs another role than yours.");
        }
        var letter = letter(id).orElseThrow(() -> new Refused("mail.unknown", null));
        if (letter.version() != version) {
            throw new Stale(letter.content().subject());
        }
        if (letter.holdsSecret() && letter.delivery().state() != State.IN_DOUBT) {
            throw new Refused("mail.secretGone", null);
        }
        if (!resendable(letter)) {
            throw new Refused("mail.notResendable", null, letter.content().subject());
        }
        if (letter.content().deleted()) {
            throw new Refused("mail.textDeleted", null, letter.content().subject());
        }
        if (!properties.delivers()) {
            throw new Refused("mail.noServer", null);
        }
        acting.asSystem(() -> Stale.unlessUpdated(
                jdbc.sql(MailSql.RESEND).param("now", Timestamp.from(clock.instant())),
                id,
                version,
                letter.content().subject()));
        history.record(Entry.of(
                        "mail:" + id,
                        Action.MAIL_RESENT,
                        letter.content().subject(),
                        Releasability.to(List.of(letter.to().party())))
                .changing("state", letter.delivery().state(), State.QUEUED)
                .noting("address", letter.to().address()));
    }

    private boolean looksAfter() {
        return jdbc.sql(MailSql.LOOKS_AFTER).query(Boolean.class).single();
    }

    /** What held a secret, and is not to be sent by itself, holds it no longer. */
    private static boolean resendable(Letter letter) {
        return switch (letter.delivery().state()) {
            case IN_DOUBT -> true;
            case DEAD, KEPT -> !letter.holdsSecret();
            case QUEUED, SENDING, SENT, OUTDATED -> false;
        };
    }

    private static Letter letter(ResultSet row, int n) throws SQLException {
        return new Letter(
                row.getLong("id"),
                row.getTimestamp("created_at").toInstant(),
                new Letter.Recipient(row.getString("recipient"), row.getString("party_code"), row.getString("address")),
                new Letter.Content(row.getString("subject"), row.getString("text_body"), row.getString("html_body")),
                new Letter.Delivery(
                        State.valueOf(row.getString("state")),
                        Columns.instant(row, "doubted_at"),
                        row.getInt("attempts"),
                        row.getTimestamp("next_attempt_at").toInstant(),
                        row.getString("last_error"),
                        Columns.instant(row, "sent_at")),
                row.getString("message_id"),
                row.getInt("version"),
                row.getBoolean("holds_secret"));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Where a mail stands. */
    public enum State {
        /** Waits to be sent. */
        QUEUED,
        /** A sender has it in its hands. */
        SENDING,
        /** The server has taken it. */
        SENT,
        /** Its sender stopped, or its connection broke, while it was under way: it is sent once more, with the same Message-ID. */
        IN_DOUBT,
        /** Given up: its address was refused, or it was tried too often. */
        DEAD,
        /** Not sent, since no server was named when it was owed. */
        KEPT,
        /** Not sent, since what it says held no longer when it was to leave. */
        OUTDATED
    }
}
