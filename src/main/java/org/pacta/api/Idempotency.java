package org.pacta.api;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.database.Acting;
import org.pacta.id.MemberId;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets a request that creates something be sent again after a lost answer: with the same {@code Idempotency-Key} it is done
 * once, and gets the same answer each time. What was answered is kept in the transaction of the deed itself, so that there is
 * never the one without the other, for as long as the installation sets (a day, where nothing is set); of two at the same moment one waits for the other.
 */
@Service
public class Idempotency {

    static final Duration KEPT = Duration.ofHours(24);
    private static final int LONGEST_KEY = 200;

    private final JdbcClient jdbc;
    private final Acting acting;
    private final JsonMapper json;
    private final Clock clock;

    Idempotency(JdbcClient jdbc, Acting acting, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.json = json;
        this.clock = clock;
    }

    private record Kept(
            byte[] fingerprint,
            int status,
            @Nullable String location,
            @Nullable String etag,
            String body) {}

    /**
     * Does the deed, or repeats the answer of the first time.
     *
     * @param key as the request gives it; without one the deed is simply done
     * @param request what the answer depends on: the operation and its whole input
     * @throws Refused where the key belongs to another request, or cannot be one
     */
    @Transactional
    public <T> ResponseEntity<T> once(
            @Nullable String key, Object request, Class<T> type, Supplier<ResponseEntity<T>> deed) {
        if (key == null) {
            return deed.get();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY || !key.chars().allMatch(c -> c > 32 && c < 127)) {
            throw new Refused("api.key", "Idempotency-Key", LONGEST_KEY);
        }
        MemberId me = acting.requiredMemberId();
        var fingerprint = DigestUtils.sha256(json.writeValueAsBytes(request));
        var mine = jdbc.sql(IdempotencySql.CLAIM)
                .param("member", me.value())
                .param("key", key)
                .param("fingerprint", fingerprint)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (mine == 0) {
            return repeat(me.value(), key, fingerprint, type);
        }
        var reply = deed.get();
        jdbc.sql(IdempotencySql.KEEP)
                .param("status", reply.getStatusCode().value())
                .param("location", reply.getHeaders().getFirst("Location"))
                .param("etag", reply.getHeaders().getFirst("ETag"))
                .param("body", json.writeValueAsString(reply.getBody()))
                .param("member", me.value())
                .param("key", key)
                .update();
        return reply;
    }

    private <T> ResponseEntity<T> repeat(long me, String key, byte[] fingerprint, Class<T> type) {
        var kept = jdbc.sql(IdempotencySql.KNOWN)
                .param("member", me)
                .param("key", key)
                .query(Idempotency::kept)
                .single();
        if (!MessageDigest.isEqual(kept.fingerprint(), fingerprint)) {
            throw new Refused(Refused.Category.NOT_POSSIBLE, "api.keyReused", "Idempotency-Key");
        }
        var reply = ResponseEntity.status(kept.status()).header("Idempotency-Replayed", "true");
        if (kept.location() != null) {
            reply.header("Location", kept.location());
        }
        if (kept.etag() != null) {
            reply.header("ETag", kept.etag());
        }
        return reply.body(json.readValue(kept.body(), type));
    }

    private static Kept kept(ResultSet row, int n) throws SQLException {
        return new Kept(
                row.getBytes("fingerprint"),
                row.getInt("status"),
                row.getString("location"),
                row.getString("etag"),
                row.getString("body"));
    }
}
