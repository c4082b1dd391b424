package org.pacta.audit;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log as it is in the database. Whoever calls has a transaction, as the system. */
final class HistoryLog {

    /** Lines that are read or written at once. */
    static final int BATCH = 2_000;

    /**
     * How far behind the last taken line those may stand that were committed after it: a line gets its number when it is
     * written, and stands at its place in the log when it is committed.
     */
    private static final int LATE_BY = 5_000;

    private static final int NONCE_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient jdbc;

    HistoryLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A leaf, and the line that it is of as it is now.
     *
     * @param text null where the line has gone
     * @param place chain and position; null where the line has gone
     */
    record Leaf(
            long number,
            long lineId,
            byte[] hash,
            @Nullable String text,
            @Nullable String place,
            Collection<String> releasableTo) {

        static Leaf read(ResultSet row, int n) throws SQLException {
            var gone = row.getString("chain") == null;
            return new Leaf(
                    row.getLong("leaf"),
                    row.getLong("history_id"),
                    row.getBytes("hash"),
                    gone ? null : LeafText.of(row, row.getString("nonce")),
                    gone ? null : row.getString("chain") + " " + row.getInt("position"),
                    gone ? List.of() : LeafText.releasableTo(row));
        }
    }

    /** A checkpoint as it was signed. */
    record Sealed(SignedNote note, Instant at) {

        Checkpoint checkpoint() {
            return Checkpoint.of(note);
        }

        static Sealed read(ResultSet row, int n) throws SQLException {
            return new Sealed(
                    SignedNote.parse(row.getString("note")),
                    row.getTimestamp("signed_at").toInstant());
        }
    }

    /** Whether no other node is at it: held until the transaction ends. */
    boolean lock() {
        return jdbc.sql(LogSql.LOCK).query(Boolean.class).single();
    }

    long size() {
        return jdbc.sql(LogSql.SIZE).query(Long.class).single();
    }

    /** How many lines wait for their place. */
    long waiting() {
        return jdbc.sql(LogSql.COUNT_NOT_TAKEN).query(Long.class).single();
    }

    /** The stored hashes; each is read once. */
    Merkle.Nodes nodes() {
        record Place(int level, long index) {}
        var known = new HashMap<Place, byte[]>();
        return (level, index) -> known.computeIfAbsent(
                new Place(level, index),
                place -> (level == 0
                                ? jdbc.sql(LogSql.LEAF_HASH)
                                : jdbc.sql(LogSql.NODE_HASH).param("level", level))
                        .param("position", index)
                        .query((row, n) -> row.getBytes(1))
                        .optional()
                        // What has gone makes a root that fits nothing.
                        .orElseGet(() -> new byte[0]));
    }

    /** Gives lines that are committed the next places.
     *
     * @param all also those that came very late; looks through the whole history for them
     * @return how many, at most {@link #BATCH}
     */
    int take(boolean all) {
        long last = jdbc.sql(LogSql.LAST_TAKEN).query(Long.class).single();
        var ids = new ArrayList<Long>();
        var nonces = new ArrayList<String>();
        var hashes = new ArrayList<byte[]>();
        jdbc.sql(LogSql.NOT_TAKEN)
                .param("from", all ? -1 : last - LATE_BY)
                .param("most", BATCH)
                .query((ResultSet row) -> {
                    var nonce = nonce();
                    ids.add(row.getLong("id"));
                    nonces.add(nonce);
                    hashes.add(LeafText.hash(LeafText.of(row, nonce)));
                });
        if (ids.isEmpty()) {
            return 0;
        }
        long size = size();
        var tree = new Merkle.Growing(nodes(), size);
        var levels = new ArrayList<Integer>();
        var positions = new ArrayList<Long>();
        var nodes = new ArrayList<byte[]>();
        hashes.forEach(hash -> tree.add(hash, (level, index, node) -> {
            levels.add(level);
            positions.add(index);
            nodes.add(node);
        }));
        jdbc.sql(LogSql.ADD_LEAVES)
                .param("first", size)
                .param("ids", ids.toArray(Long[]::new))
                .param("nonces", nonces.toArray(String[]::new))
                .param("hashes", hex(hashes))
                .update();
        jdbc.sql(LogSql.ADD_NODES)
                .param("levels", levels.toArray(Integer[]::new))
                .param("positions", positions.toArray(Long[]::new))
                .param("hashes", hex(nodes))
                .update();
        return ids.size();
    }

    private static String nonce() {
        var bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        return HEX.formatHex(bytes);
    }

    private static String[] hex(List<byte[]> hashes) {
        return hashes.stream().map(HEX::formatHex).toArray(String[]::new);
    }

    /** In their order; where one has gone, the next number follows. */
    List<Leaf> leaves(long from, long to) {
        return jdbc.sql(LogSql.LEAVES)
                .param("from", from)
                .param("to", to)
                .query(Leaf::read)
                .list();
    }

    /** Those of one chain that are under a checkpoint of this size. */
    List<Leaf> ofChain(String chain, long size) {
        return jdbc.sql(LogSql.OF_CHAIN)
                .param("chain", chain)
                .param("to", size)
                .query(Leaf::read)
                .list();
    }

    /** The hashes alone, by number. */
    List<byte[]> hashes(long from, long to) {
        return jdbc.sql(LogSql.HASHES)
                .param("from", from)
                .param("to", to)
                .query((row, n) -> row.getBytes("hash"))
                .list();
    }

    void add(Sealed sealed) {
        jdbc.sql(LogSql.ADD_CHECKPOINT)
                .param("size", sealed.checkpoint().size())
                .param("note", sealed.note().toString())
                .param("at", Timestamp.from(sealed.at()))
                .update();
    }

    Optional<Sealed> last() {
        return jdbc.sql(LogSql.LAST_CHECKPOINT).query(Sealed::read).optional();
    }

    /** The next ones, smallest first. */
    List<Sealed> after(long size, int most) {
        return jdbc.sql(LogSql.CHECKPOINTS_AFTER)
                .param("after", size)
                .param("most", most)
                .query(Sealed::read)
                .list();
    }

    /** What keeps the history from being changed: by name, the functions and triggers as they are. */
    List<Guard> guards() {
        return jdbc.sql(LogSql.GUARDS)
                .query((row, n) -> new Guard(row.getString("name"), row.getString("what")))
                .list();
    }

    /** A function or trigger, and what it does. */
    record Guard(String name, String what) {}
}
