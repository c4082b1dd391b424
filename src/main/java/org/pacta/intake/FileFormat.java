package org.pacta.intake;

import java.util.List;
import java.util.Locale;

/** The formats that a statement can be read from. Messages choose their words for one by its place here. */
public enum FileFormat {
    TEXT("text/plain", "txt", "text"),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    PDF("application/pdf", "pdf"),
    HTML("text/html", "html", "htm", "xhtml"),
    HANCOM("application/hwp+zip", "hwpx"),
    MAIL("message/rfc822", "eml");

    private final String mediaType;
    private final List<String> endings;

    FileFormat(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    /** How names of such files usually end, without the dot. */
    public String ending() {
        return endings.getFirst();
    }

    /** All of these, the usual one first. */
    public List<String> endings() {
        return endings;
    }

    /** Whether a file of this name can be one: it ends so, or has no ending at all. */
    boolean fits(String fileName) {
        var ending = endingOf(fileName);
        return ending.isEmpty() || endings.contains(ending);
    }

    /** In lower case, without the dot; empty where the name has none. */
    static String endingOf(String fileName) {
        int dot = fileName.lastIndexOf('.');
        var ending = dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
        return ending.matches("[a-z0-9]{1,8}") ? ending : "";
    }
}
