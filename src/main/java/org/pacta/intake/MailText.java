package org.pacta.intake;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;

/** The text of a mail as it was saved ({@code .eml}), without its headers and attachments. */
final class MailText {

    private static final Pattern HEADERS = Pattern.compile(
            "(?:[A-Za-z][A-Za-z0-9-]{1,60}:[^\\n]{0,2000}\\n(?:[ \\t][^\\n]{0,2000}\\n){0,60}){2,200}\\r?\\n");
    private static final Pattern TELLING = Pattern.compile("(?im)^(?:from|received|mime-version|message-id|date):");
    private static final int DEEPEST = 8;

    private MailText() {}

    static boolean isOne(String head) {
        var headers = HEADERS.matcher(head);
        return headers.lookingAt()
                && TELLING.matcher(headers.group()).results().limit(2).count() == 2;
    }

    static String read(String name, byte[] content, Budget budget) throws IOException {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(content));
            var plain = find(message, "text/plain", 0);
            if (plain != null) {
                return PlainText.read(name, plain.getBytes(StandardCharsets.UTF_8));
            }
            var page = find(message, "text/html", 0);
            if (page != null) {
                return HtmlText.read(name, page.getBytes(StandardCharsets.UTF_8), budget);
            }
            throw new Refused("intake.empty", Intake.FIELD, name);
        } catch (MessagingException broken) {
            throw new Refused("intake.broken", Intake.FIELD, name);
        }
    }

    private static @Nullable String find(Part part, String type, int depth) throws MessagingException, IOException {
        if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || depth > DEEPEST) {
            return null;
        }
        var content = part.getContent();
        if (part.isMimeType(type) && content instanceof String text) {
            return text;
        }
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                var found = find(inner, type, depth + 1);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
