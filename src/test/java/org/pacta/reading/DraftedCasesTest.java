package org.pacta.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.pacta.reading.due.DeadlinePhrase;

/**
 * Sentences of {@code drafted/*.tsv}, written with what they mean before the reader saw them. A line is a sentence and its
 * commitments as kind, strength, parties and date ({@code *} all parties, {@code ~} any answer, {@code -} none); a line that
 * begins with {@code TITLE} names the statement that follows. A question mark in front marks what is still read otherwise.
 */
class DraftedCasesTest {

    private static final LocalDate ISSUED = LocalDate.of(2026, 3, 10);
    private static final Path DRAFTED = Path.of("src/test/resources/reading/drafted");

    private record Case(String title, String text, String meant, boolean open) {}

    @TestFactory
    Stream<DynamicTest> eachIsReadAsItWasMeantBeforeItWasRead() throws IOException {
        return cases().filter(it -> !it.open())
                .map(it -> DynamicTest.dynamicTest(
                        it.text(), () -> assertThat(read(it)).isEqualTo(it.meant())));
    }

    @TestFactory
    Stream<DynamicTest> whatIsSaidToBeReadOtherwiseStillIs() throws IOException {
        return cases().filter(Case::open)
                .map(it -> DynamicTest.dynamicTest(
                        it.text(), () -> assertThat(read(it)).isNotEqualTo(it.meant())));
    }

    private static Stream<Case> cases() throws IOException {
        try (Stream<Path> files = Files.list(DRAFTED)) {
            return files.sorted().flatMap(it -> cases(it).stream()).toList().stream();
        }
    }

    private static List<Case> cases(Path file) {
        List<Case> cases = new ArrayList<>();
        String title = "";
        try {
            for (String line : Files.readAllLines(file)) {
                String[] cells = line.split("\t", -1);
                if (cells[0].equals("TITLE")) {
                    title = cells[1];
                } else if (cells.length > 1) {
                    boolean open = cells[0].startsWith("? ");
                    cases.add(new Case(title, open ? cells[0].substring(2) : cells[0], cells[1], open));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return cases;
    }

    /** What is found, told in the words of the case, with a star for all parties and a tilde where any answer will do. */
    private static String read(Case it) {
        String text = it.text().replace("\\n", "\n");
        Reading reading = new StatementReader().read(it.title() + "\n\n" + text + "\n", ISSUED);
        String[] meant = it.meant().split(" ;; ");
        List<String> found = new ArrayList<>();
        for (int i = 0; i < reading.findings().size(); i++) {
            String[] wanted = i < meant.length ? meant[i].split("\\|") : new String[0];
            found.add(told(reading.findings().get(i), reading.parties(), wanted));
        }
        return found.isEmpty() ? "-" : String.join(" ;; ", found);
    }

    private static String told(ReadFinding finding, List<String> all, String[] wanted) {
        boolean anybody = any(wanted, 2);
        boolean anytime = any(wanted, 3);
        boolean everybody = Set.copyOf(finding.parties()).equals(Set.copyOf(all))
                && (wanted.length < 3 || wanted[2].equals("*") || wanted[2].split(" ").length != all.size());
        String parties = anybody ? "~" : everybody ? "*" : named(finding, wanted);
        return String.join(
                "|",
                any(wanted, 0) ? "~" : finding.kind().key(),
                any(wanted, 1) ? "~" : finding.strength().name().toLowerCase(Locale.ROOT),
                parties,
                anytime ? "~" : due(finding.deadline()));
    }

    private static boolean any(String[] wanted, int cell) {
        return wanted.length > cell && wanted[cell].equals("~");
    }

    /** The parties in the order of the case, where it names the same ones. */
    private static String named(ReadFinding finding, String[] wanted) {
        boolean same = wanted.length > 2 && Set.of(wanted[2].split(" ")).equals(Set.copyOf(finding.parties()));
        return same ? wanted[2] : new TreeSet<>(finding.parties()).stream().collect(Collectors.joining(" "));
    }

    private static String due(@org.jspecify.annotations.Nullable DeadlinePhrase due) {
        return due == null || due.latest() == null ? "-" : due.latest().toString();
    }
}
