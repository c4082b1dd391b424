package org.pacta.translation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.command.Stale;
import org.pacta.database.Columns;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.history.History;
import org.pacta.id.StatementId;
import org.pacta.intake.FileNames;
import org.pacta.party.Permissions;
import org.pacta.reading.PassageRole;
import org.pacta.statement.Passage;
import org.pacta.statement.Statement;
import org.pacta.statement.StatementText;
import org.pacta.statement.Statements;
import org.pacta.translation.Renderings.ParallelParagraphs.Paragraph;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Statements in other languages, beside the authoritative text. They are for reading: nothing is found in them and no
 * deadline is taken from them.
 */
@Service
public class Renderings {

    /** The language of every registered text, as the reader of statements knows no other. */
    public static final Locale AUTHORITATIVE = Locale.ENGLISH;

    private static final int LONGEST_SOURCE = 500;

    private final JdbcClient jdbc;
    private final Permissions permissions;
    private final Statements statements;
    private final History history;
    private final Clock clock;

    Renderings(JdbcClient jdbc, Permissions permissions, Statements statements, History history, Clock clock) {
        this.jdbc = jdbc;
        this.permissions = permissions;
        this.statements = statements;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Adds the statement's text in a language that it has none in yet.
     *
     * @param language BCP 47 tag
     * @return the tag as it is kept
     * @throws Refused where it is no language, the text is no text or cannot be in that language, or language or text are
     *     there already
     * @throws NoSuchElementException where there is no such statement that the member may see
     */
    @Transactional
    public String add(String statementReference, String language, String text, @Nullable String source) {
        return add(statementReference, language, text, source, null);
    }

    /** Like {@link #add(String, String, String, String)}, of a text that was read from a file. */
    @Transactional
    public String add(
            String statementReference,
            String language,
            String text,
            @Nullable String source,
            @Nullable String fileName) {
        permissions.requireCoordination();
        var statement = statement(statementReference);
        var tag = RenderingLanguage.checked(language);
        if (of(statement.id()).stream().anyMatch(there -> there.language().equals(tag))) {
            throw new Refused("rendering.there", "language");
        }
        var file = fileName == null ? null : FileNames.plain(fileName);
        store(statement, tag, text, source, file);
        history.record(Entry.ofStatement(
                        statement.id(), statement.reference(), Action.RENDERING_ADDED, statement.releasability())
                .noting("language", tag)
                .noting("source", trimmed(source))
                .noting("file", file));
        return tag;
    }

    /**
     * Puts another text in the place of a rendering, which stays on the record as it was.
     *
     * @param replacedId the rendering that was seen
     * @return its language
     * @throws Stale where somebody has replaced it since
     * @throws Refused where the new text is none, the same, or cannot be in that language
     * @throws NoSuchElementException where there is no such rendering that the member may see
     */
    @Transactional
    public String replace(
            String statementReference,
            long replacedId,
            String text,
            @Nullable String source,
            @Nullable String fileName) {
        var me = permissions.requireCoordination();
        var statement = statement(statementReference);
        var was = of(statement.id()).stream()
                .filter(there -> there.id() == replacedId)
                .findFirst()
                .orElseThrow(() -> new Stale(statement.reference()));
        if (StatementText.checked(text).equals(was.text())) {
            throw new Refused("rendering.same", "text");
        }
        int replaced = jdbc.sql(RenderingSql.REPLACE)
                .param("id", replacedId)
                .param("statement", statement.id().value())
                .param("member", me.id().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (replaced == 0) {
            throw new Stale(statement.reference());
        }
        var file = fileName == null ? null : FileNames.plain(fileName);
        store(statement, was.language(), text, source, file);
        history.record(Entry.ofStatement(
                        statement.id(), statement.reference(), Action.RENDERING_REPLACED, statement.releasability())
                .noting("language", was.language())
                .changing("source", was.source(), trimmed(source))
                .changing("file", was.fileName(), file)
                .noting("replacedSha256", was.sha256()));
        return was.language();
    }

    private Statement statement(String reference) {
        return statements
                .byReference(reference)
                .orElseThrow(() -> new NoSuchElementException("There is no statement " + reference + "."));
    }

    private static @Nullable String trimmed(@Nullable String source) {
        return source == null || source.isBlank() ? null : source.strip();
    }

    private void store(
            Statement statement, String tag, String text, @Nullable String source, @Nullable String fileName) {
        var body = StatementText.checked(text);
        if (body.equals(statement.text()) || isThere(statement.id(), body)) {
            throw new Refused("rendering.same", "text");
        }
        RenderingLanguage.check(tag, body);
        var origin = trimmed(source);
        if (origin != null && origin.length() > LONGEST_SOURCE) {
            throw new Refused("rendering.source", "source", LONGEST_SOURCE);
        }
        int added = jdbc.sql(RenderingSql.ADD)
                .param("statement", statement.id().value())
                .param("language", tag)
                .param("body", body)
                .param("source", origin)
                .param("file", fileName)
                .param("member", permissions.me().id().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (added == 0) {
            throw new Refused("rendering.there", "language");
        }
    }

    /** What stood in the place of a rendering before, the latest first. */
    @Transactional(readOnly = true)
    public List<Rendering> earlier(StatementId statementId, String language) {
        return jdbc.sql(RenderingSql.EARLIER)
                .param("statement", statementId.value())
                .param("language", language)
                .query(Renderings::rendering)
                .list();
    }

    /** Those that count, in the order in which their languages were added; none where the reader may not see the statement. */
    @Transactional(readOnly = true)
    public List<Rendering> of(StatementId statementId) {
        return jdbc.sql(RenderingSql.OF_STATEMENT)
                .param("statement", statementId.value())
                .query(Renderings::rendering)
                .list();
    }

    /**
     * The authoritative text and a rendering, paragraph by paragraph.
     *
     * @param language as {@link Rendering#language()} has it
     * @throws NoSuchElementException where the statement has no such rendering that the reader may see
     */
    @Transactional(readOnly = true)
    public List<ParallelParagraphs> aligned(StatementId statementId, String language) {
        var rendering = of(statementId).stream()
                .filter(there -> there.language().equals(language))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("There is no rendering " + language + "."));
        var text = statements.byId(statementId).orElseThrow().text();
        var authoritative = paragraphs(text, statements.passages(statementId));
        var other = RenderingText.paragraphs(rendering.text());
        var lengths = authoritative.stream()
                .map(paragraph -> text.substring(paragraph.start(), paragraph.end()))
                .toList();
        return ParagraphAlignment.of(lengths, other).stream()
                .map(pair -> new ParallelParagraphs(
                        authoritative.subList(pair.from(), pair.to()), other.subList(pair.otherFrom(), pair.otherTo())))
                .toList();
    }

    private boolean isThere(StatementId statementId, String body) {
        return jdbc.sql(RenderingSql.WITH_TEXT)
                .param("statement", statementId.value())
                .param("body", body)
                .query(String.class)
                .optional()
                .isPresent();
    }

    private static List<Paragraph> paragraphs(String text, List<Passage> passages) {
        var paragraphs = new ArrayList<Paragraph>();
        int cursor = 0;
        for (int i = 0; i < passages.size(); ) {
            int next = i;
            while (next < passages.size()
                    && passages.get(next).paragraph() == passages.get(i).paragraph()) {
                next++;
            }
            var gap = text.substring(cursor, passages.get(i).start());
            var marker = gap.substring(gap.lastIndexOf('\n') + 1).strip();
            paragraphs.add(new Paragraph(marker, passages.subList(i, next)));
            cursor = passages.get(next - 1).end();
            i = next;
        }
        return paragraphs;
    }

    private static Rendering rendering(ResultSet row, int n) throws SQLException {
        return new Rendering(
                row.getLong("id"),
                row.getString("language"),
                row.getString("body"),
                row.getString("sha256"),
                row.getString("source"),
                row.getString("registered_by"),
                row.getTimestamp("registered_at").toInstant(),
                row.getString("file_name"),
                row.getString("replaced_by"),
                Columns.instant(row, "replaced_at"));
    }

    /**
     * What stands beside each other in a statement and its rendering: usually one paragraph each, two beside one where one
     * text parts what the other joins, none on the side that lacks it.
     *
     * @param authoritative of the registered text
     * @param rendering verbatim
     */
    public record ParallelParagraphs(List<Paragraph> authoritative, List<String> rendering) {

        /**
         * A paragraph of the authoritative text.
         *
         * @param marker of a list item, such as {@code -} or {@code 1.}; empty where there is none
         * @param passages its sentences, in order; never empty
         */
        public record Paragraph(String marker, List<Passage> passages) {

            public int start() {
                return passages.getFirst().start();
            }

            public int end() {
                return passages.getLast().end();
            }

            /** That of its first passage. */
            public PassageRole role() {
                return passages.getFirst().role();
            }
        }
    }
}
