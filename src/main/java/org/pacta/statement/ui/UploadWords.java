package org.pacta.statement.ui;

import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;
import org.pacta.intake.Intake;

/** The words of the upload of a statement's file, from the message bundles. */
final class UploadWords {

    static UploadI18N of(Upload upload) {
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(upload.getTranslation("intake.drop"))
                        .setMany(upload.getTranslation("intake.drop")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(upload.getTranslation("intake.oneFile"))
                        .setFileIsTooBig(upload.getTranslation("intake.file.tooLarge", Intake.LARGEST / 1024 / 1024))
                        .setIncorrectFileType(upload.getTranslation("intake.notText")))
                .setFile(new UploadI18N.File()
                        .setStart(upload.getTranslation("intake.file.start"))
                        .setRetry(upload.getTranslation("intake.file.retry"))
                        .setRemove(upload.getTranslation("intake.file.remove")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(upload.getTranslation("intake.file.connecting"))
                                .setStalled(upload.getTranslation("intake.file.stalled"))
                                .setProcessing(upload.getTranslation("intake.file.processing"))
                                .setHeld(upload.getTranslation("intake.file.held")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(upload.getTranslation("intake.file.remaining"))
                                .setUnknown(upload.getTranslation("intake.file.remaining.unknown")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(upload.getTranslation("intake.file.unavailable"))
                                .setUnexpectedServerError(upload.getTranslation("intake.file.failed"))
                                .setForbidden(upload.getTranslation("intake.file.forbidden"))))
                .setUnits(List.of("B", "kB", "MB"), 1000);
    }

    private UploadWords() {}
}
