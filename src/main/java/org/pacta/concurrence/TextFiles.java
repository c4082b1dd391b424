package org.pacta.concurrence;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.commons.codec.digest.DigestUtils;
import org.pacta.command.Refused;
import org.pacta.id.TaskId;
import org.pacta.intake.FileFormat;
import org.pacta.intake.FileNames;
import org.pacta.intake.Intake;
import org.pacta.party.Permissions;
import org.pacta.task.FormField;
import org.pacta.task.Task;
import org.pacta.task.TaskWork;
import org.pacta.task.Tasks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Versions that come as files: the text is read from the file, and the file is kept as it came. */
@Service
class TextFiles implements FormField.DocumentIntake {

    private final JdbcClient jdbc;
    private final Intake intake;
    private final Tasks tasks;
    private final TaskWork work;
    private final Permissions permissions;
    private final Clock clock;

    TextFiles(JdbcClient jdbc, Intake intake, Tasks tasks, TaskWork work, Permissions permissions, Clock clock) {
        this.jdbc = jdbc;
        this.intake = intake;
        this.tasks = tasks;
        this.work = work;
        this.permissions = permissions;
        this.clock = clock;
    }

    @Override
    public int largest() {
        return Intake.LARGEST;
    }

    @Override
    public List<String> endings() {
        return Arrays.stream(FileFormat.values())
                .flatMap(format -> format.endings().stream())
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public void asked(TaskId id) {
        field(task(id));
    }

    private Task task(TaskId id) {
        return tasks.byId(id).orElseThrow(() -> new NoSuchElementException("There is no such task."));
    }

    private FormField field(Task task) {
        if (!task.ended() && !work.mayWorkOn(task)) {
            throw new AccessDeniedException(
                    "This task is done by " + task.holder().office().name() + ".");
        }
        return task.form().fields().stream()
                .filter(field -> field.facts().document() && task.elementId().equals(AgreedTexts.ISSUE_TEXT))
                .findFirst()
                .orElseThrow(() -> new Refused("text.file.notAsked", Intake.FIELD));
    }

    @Override
    public FormField.Document read(String fileName, byte[] content) {
        var read = intake.read(fileName, content);
        return new FormField.Document(FileNames.plain(fileName), read.mediaType(), content, read.text());
    }

    /** The file is laid with a task that is open first, where the process finds it when it issues the version. */
    @Override
    @Transactional
    public void complete(TaskId id, int version, Map<String, String> answers, FormField.Document document) {
        var task = task(id);
        var field = field(task);
        if (!task.ended()) {
            bring(id, document);
        }
        var all = new HashMap<>(answers);
        all.put(field.id(), document.text());
        work.complete(id, version, all);
    }

    private void bring(TaskId id, FormField.Document document) {
        jdbc.sql(ConcurrenceSql.BRING_FILE)
                .param("task", id.value())
                .param("name", document.fileName())
                .param("type", document.mediaType())
                .param("size", document.content().length)
                .param("sha256", DigestUtils.sha256Hex(document.content()))
                .param("content", document.content())
                .param("me", permissions.me().id().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
