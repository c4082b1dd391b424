package org.pacta.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.database.Acting;
import org.pacta.database.Keyset;
import org.pacta.party.Permissions;
import org.pacta.party.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What of the log is given to those who hold it: checkpoints, proofs that one continues another, and the signatures that
 * witnesses of the parties give back. For auditors and administrators, and programs in their name.
 */
@Service
public class Witnesses {

    /** How {@link #checkpoints} goes on. */
    public static final Keyset KEYSET = Keyset.byId("c.size");

    /** Of one party. */
    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final HistoryLog log;
    private final Acting acting;
    private final TransactionTemplate transaction;
    private final Permissions permissions;
    private final LogKey key;
    private final Clock clock;

    Witnesses(
            JdbcClient jdbc,
            Acting acting,
            TransactionTemplate transaction,
            Permissions permissions,
            LogKey key,
            Clock clock) {
        this.jdbc = jdbc;
        this.log = new HistoryLog(jdbc);
        this.acting = acting;
        this.transaction = transaction;
        this.permissions = permissions;
        this.key = key;
        this.clock = clock;
    }

    /**
     * A checkpoint as it is given out.
     *
     * @param size how many lines
     * @param note signed, with the cosignatures of witnesses
     */
    public record Given(long size, Instant signedAt, String note) {}

    /** Newest first. */
    public List<Given> checkpoints(Keyset.@Nullable Place after, int limit) {
        permit();
        return asSystem(() -> Keyset.bind(jdbc.sql(WitnessSql.following(after == null)), after, limit)
                .query(HistoryLog.Sealed::read)
                .list()
                .stream()
                .map(this::given)
                .toList());
    }

    /** The key that checkpoints are signed with, as {@code name+id+base64}.
     *
     * @throws Refused where this node has none
     */
    public String key() {
        permit();
        return key.secret()
                .orElseThrow(() -> new Refused("audit.nothingSealed", null))
                .key()
                .toString();
    }

    /**
     * The newest checkpoint, with the proof that it continues an earlier one: what a witness is asked to add, in the form of
     * C2SP's {@code add-checkpoint}.
     *
     * @param old how many lines the witness has seen; where that is more than there are, no proof is given
     * @throws Refused where nothing has been sealed yet
     * @see <a href="https://c2sp.org/tlog-witness">C2SP tlog-witness</a>
     */
    public String latest(long old) {
        permit();
        return asSystem(() -> {
            var sealed = log.last().orElseThrow(() -> new Refused("audit.nothingSealed", null));
            var proof = Merkle.consistency(log.nodes(), old, sealed.checkpoint().size()).stream()
                    .map(hash -> Base64.getEncoder().encodeToString(hash) + "\n")
                    .collect(Collectors.joining());
            return "old " + old + "\n" + proof + "\n" + sealed.note();
        });
    }

    /** Keeps a witness's signature under a checkpoint. A witness is known from its first one on, as one of the member's party.
     *
     * @param witness its key, as {@code name+id+base64}
     * @param signature the line that stands under the note
     * @throws NoSuchElementException where no checkpoint has that size
     * @throws Refused where the signature is not that witness's, of that checkpoint
     */
    public Given cosign(long size, String witness, String signature) {
        var me = permissions.require(Role.AUDITOR, Role.ADMINISTRATOR);
        var cosigner = key(witness);
        var line = line(signature);
        return asSystem(() -> {
            var sealed = jdbc.sql(WitnessSql.NOTE)
                    .param("size", size)
                    .query(HistoryLog.Sealed::read)
                    .optional()
                    .orElseThrow(() -> new NoSuchElementException("There is no checkpoint of " + size + " lines."));
            var seen = new SignedNote(sealed.note().text(), List.of(line))
                    .cosignedBy(cosigner)
                    .orElseThrow(() -> new Refused("audit.signature", "signature"));
            jdbc.sql(WitnessSql.COSIGN)
                    .param("size", size)
                    .param("witness", witness(cosigner, me.partyCode(), me.id().value()))
                    .param("signature", line.toString())
                    .param("seen", Timestamp.from(seen))
                    .update();
            return given(sealed);
        });
    }

    private static NoteKey key(String text) {
        try {
            var parsed = NoteKey.parse(text);
            if (parsed.type() == NoteKey.Type.COSIGNATURE) {
                return parsed;
            }
        } catch (IllegalArgumentException malformed) {
            throw new Refused("audit.key", "key");
        }
        throw new Refused("audit.key", "key");
    }

    private static SignedNote.Line line(String signature) {
        try {
            return SignedNote.Line.parse(signature.strip());
        } catch (IllegalArgumentException malformed) {
            throw new Refused("audit.signature", "signature");
        }
    }

    private long witness(NoteKey cosigner, String party, long member) {
        record Known(long id, String party) {}
        var known = jdbc.sql(WitnessSql.BY_KEY)
                .param("key", cosigner.toString())
                .query((row, n) -> new Known(row.getLong("id"), row.getString("party_code")))
                .optional();
        if (known.isPresent()) {
            if (!known.get().party().equals(party)) {
                throw new Refused("audit.key.other", "key");
            }
            return known.get().id();
        }
        if (jdbc.sql(WitnessSql.COUNT_OF_PARTY)
                        .param("party", party)
                        .query(Integer.class)
                        .single()
                >= MOST) {
            throw new Refused("audit.tooMany", null, MOST);
        }
        return jdbc.sql(WitnessSql.ENTER)
                .param("party", party)
                .param("key", cosigner.toString())
                .param("member", member)
                .param("at", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    private Given given(HistoryLog.Sealed sealed) {
        return new Given(
                sealed.checkpoint().size(), sealed.at(), cosigned(jdbc, sealed).toString());
    }

    /** With what witnesses have signed under it. */
    static SignedNote cosigned(JdbcClient jdbc, HistoryLog.Sealed sealed) {
        return sealed.note()
                .with(jdbc.sql(WitnessSql.SIGNATURES_OF)
                        .param("size", sealed.checkpoint().size())
                        .query((row, n) -> SignedNote.Line.parse(row.getString("signature")))
                        .list());
    }

    private void permit() {
        permissions.require(Role.AUDITOR, Role.ADMINISTRATOR);
    }

    private <T extends @Nullable Object> T asSystem(Supplier<T> work) {
        return acting.asSystem(() -> transaction.execute(status -> work.get()));
    }
}
