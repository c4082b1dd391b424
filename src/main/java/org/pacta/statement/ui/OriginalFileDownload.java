package org.pacta.statement.ui;

import java.util.Locale;
import org.pacta.shell.Attachment;
import org.pacta.statement.OriginalFiles;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives out the file that a statement was read from, always to be saved and never to be shown: whatever is in it, the
 * browser runs nothing of it.
 */
@RestController
class OriginalFileDownload {

    private final OriginalFiles files;

    OriginalFileDownload(OriginalFiles files) {
        this.files = files;
    }

    /** 404 also where the reader's party may not see the statement. */
    @GetMapping("/statement-files/{reference:[A-Za-z0-9-]{1,60}}")
    ResponseEntity<Resource> file(@PathVariable String reference) {
        return files.content(reference.toUpperCase(Locale.ROOT))
                .map(file -> Attachment.saved(file.fileName(), file.content()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
