package org.pacta.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.pacta.deadline.Recurrence;
import org.pacta.reading.due.DeadlinePhrase;

/** Each line of {@code cases/*.tsv}: a sentence or list, and what is to be found in it, under one title and date. */
class ReadingCasesTest {

    private static final LocalDate ISSUED = LocalDate.of(2026, 3, 10);
    private static final String TITLE = "Joint Statement of the United States, Japan, and the Republic of Korea\n\n";
    private static final Path CASES = Path.of("src/test/resources/reading");

    @TestFactory
    Stream<DynamicTest> eachIsReadAsItIsMeant() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.filter(it -> it.toString().endsWith(".tsv")).sorted().toList().stream()
                    .flatMap(ReadingCasesTest::cases);
        }
    }

    private static Stream<DynamicTest> cases(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split("\t", -1))
                    .map(cells -> DynamicTest.dynamicTest(
                            cells[0] + " " + cells[1],
                            () -> assertThat(read(cells[1])).isEqualTo(cells[2])));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static String read(String text) {
        List<ReadFinding> findings = new StatementReader()
                .read(TITLE + text.replace("\\n", "\n"), ISSUED)
                .findings();
        return findings.stream().map(ReadingCasesTest::shown).collect(Collectors.joining(" ;; "));
    }

    private static String shown(ReadFinding it) {
        return String.join(
                " | ",
                it.title(),
                it.kind().key(),
                it.strength().name().toLowerCase(java.util.Locale.ROOT),
                String.join(" ", it.parties()),
                due(it.deadline())
                        + (it.recurrence() == Recurrence.NONE
                                ? ""
                                : " " + it.recurrence().name().toLowerCase(java.util.Locale.ROOT)));
    }

    private static String due(@org.jspecify.annotations.Nullable DeadlinePhrase due) {
        if (due == null) {
            return "-";
        }
        return due.latest() == null ? "asked: " + due.phrase() : due.latest().toString();
    }
}
