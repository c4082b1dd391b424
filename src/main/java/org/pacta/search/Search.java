package org.pacta.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.pacta.commitment.Commitment;
import org.pacta.search.Found.Group;
import org.pacta.search.Found.Kind;
import org.pacta.task.TaskState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks for words and parts of words in statements, commitments, tasks and comments. Whatever the reader may not see is
 * neither shown nor counted.
 */
@Service
@Transactional(readOnly = true)
public class Search {

    private final JdbcClient jdbc;

    Search(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The best hits of each kind for a query of two characters or more; one is enough in Korean or Japanese. */
    public Found find(String query, int limitPerGroup) {
        var words = SearchWords.of(query);
        if (!words.searchable()) {
            return Found.TOO_SHORT;
        }
        var groups = Arrays.stream(Kind.values())
                .map(kind -> group(kind, words, 0, limitPerGroup))
                .filter(group -> group.count() > 0)
                .sorted(Comparator.comparing(group -> !isReferredTo(group, words)))
                .toList();
        return new Found(false, groups);
    }

    /** Further hits of one kind. */
    public List<Hit> more(String query, Kind kind, int offset, int limit) {
        var words = SearchWords.of(query);
        return words.searchable() ? group(kind, words, offset, limit).hits() : List.of();
    }

    private Group group(Kind kind, SearchWords words, int offset, int limit) {
        var hits = new ArrayList<Hit>();
        int[] count = {0};
        jdbc.sql(sql(kind))
                .param("words", words.words().toArray(String[]::new))
                .param("phrase", words.phrase())
                .param("most", Found.MOST + 1)
                .param("offset", offset)
                .param("limit", Math.min(limit, Math.max(0, Found.MOST - offset)))
                .query((ResultSet row) -> {
                    count[0] = row.getInt("hits");
                    hits.add(hit(kind, words, row));
                });
        return new Group(kind, List.copyOf(hits), Math.min(count[0], Found.MOST), count[0] > Found.MOST);
    }

    private static boolean isReferredTo(Group group, SearchWords words) {
        return switch (group.hits().getFirst()) {
            case Hit.OfStatement statement ->
                words.isReference(statement.reference().text());
            case Hit.OfCommitment commitment ->
                words.isReference(commitment.reference().text());
            default -> false;
        };
    }

    private static String sql(Kind kind) {
        return switch (kind) {
            case STATEMENTS -> SearchSql.STATEMENTS;
            case COMMITMENTS -> SearchSql.COMMITMENTS;
            case TASKS -> SearchSql.TASKS;
            case COMMENTS -> SearchSql.COMMENTS;
        };
    }

    private static Hit hit(Kind kind, SearchWords words, ResultSet row) throws SQLException {
        return switch (kind) {
            case STATEMENTS -> statementOrPassage(words, row);
            case COMMITMENTS ->
                new Hit.OfCommitment(
                        words.mark(row.getString("reference")),
                        words.mark(row.getString("title")),
                        Commitment.Status.valueOf(row.getString("status")),
                        row.getObject("due_on", LocalDate.class),
                        ZoneId.of(row.getString("due_zone")));
            case TASKS ->
                new Hit.OfTask(
                        row.getLong("id"),
                        words.mark(row.getString("name")),
                        row.getString("reference"),
                        row.getString("title"),
                        TaskState.valueOf(row.getString("state")),
                        row.getObject("due_on", LocalDate.class),
                        ZoneId.of(row.getString("due_zone")));
            case COMMENTS ->
                new Hit.OfComment(
                        words.snippet(row.getString("body")),
                        row.getString("member"),
                        row.getString("party_code"),
                        row.getTimestamp("written_at").toInstant(),
                        row.getString("reference"),
                        row.getString("title"),
                        row.getObject("task_id", Long.class),
                        row.getString("task"));
        };
    }

    private static Hit statementOrPassage(SearchWords words, ResultSet row) throws SQLException {
        var passage = row.getObject("passage_id", Long.class);
        var issuedOn = row.getObject("issued_on", LocalDate.class);
        return passage == null
                ? new Hit.OfStatement(
                        words.mark(row.getString("reference")), words.mark(row.getString("title")), issuedOn)
                : new Hit.OfPassage(
                        passage,
                        words.snippet(row.getString("body")),
                        row.getString("reference"),
                        row.getString("title"),
                        issuedOn);
    }
}
