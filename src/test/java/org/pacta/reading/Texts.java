package org.pacta.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Texts and readings for tests. */
public final class Texts {

    public static final Path LABELLED = Path.of("src/test/resources/statements/labelled");
    public static final Path LABELLED_AFTER_THE_GUIDE =
            Path.of("src/test/resources/statements/labelled-after-the-guide");
    static final LocalDate STATED_ON = LocalDate.of(2024, 4, 24);

    private static final StatementReader READER = new StatementReader();

    private Texts() {}

    public static String labelled(String file) {
        try {
            return Files.readString(LABELLED.resolve(file));
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    public static Reading read(String text) {
        return READER.read(text, STATED_ON);
    }

    /** Findings of a sentence that stands in a statement of Japan, the Republic of Korea and the United States. */
    public static List<ReadFinding> findingsOf(String sentence) {
        return read("Joint Statement of Japan, the Republic of Korea, and the United States\n\n" + sentence)
                .findings();
    }
}
