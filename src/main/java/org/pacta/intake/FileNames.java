package org.pacta.intake;

import java.text.Normalizer;

/** Names of files as browsers send them. */
public final class FileNames {

    private static final int LONGEST = 150;

    /** The last part of a path, without characters that no file system likes or that make a name look like another. */
    public static String plain(String fileName) {
        var name = Normalizer.normalize(fileName, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\"<>:|?*]", "_");
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
        var shortened = name.length() > LONGEST ? name.substring(firstKept(name)) : name;
        return shortened.isEmpty() ? "file" : shortened;
    }

    /** Where a name that is too long begins: not amid a character, nor with marks of one that is left out. */
    private static int firstKept(String name) {
        int at = name.length() - LONGEST;
        while (at < name.length()
                && (Character.isLowSurrogate(name.charAt(at))
                        || Character.getType(name.charAt(at)) == Character.NON_SPACING_MARK)) {
            at++;
        }
        return at;
    }

    private FileNames() {}
}
