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
        var shortened = name.length() > LONGEST ? name.substring(name.length() - LONGEST) : name;
        return shortened.isEmpty() ? "file" : shortened;
    }

    private FileNames() {}
}
