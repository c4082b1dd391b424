package org.pacta.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Stale;
import org.pacta.database.Acting;
import org.pacta.database.Columns;
import org.pacta.id.MemberId;
import org.pacta.party.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of handovers: read as the reader may see them, written as the system. */
@Component
class HandoverRows {

    private final JdbcClient jdbc;
    private final Acting acting;
    private final JsonMapper json;
    private final Clock clock;

    HandoverRows(JdbcClient jdbc, Acting acting, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.json = json;
        this.clock = clock;
    }

    List<Handover> all() {
        return jdbc.sql(HandoverSql.ALL).query(this::handover).list();
    }

    Optional<Handover> byId(long id) {
        return jdbc.sql(HandoverSql.BY_ID).param("id", id).query(this::handover).optional();
    }

    Set<MemberId> leaving(long id) {
        return jdbc.sql(HandoverSql.BY_ID)
                .param("id", id)
                .query((row, n) -> Arrays.stream(
                                (Long[]) row.getArray("leaving").getArray())
                        .map(MemberId::new)
                        .collect(Collectors.toSet()))
                .single();
    }

    boolean offers(String party) {
        return jdbc.sql(HandoverSql.ONE_OFFERED)
                .param("party", party)
                .query(Boolean.class)
                .single();
    }

    long offer(Member by, String to, Collection<String> series, Collection<Member> leaving, String word) {
        return acting.asSystem(() -> jdbc.sql(HandoverSql.OFFER)
                .param("from", by.partyCode())
                .param("to", to)
                .param("series", series.toArray(String[]::new))
                .param("leaving", ids(leaving))
                .param("word", word)
                .param("by", by.id().value())
                .param("now", now())
                .query(Long.class)
                .single());
    }

    /** @param passed what was open then; null where it is not taken over */
    void answer(
            Handover handover,
            int version,
            Handover.State state,
            Member by,
            String answer,
            Collection<Member> coming,
            Handover.@Nullable Passed passed) {
        acting.asSystem(() -> Stale.unlessUpdated(
                jdbc.sql(HandoverSql.ANSWER)
                        .param("state", state.name())
                        .param("by", by.id().value())
                        .param("now", now())
                        .param("answer", answer)
                        .param("coming", ids(coming))
                        .param("passed", passed == null ? null : json.writeValueAsString(passed)),
                handover.id(),
                version,
                handover.from() + " – " + handover.to()));
    }

    private Handover handover(ResultSet row, int n) throws SQLException {
        var answeredAt = Columns.instant(row, "answered_at");
        var answer = row.getString("answer");
        var passed = row.getString("passed");
        return new Handover(
                row.getLong("id"),
                row.getString("from_party"),
                row.getString("to_party"),
                Columns.strings(row, "series"),
                Columns.strings(row, "leaving_names"),
                Columns.strings(row, "coming_names"),
                row.getString("word"),
                Handover.State.valueOf(row.getString("state")),
                new Handover.Offer(
                        row.getString("offered_by"),
                        row.getTimestamp("offered_at").toInstant()),
                answeredAt == null
                        ? null
                        : new Handover.Answer(row.getString("answered_by"), answeredAt, answer == null ? "" : answer),
                passed == null ? null : json.readValue(passed, Handover.Passed.class),
                row.getInt("version"));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Long[] ids(Collection<Member> members) {
        return members.stream().map(member -> member.id().value()).toArray(Long[]::new);
    }
}
