package org.pacta.token;

import jakarta.annotation.PreDestroy;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pacta.api.Bearer;
import org.pacta.database.Acting;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.history.History;
import org.pacta.party.Releasability;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts what each token is used for, and writes it down every few seconds: one history line a token with how often which
 * operation was called, instead of one a request. What a command does has its own line, with the token's name, in the
 * command's transaction.
 */
@Component
class TokenUses {

    private static final Logger log = LoggerFactory.getLogger(TokenUses.class);

    private final JdbcClient jdbc;
    private final Acting acting;
    private final History history;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private Map<Key, Use> waiting = new HashMap<>();

    private record Key(Bearer bearer, String address) {}

    private static final class Use {
        private final Map<String, Integer> operations = new TreeMap<>();
        private Instant last = Instant.EPOCH;
    }

    TokenUses(JdbcClient jdbc, Acting acting, History history, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.history = history;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    synchronized void add(Bearer bearer, String operation, String address) {
        var use = waiting.computeIfAbsent(new Key(bearer, address), key -> new Use());
        use.operations.merge(operation, 1, Integer::sum);
        use.last = clock.instant();
    }

    private synchronized Map<Key, Use> take() {
        var taken = waiting;
        waiting = new HashMap<>();
        return taken;
    }

    private synchronized void putBack(Key key, Use use) {
        var now = waiting.computeIfAbsent(key, any -> new Use());
        use.operations.forEach((operation, times) -> now.operations.merge(operation, times, Integer::sum));
        now.last = now.last.isAfter(use.last) ? now.last : use.last;
    }

    /** Writes what was counted since; what cannot be written now is written the next time. The last time, after all requests. */
    @PreDestroy
    void write() {
        var taken = take();
        if (taken.isEmpty()) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> taken.forEach((key, use) ->
                    acting.asMember(key.bearer().memberId(), () -> acting.asSystem(() -> write(key, use)))));
        } catch (RuntimeException e) {
            taken.forEach(this::putBack);
            log.warn("The use of tokens could not be written down yet: {}", e.getMessage());
        }
    }

    private boolean write(Key key, Use use) {
        var bearer = key.bearer();
        jdbc.sql(TokenSql.USED)
                .param("id", bearer.tokenId())
                .param("at", Timestamp.from(use.last))
                .param("from", key.address())
                .update();
        history.record(new Entry(
                "token:" + bearer.tokenId(),
                Action.TOKEN_USED,
                bearer.username() + " · " + bearer.tokenName(),
                null,
                null,
                null,
                Map.of(),
                Map.<String, Object>copyOf(use.operations),
                Releasability.to(Set.of(bearer.party()))));
        return true;
    }
}
