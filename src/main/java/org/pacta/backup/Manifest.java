package org.pacta.backup;

import java.util.List;

/**
 * What a backup holds, and how to see that it is whole; the last member of the file.
 *
 * @param format of the file; this build knows {@link #FORMAT}
 * @param madeAt an instant
 * @param schema the last migration that the database had run
 * @param postgres the server's version, for whoever looks
 * @param sequences which numbers are drawn next
 * @param tables each a member of the file
 * @param files of the data folder: keys, and what lies beside them
 */
record Manifest(
        int format,
        String madeAt,
        String schema,
        String postgres,
        List<Sequence> sequences,
        List<Table> tables,
        List<KeptFile> files) {

    static final int FORMAT = 1;

    /** Its member of the file. */
    static final String MEMBER = "manifest.json";

    /** @param called whether that number is drawn already */
    record Sequence(String name, long value, boolean called) {}

    /** A table's rows, as {@code COPY … (columns) TO STDOUT} writes them. */
    record Table(String name, List<String> columns, long rows, String sha256) {

        String member() {
            return "tables/" + name;
        }
    }

    /** @param path below the data folder */
    record KeptFile(String path, String sha256) {

        String member() {
            return "files/" + path;
        }
    }
}
