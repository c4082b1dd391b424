package org.pacta.task.ui;

import org.pacta.shell.Attachment;
import org.pacta.shell.FileRoom;
import org.pacta.task.EvidenceFolder;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives out files of evidence at an address that lasts, always to be saved and never to be shown: whatever a file says of
 * its own type, the browser runs nothing of it.
 */
@RestController
class EvidenceDownload {

    private final EvidenceFolder folder;
    private final FileRoom room;

    EvidenceDownload(EvidenceFolder folder, FileRoom room) {
        this.room = room;
        this.folder = folder;
    }

    /** 404 also where the reader's party may not see it. */
    @GetMapping("/evidence/{id:[0-9]{1,18}}")
    ResponseEntity<Resource> file(@PathVariable long id) {
        return room.holding(
                        EvidenceFolder.LARGEST,
                        () -> folder.content(id).map(file -> Attachment.saved(file.fileName(), file.bytes())))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
