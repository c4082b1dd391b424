package org.pacta.statement;

import java.util.Optional;
import org.pacta.command.Refused;
import org.pacta.id.StatementId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files that statements were read from. They are released as far as their statement is. */
@Service
@Transactional(readOnly = true)
public class OriginalFiles {

    private final JdbcClient jdbc;

    OriginalFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is known of the statement's file; empty where its text was pasted, or where the reader may not see it. */
    public Optional<OriginalFile.Kept> of(StatementId statementId) {
        return jdbc.sql(StatementSql.FILE)
                .param("statement", statementId.value())
                .query((row, n) -> new OriginalFile.Kept(
                        row.getString("file_name"),
                        row.getString("media_type"),
                        row.getInt("size"),
                        row.getString("sha256")))
                .optional();
    }

    /** The file itself; empty where there is none, or none that the reader may see. */
    public Optional<OriginalFile> content(String reference) {
        return jdbc.sql(StatementSql.FILE_CONTENT)
                .param("reference", reference)
                .query((row, n) -> new OriginalFile(
                        row.getString("file_name"), row.getString("media_type"), row.getBytes("content")))
                .optional();
    }

    /** Keeps the file of a statement that is being registered, in the same transaction.
     *
     * @throws Refused where it is empty or larger than {@link OriginalFile#LARGEST}
     */
    static OriginalFile.Kept keep(JdbcClient jdbc, StatementId statementId, OriginalFile file) {
        if (file.content().length == 0) {
            throw new Refused("intake.empty", "file", file.fileName());
        }
        if (file.content().length > OriginalFile.LARGEST) {
            throw new Refused(
                    Refused.Category.TOO_LARGE,
                    "intake.tooLarge",
                    "file",
                    file.fileName(),
                    OriginalFile.LARGEST / 1024 / 1024);
        }
        var sha256 = jdbc.sql(StatementSql.ADD_FILE)
                .param("statement", statementId.value())
                .param("name", file.fileName())
                .param("mediaType", file.mediaType())
                .param("content", file.content())
                .query(String.class)
                .single();
        return new OriginalFile.Kept(file.fileName(), file.mediaType(), file.content().length, sha256);
    }
}
