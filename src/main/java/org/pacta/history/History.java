package org.pacta.history;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.database.Acting;
import org.pacta.database.Changed;
import org.pacta.database.Columns;
import org.pacta.database.Keyset;
import org.pacta.database.ListQueries;
import org.pacta.database.Where;
import org.pacta.id.CommitmentId;
import org.pacta.id.MemberId;
import org.pacta.id.StatementId;
import org.pacta.id.TaskId;
import org.pacta.party.Permissions;
import org.pacta.party.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The record of what was done. Lines are added in the transaction of the deed; the database links and keeps them.
 *
 * <p>Adding one also announces what changed to the pages that show it, see {@link Changed}, and what was done to modules
 * that owe something because of it, see {@link Recorded}.
 */
@Service
public class History {

    /** How {@link #following} goes on. */
    public static final Keyset KEYSET = new Keyset("h.chain", Keyset.Type.TEXT, "h.position");

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private static final TypeReference<List<Form.Field>> FORM = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Origin origin;
    private final Permissions permissions;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;
    private final Clock clock;

    History(
            JdbcClient jdbc,
            Acting acting,
            Origin origin,
            Permissions permissions,
            ApplicationEventPublisher events,
            JsonMapper json,
            Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.origin = origin;
        this.permissions = permissions;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A line as it was written. {@code member} is null where the system acted.
     *
     * @param form what its answers were given to; null where it has none, or where the reader cannot see it
     * @param id counts the lines of all sides, and so is told to nobody; chain and position name a line
     */
    public record Line(
            @JsonIgnore long id,
            String chain,
            int position,
            Instant happenedAt,
            @Nullable String member,
            @Nullable String office,
            @Nullable String party,
            String origin,
            @Schema(implementation = String.class) Action action,
            String subject,
            @Nullable Long taskId,
            Map<String, Object> before,
            Map<String, Object> after,
            String digest,
            @JsonIgnore @Nullable Form form) {

        /** Who was away, where it was done in that one's name. */
        public @Nullable String insteadOf() {
            var name = after.get("insteadOf");
            return name == null ? null : name.toString();
        }
    }

    /**
     * What to look for; null means any.
     *
     * @param text is looked for in subject and name
     * @param action an {@linkplain Action#word action's word}; one that is none finds nothing
     */
    public record Filter(
            @Nullable String text,
            @Nullable String action,
            @Nullable Instant from,
            @Nullable Instant until) {

        public static final Filter ALL = new Filter(null, null, null, null);
    }

    /** Writes the line in the running transaction, for the member in whose name it runs.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Entry entry) {
        record(entry, null);
    }

    /** Like {@link #record(Entry)}, from an address that is known before anybody is signed in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Entry entry, @Nullable String address) {
        var member = acting.memberId();
        var now = clock.instant();
        Runnable add = () -> jdbc.sql(HistorySql.ADD)
                .param("chain", entry.chain())
                .param("at", Timestamp.from(now))
                .param("member", member.map(MemberId::value).orElse(null))
                .param("origin", address == null ? origin.current() : address)
                .param("action", entry.action().word())
                .param("statement", entry.statementId())
                .param("commitment", entry.commitmentId())
                .param("task", entry.taskId())
                .param("subject", entry.subject())
                .param("before", json.writeValueAsString(entry.before()))
                .param("after", json.writeValueAsString(entry.after()))
                .param("releasableTo", entry.releasability().toArray())
                .update();
        // A member may write what he or she has done; what happens before anybody is signed in, the system writes.
        if (member.isPresent()) {
            add.run();
        } else {
            acting.asSystem(add);
        }
        events.publishEvent(new Recorded(entry, now));
        events.publishEvent(Changed.within(entry.releasability().parties(), topics(entry)));
    }

    private static java.util.Set<String> topics(Entry entry) {
        var topics = new TreeSet<String>();
        topics.add("history");
        topics.add(entry.action().topic());
        if (entry.commitmentId() != null) {
            topics.add("commitment");
            topics.add("commitment:" + entry.commitmentId());
        }
        if (entry.taskId() != null) {
            topics.add("task");
            topics.add("task:" + entry.taskId());
        }
        if (entry.statementId() != null) {
            topics.add("statement:" + entry.statementId());
        }
        return topics;
    }

    /** A commitment's lines with those of its tasks, newest first; as far as the reader may see them. */
    @Transactional(readOnly = true)
    public List<Line> ofCommitment(CommitmentId commitmentId, int offset, int limit) {
        return jdbc.sql(HistorySql.OF_COMMITMENT)
                .param("commitment", commitmentId.value())
                .param("offset", offset)
                .param("limit", limit)
                .query(this::line)
                .list();
    }

    /** A task's lines, newest first. */
    @Transactional(readOnly = true)
    public List<Line> ofTask(TaskId taskId) {
        return jdbc.sql(HistorySql.OF_TASK)
                .param("task", taskId.value())
                .query(this::line)
                .list();
    }

    /** A statement's lines, newest first. */
    @Transactional(readOnly = true)
    public List<Line> ofStatement(StatementId statementId) {
        return jdbc.sql(HistorySql.OF_STATEMENT)
                .param("statement", statementId.value())
                .query(this::line)
                .list();
    }

    /** All lines that the reader may see, newest first: for auditors and administrators. */
    @Transactional(readOnly = true)
    public List<Line> search(Filter filter, int offset, int limit) {
        permissions.require(Role.AUDITOR, Role.ADMINISTRATOR);
        return filtered(HistorySql.search(filter), filter)
                .param("offset", offset)
                .param("limit", limit)
                .query(this::line)
                .list();
    }

    /** Like {@link #search}, those after one in the list, or the newest. */
    @Transactional(readOnly = true)
    public List<Line> following(Filter filter, Keyset.@Nullable Place after, int limit) {
        permissions.require(Role.AUDITOR, Role.ADMINISTRATOR);
        return Keyset.bind(filtered(HistorySql.following(filter, after == null), filter), after, limit)
                .query(this::line)
                .list();
    }

    /** How many lines {@link #search} would list, one more than {@link ListQueries#MOST} where there are more. */
    @Transactional(readOnly = true)
    public int count(Filter filter) {
        permissions.require(Role.AUDITOR, Role.ADMINISTRATOR);
        return filtered(HistorySql.count(filter), filter).query(Integer.class).single();
    }

    /** The actions that occur, for a filter. */
    @Transactional(readOnly = true)
    public List<Action> actions() {
        return jdbc.sql(HistorySql.ACTIONS)
                .query((row, n) -> Action.of(row.getString("action")))
                .list();
    }

    /**
     * Where a chain is broken: lines whose digest or place does not follow from the line before. Empty when all is well.
     * Whoever audits another party's own side is of that party.
     */
    @Transactional(readOnly = true)
    public List<String> broken() {
        permissions.require(Role.AUDITOR, Role.ADMINISTRATOR);
        var chainsOfOthers =
                Pattern.compile("/(?!" + Pattern.quote(permissions.me().partyCode()) + ")");
        return acting
                .asSystem(() -> jdbc.sql(HistorySql.BROKEN).query(String.class).list())
                .stream()
                .filter(place -> !chainsOfOthers.matcher(place).find())
                .toList();
    }

    private JdbcClient.StatementSpec filtered(String sql, Filter filter) {
        return jdbc.sql(sql)
                .param("text", Where.text(filter.text()))
                .param("action", filter.action())
                .param("from", Columns.timestamp(filter.from()))
                .param("until", Columns.timestamp(filter.until()));
    }

    private Line line(ResultSet row, int n) throws SQLException {
        return new Line(
                row.getLong("id"),
                row.getString("chain"),
                row.getInt("position"),
                row.getTimestamp("happened_at").toInstant(),
                row.getString("member"),
                row.getString("office"),
                row.getString("party_code"),
                row.getString("origin"),
                Action.of(row.getString("action")),
                row.getString("subject"),
                row.getObject("task_id", Long.class),
                json.readValue(row.getString("before"), FIELDS),
                json.readValue(row.getString("after"), FIELDS),
                row.getString("digest"),
                form(row));
    }

    private @Nullable Form form(ResultSet row) throws SQLException {
        var element = row.getString("form_element");
        var answers = row.getString("form_answers");
        if (element == null || answers == null) {
            return null;
        }
        var fields = row.getString("form_fields");
        return new Form(
                element, fields == null ? List.of() : json.readValue(fields, FORM), json.readValue(answers, ANSWERS));
    }

    /**
     * Application event: a line was added to the history. Published inside the transaction of the deed, for modules that owe
     * something because of it; what they write is then owed exactly if the deed is done.
     */
    public record Recorded(Entry entry, Instant at) {}
}
