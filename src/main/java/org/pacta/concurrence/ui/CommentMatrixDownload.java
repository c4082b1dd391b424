package org.pacta.concurrence.ui;

import java.util.List;
import org.pacta.concurrence.AgreedText;
import org.pacta.concurrence.AgreedTexts;
import org.pacta.concurrence.TextComments;
import org.pacta.party.Permissions;
import org.pacta.shell.Attachment;
import org.pacta.text.Messages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives out the comment matrix of a text at an address that lasts. */
@RestController
class CommentMatrixDownload {

    private final AgreedTexts texts;
    private final TextComments comments;
    private final Permissions permissions;
    private final Messages messages;

    CommentMatrixDownload(AgreedTexts texts, TextComments comments, Permissions permissions, Messages messages) {
        this.texts = texts;
        this.comments = comments;
        this.permissions = permissions;
        this.messages = messages;
    }

    /** 404 also where the reader's party may not see it. */
    @GetMapping("/texts/{id:[0-9]{1,18}}/comments.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable long id) {
        return given(id, ".xlsx", CommentMatrix::of);
    }

    /** 404 also where the reader's party may not see it. */
    @GetMapping("/texts/{id:[0-9]{1,18}}/comments.docx")
    ResponseEntity<byte[]> document(@PathVariable long id) {
        return given(id, ".docx", CommentMatrix::document);
    }

    /** Writes comments into a file. */
    private interface Form {
        byte[] write(CommentMatrix matrix, AgreedText text, List<AgreedText.Comment> comments);
    }

    private ResponseEntity<byte[]> given(long id, String ending, Form form) {
        return texts.byId(id)
                .map(text -> Attachment.of(
                        "comments-" + text.commitment().replace('/', '-') + ending,
                        form.write(new CommentMatrix(messages, permissions.me().locale()), text, comments.of(id))))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
