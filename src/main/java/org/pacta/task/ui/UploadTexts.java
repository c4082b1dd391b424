package org.pacta.task.ui;

import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/** The words of an upload, from the message bundles. */
final class UploadTexts {

    /** @param megabytes how large one file may be */
    static UploadI18N of(Upload upload, int megabytes) {
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(upload.getTranslation("upload.add"))
                        .setMany(upload.getTranslation("upload.add")))
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(upload.getTranslation("upload.drop", megabytes))
                        .setMany(upload.getTranslation("upload.drop", megabytes)))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(upload.getTranslation("refused.evidence.tooLarge", megabytes))
                        .setTooManyFiles(upload.getTranslation("upload.tooMany")))
                .setFile(new UploadI18N.File()
                        .setStart(upload.getTranslation("upload.start"))
                        .setRetry(upload.getTranslation("upload.retry"))
                        .setRemove(upload.getTranslation("upload.remove")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(upload.getTranslation("upload.connecting"))
                                .setStalled(upload.getTranslation("upload.stalled"))
                                .setProcessing(upload.getTranslation("upload.processing"))
                                .setHeld(upload.getTranslation("upload.held")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(upload.getTranslation("upload.remaining"))
                                .setUnknown(upload.getTranslation("upload.remaining.unknown")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(upload.getTranslation("upload.unavailable"))
                                .setUnexpectedServerError(upload.getTranslation("upload.failed"))
                                .setForbidden(upload.getTranslation("upload.forbidden"))))
                .setUnits(List.of("B", "kB", "MB"), 1000);
    }

    private UploadTexts() {}
}
