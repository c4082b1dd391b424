package org.pacta.concurrence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.database.Changed;
import org.pacta.id.OfficeId;
import org.pacta.party.Parties;
import org.pacta.party.Permissions;
import org.pacta.party.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Comments on texts: written on a party's own side, given with its answer, answered by the office that drafts. */
@Service
@Transactional(readOnly = true)
public class TextComments {

    /** Of each part of a comment, in characters. */
    public static final int LONGEST = 4000;

    private final JdbcClient jdbc;
    private final AgreedTexts texts;
    private final Permissions permissions;
    private final Parties parties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TextComments(
            JdbcClient jdbc,
            AgreedTexts texts,
            Permissions permissions,
            Parties parties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.permissions = permissions;
        this.parties = parties;
        this.events = events;
        this.clock = clock;
    }

    /** A comment that is to be written. */
    public record NewComment(
            AgreedText.Severity severity,
            String place,
            @Nullable String proposed,
            String reason) {}

    /** Those that were given, and those of one's own party that were not yet. */
    public List<AgreedText.Comment> of(long textId) {
        return jdbc.sql(ConcurrenceSql.COMMENTS)
                .param("text", textId)
                .query(TextComments::comment)
                .list();
    }

    /** How many comments of the party on the version are critical, given or not. */
    int critical(long versionId, String party) {
        return jdbc.sql(ConcurrenceSql.CRITICAL)
                .param("version", versionId)
                .param("party", party)
                .query(Integer.class)
                .single();
    }

    /** Whether the member may comment on the newest version for his or her party now. */
    public boolean mayComment(AgreedText text) {
        var me = permissions.me();
        return (me.has(Role.OFFICER) || me.has(Role.MANAGER) || me.has(Role.COORDINATOR))
                && texts.answers(text).stream()
                        .anyMatch(it -> it.answer().party().equals(me.partyCode())
                                && !it.answer().isGiven());
    }

    /** Whether the member works for the office that drafts: the lead of the commitment. */
    public boolean mayDraft(AgreedText text) {
        return jdbc.sql(ConcurrenceSql.LEAD_OFFICE)
                .param("commitment", text.commitmentId().value())
                .query(Long.class)
                .optional()
                .filter(lead -> permissions.mayWorkFor(parties.office(new OfficeId(lead)), false))
                .isPresent();
    }

    /**
     * What changes when somebody of the party writes a comment on the text, or takes one back, before it is given: nobody
     * else hears of it.
     */
    public static String ownSide(long textId, String party) {
        return "text-" + party + ":" + textId;
    }

    /**
     * Writes a comment on the newest version for one's own party; nobody else sees it until the party's answer is given.
     *
     * @return its id
     * @throws Refused where a part is missing, or the party has answered already
     * @throws AccessDeniedException for those who only read
     */
    @Transactional
    public long write(long textId, NewComment comment) {
        var me = permissions.require(Role.OFFICER, Role.MANAGER, Role.COORDINATOR);
        var text = found(textId);
        var version = texts.newest(text.commitmentId());
        check(comment.place(), "place");
        check(comment.reason(), "reason");
        if (comment.proposed() != null && comment.proposed().length() > LONGEST) {
            throw new Refused("text.comment.long", "proposed", LONGEST);
        }
        if (text.adoptedVersion() != null || !mayComment(text)) {
            throw new Refused("text.comment.late", null, version.number());
        }
        if (version.last()) {
            throw new Refused("text.comment.final", null);
        }
        long id = jdbc.sql(ConcurrenceSql.ADD_COMMENT)
                .param("version", version.id())
                .param("party", me.partyCode())
                .param("severity", comment.severity().name())
                .param("place", comment.place().strip())
                .param(
                        "proposed",
                        comment.proposed() == null || comment.proposed().isBlank()
                                ? null
                                : comment.proposed().strip())
                .param("reason", comment.reason().strip())
                .param("me", me.id().value())
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        events.publishEvent(Changed.within(Set.of(me.partyCode()), Set.of(ownSide(textId, me.partyCode()))));
        return id;
    }

    /** Takes back a comment of one's own party that was not given yet.
     *
     * @throws Refused where it was given
     */
    @Transactional
    public void takeBack(long commentId) {
        var me = permissions.require(Role.OFFICER, Role.MANAGER, Role.COORDINATOR);
        var text = ofComment(commentId);
        if (jdbc.sql(ConcurrenceSql.DROP_COMMENT).param("id", commentId).update() == 0) {
            throw new Refused("text.comment.given", null);
        }
        events.publishEvent(Changed.within(Set.of(me.partyCode()), Set.of(ownSide(text.id(), me.partyCode()))));
    }

    /**
     * The drafter's answer to a comment that was given on the newest version; it can be changed until the next one.
     *
     * @throws Refused where it is rejected, or accepted in part, without a reason; or a later version was issued
     * @throws AccessDeniedException for those who do not work for the office that drafts
     */
    @Transactional
    public void answer(long commentId, AgreedText.Verdict verdict, String reason) {
        permissions.require(Role.OFFICER, Role.MANAGER);
        var text = ofComment(commentId);
        if (!mayDraft(text)) {
            throw new AccessDeniedException("The office that drafts answers the comments.");
        }
        if (verdict != AgreedText.Verdict.ACCEPTED) {
            check(reason, "reason");
        } else if (reason.length() > LONGEST) {
            throw new Refused("text.comment.long", "reason", LONGEST);
        }
        var changed = text.adoptedVersion() != null
                ? 0
                : jdbc.sql(ConcurrenceSql.VERDICT)
                        .param("verdict", verdict.name())
                        .param("reason", reason.isBlank() ? null : reason.strip())
                        .param("me", permissions.me().id().value())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", commentId)
                        .param("version", texts.newest(text.commitmentId()).id())
                        .update();
        if (changed == 0) {
            throw new Refused("text.comment.notOpen", null);
        }
        events.publishEvent(
                Changed.within(text.releasability().parties(), Set.of("commitment:" + text.commitmentId())));
    }

    /** @throws NoSuchElementException also where it is on another party's side */
    private AgreedText ofComment(long commentId) {
        return jdbc.sql(ConcurrenceSql.TEXT_OF_COMMENT)
                .param("id", commentId)
                .query(Long.class)
                .optional()
                .map(this::found)
                .orElseThrow(() -> new NoSuchElementException("There is no comment " + commentId + "."));
    }

    private AgreedText found(long id) {
        return texts.byId(id).orElseThrow(() -> new NoSuchElementException("There is no text " + id + "."));
    }

    private static void check(String words, String field) {
        if (words.isBlank()) {
            throw new Refused("text.comment.missing", field);
        }
        if (words.length() > LONGEST) {
            throw new Refused("text.comment.long", field, LONGEST);
        }
    }

    private static AgreedText.Comment comment(ResultSet row, int n) throws SQLException {
        var verdict = row.getString("verdict");
        return new AgreedText.Comment(
                row.getLong("id"),
                row.getInt("number"),
                row.getString("party_code"),
                AgreedText.Severity.valueOf(row.getString("severity")),
                row.getString("place"),
                row.getString("proposed"),
                row.getString("reason"),
                row.getString("written_by"),
                row.getTimestamp("given_at") != null,
                verdict == null ? null : AgreedText.Verdict.valueOf(verdict),
                row.getString("verdict_reason"));
    }
}
