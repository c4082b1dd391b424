package org.pacta.concurrence.ui;

import org.pacta.concurrence.AgreedTexts;
import org.pacta.shell.Attachment;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives out the file that a version was read from, to whoever may read the version; always to be saved, never shown. */
@RestController
class VersionFileDownload {

    private final AgreedTexts texts;

    VersionFileDownload(AgreedTexts texts) {
        this.texts = texts;
    }

    /** 404 also where the reader's party may not see it. */
    @GetMapping("/texts/{id:[0-9]{1,18}}/versions/{version:[0-9]{1,9}}/file")
    ResponseEntity<Resource> file(@PathVariable long id, @PathVariable int version) {
        return texts.content(id, version)
                .map(file -> Attachment.saved(file.name(), file.bytes()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
