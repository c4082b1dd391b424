package org.pacta.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.database.Acting;
import org.pacta.party.Permissions;
import org.pacta.party.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sealed history as a file that can be checked without this server: lines that the reader may see as they were sealed, all
 * others as their hashes.
 *
 * @see <a href="../../../../../../docs/decisions/2026-12-01-history-log.md">What stands in it</a>
 */
@Service
public class HistoryExport {

    static final String FORMAT = "pacta-history/1";

    /** Exports that run at once. */
    private static final int TURNS = 2;

    private static final Base64.Encoder BASE64 = Base64.getEncoder();

    private final JdbcClient jdbc;
    private final HistoryLog log;
    private final Acting acting;
    private final TransactionTemplate transaction;
    private final Permissions permissions;
    private final LogKey key;
    private final JsonMapper json = new JsonMapper();
    private final Semaphore turns = new Semaphore(TURNS);

    HistoryExport(
            JdbcClient jdbc, Acting acting, TransactionTemplate transaction, Permissions permissions, LogKey key) {
        this.jdbc = jdbc;
        this.log = new HistoryLog(jdbc);
        this.acting = acting;
        this.transaction = transaction;
        this.permissions = permissions;
        this.key = key;
    }

    /** Where the export goes: opened once it is known that there is one. */
    public interface Target {
        OutputStream open() throws IOException;
    }

    /** Writes all that is under the last checkpoint; or one chain of it, with proofs that its lines are.
     *
     * @param chain null for all
     * @throws Refused where nothing has been sealed yet, or too many are exporting
     */
    public void write(@Nullable String chain, Target target) throws IOException {
        var party = permissions.require(Role.AUDITOR, Role.ADMINISTRATOR).partyCode();
        var sealed = asSystem(() ->
                        log.last().map(last -> new HistoryLog.Sealed(Witnesses.cosigned(jdbc, last), last.at())))
                .orElseThrow(() -> new Refused("audit.nothingSealed", null));
        if (!turns.tryAcquire()) {
            throw new Refused(Refused.Category.BUSY, "audit.busy", null);
        }
        try {
            var out = target.open();
            line(out, head(sealed, party, chain));
            line(out, chain == null ? all(out, sealed.checkpoint().size()) : chain(out, sealed, chain));
            out.flush();
        } finally {
            turns.release();
        }
    }

    private Map<String, Object> head(HistoryLog.Sealed sealed, String party, @Nullable String chain) {
        var head = new LinkedHashMap<String, Object>();
        head.put("format", FORMAT);
        head.put("party", party);
        head.put("checkpoint", sealed.note().toString());
        key.secret().ifPresent(secret -> head.put("key", secret.key().toString()));
        head.put("whole", chain == null);
        return head;
    }

    /** @return the last line: how many have come since that the reader may see */
    private Map<String, Object> all(OutputStream out, long size) throws IOException {
        long shown = 0;
        for (long from = 0; from < size; from += HistoryLog.BATCH) {
            long first = from;
            long end = Math.min(size, from + HistoryLog.BATCH);
            var leaves = asSystem(() -> log.leaves(first, end));
            var seen = seen(leaves);
            shown += seen.size();
            for (var leaf : leaves) {
                line(out, line(leaf, seen.contains(leaf.lineId()), null));
            }
        }
        var there = transaction.execute(
                status -> jdbc.sql(LogSql.COUNT_SEEN).query(Long.class).single());
        return Map.of("end", true, "since", (there == null ? 0 : there) - shown);
    }

    private Map<String, Object> chain(OutputStream out, HistoryLog.Sealed sealed, String chain) throws IOException {
        long size = sealed.checkpoint().size();
        var leaves = asSystem(() -> log.ofChain(chain, size));
        var seen = seen(leaves);
        for (var leaf : leaves) {
            if (seen.contains(leaf.lineId())) {
                line(out, line(leaf, true, proof(leaf, size)));
            }
        }
        return Map.of("end", true);
    }

    private static Map<String, Object> line(HistoryLog.Leaf leaf, boolean seen, @Nullable List<String> proof) {
        var line = new LinkedHashMap<String, Object>();
        line.put("leaf", leaf.number());
        line.put("hash", BASE64.encodeToString(leaf.hash()));
        if (leaf.text() == null) {
            line.put("gone", true);
        } else if (seen) {
            line.put("line", leaf.text());
        }
        if (proof != null) {
            line.put("proof", proof);
        }
        return line;
    }

    private List<String> proof(HistoryLog.Leaf leaf, long size) {
        return asSystem(() -> Merkle.inclusion(log.nodes(), leaf.number(), size)).stream()
                .map(BASE64::encodeToString)
                .toList();
    }

    /** The policies of the database say which: they are asked as the reader. */
    private Set<Long> seen(List<HistoryLog.Leaf> leaves) {
        var ids = leaves.stream().map(HistoryLog.Leaf::lineId).toArray(Long[]::new);
        var seen = transaction.execute(status ->
                jdbc.sql(LogSql.SEEN).param("ids", ids).query(Long.class).list());
        return new HashSet<>(seen == null ? new ArrayList<>() : seen);
    }

    private void line(OutputStream out, Map<String, Object> members) throws IOException {
        out.write((json.writeValueAsString(members) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private <T extends @Nullable Object> T asSystem(Supplier<T> work) {
        return acting.asSystem(() -> transaction.execute(status -> work.get()));
    }
}
