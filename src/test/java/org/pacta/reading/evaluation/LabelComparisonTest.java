package org.pacta.reading.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.reading.Reading;
import org.pacta.reading.StatementReader;

/** A reading is held against the labels of its statement. */
class LabelComparisonTest {

    private static final LocalDate ISSUED_ON = LocalDate.of(2024, 4, 24);
    private static final String TEXT =
            "Joint Statement of Japan and the United States\n\nWe value peace. We will hold a"
                    + " summit by June 2024.\n\nThe United States will sign the pact.";

    @TempDir
    private Path folder;

    private static LabelledStatement.Entry entry(
            String sentence, String kind, String strength, @Nullable LocalDate deadline, Set<String> parties) {
        return new LabelledStatement.Entry(sentence, null, kind, strength, deadline, "none", parties);
    }

    private static LabelledStatement labelled(List<LabelledStatement.Entry> entries, Set<String> borderline) {
        return new LabelledStatement("a", ISSUED_ON, TEXT, entries, Set.of(), borderline);
    }

    private static Reading reading() {
        return new StatementReader().read(TEXT, ISSUED_ON);
    }

    private static final LabelledStatement.Entry SUMMIT = entry(
            "We will hold a\nsummit by June 2024.", "meeting", "firm", LocalDate.of(2024, 6, 30), Set.of("JPN", "USA"));
    private static final LabelledStatement.Entry PACT =
            entry("The United States will sign the pact.", "agreement", "firm", null, Set.of("USA"));

    @Test
    void whatIsReadAsLabelledIsRightInEveryPart() {
        var comparison = new LabelComparison(labelled(List.of(SUMMIT, PACT), Set.of()), reading());

        assertThat(comparison.scores().figures())
                .containsEntry("precision", 1.0)
                .containsEntry("recall", 1.0)
                .containsEntry("kindAccuracy", 1.0)
                .containsEntry("deadlineExact", 1.0)
                .containsEntry("partiesExact", 1.0)
                .containsEntry("strengthAccuracy", 1.0);
        assertThat(comparison.missed()).isEmpty();
        assertThat(comparison.mistaken()).isEmpty();
        assertThat(comparison.differing()).isEmpty();
    }

    @Test
    void aLabelThatWasNotFoundIsMissed() {
        var peace = entry("We value peace.", "action", "general", null, Set.of());
        var comparison = new LabelComparison(labelled(List.of(SUMMIT, PACT, peace), Set.of()), reading());

        assertThat(comparison.scores().figures().get("recall")).isEqualTo(2.0 / 3);
        assertThat(comparison.missed()).containsExactly("We value peace.");
    }

    @Test
    void whatHasNoLabelIsMistakenAndSaidSoWhereItIsOnTheBorderline() {
        var plain = new LabelComparison(labelled(List.of(SUMMIT), Set.of()), reading());
        assertThat(plain.scores().figures().get("precision")).isEqualTo(0.5);
        assertThat(plain.mistaken()).containsExactly("The United States will sign the pact.");

        var borderline = new LabelComparison(
                labelled(List.of(SUMMIT), Set.of("The United States will sign the pact.")), reading());
        assertThat(borderline.scores().figures())
                .containsEntry("precision", 0.5)
                .containsEntry("f1WithoutBorderline", 1.0);
        assertThat(borderline.mistaken()).containsExactly("(borderline) The United States will sign the pact.");
    }

    @Test
    void aPassageThatLeadsInIsNeitherRightNorWrong() {
        var leadIn = new LabelledStatement(
                "a", ISSUED_ON, TEXT, List.of(SUMMIT), Set.of("The United States will sign the pact."), Set.of());
        var comparison = new LabelComparison(leadIn, reading());

        assertThat(comparison.scores().figures()).containsEntry("precision", 1.0);
        assertThat(comparison.mistaken()).isEmpty();
    }

    @Test
    void whatWasReadDifferentlyIsToldPartByPart() {
        var other = entry("The United States will sign the pact.", "meeting", "general", ISSUED_ON, Set.of("JPN"));
        var comparison = new LabelComparison(labelled(List.of(SUMMIT, other), Set.of()), reading());

        assertThat(comparison.scores().figures())
                .containsEntry("kindAccuracy", 0.5)
                .containsEntry("deadlineExact", 0.5)
                .containsEntry("strengthAccuracy", 0.5)
                .containsEntry("partiesExact", 0.5)
                .containsEntry("recurrenceExact", 1.0);
        assertThat(comparison.differing())
                .containsExactly(
                        "meeting/2024-04-24/none/general/[JPN] read as agreement/null/none/firm/[USA]: The United"
                                + " States will sign the pact");
    }

    @Test
    void labelsAreReadFromTheirFilesInTheOrderOfTheNames() throws IOException {
        Files.writeString(folder.resolve("t.txt"), "We will meet.");
        Files.writeString(folder.resolve("b.json"), """
                {"slug": "b", "statement_date": "2024-04", "statement_file": "t.txt", "commitments": []}""");
        Files.writeString(folder.resolve("a.json"), """
                {"slug": "a", "statement_date": "2024-04-24", "statement_file": "t.txt", "lead_ins": ["We:"],
                 "borderline_non_commitments": [{"sentence": "We may."}], "commitments": [
                  {"sentence": "We will meet.", "kind": "other", "strength": "firm", "resolved_deadline": "2025-01-31",
                   "parties": ["Japan", "the U.S.", "nobody"]}, {"sentence": "We met."}]}""");
        Files.writeString(folder.resolve("other.json"), "{\"slug\": \"c\"}");

        var statements = LabelledStatement.in(folder);

        assertThat(statements).extracting(LabelledStatement::slug).containsExactly("a", "b");
        assertThat(statements)
                .extracting(LabelledStatement::issuedOn)
                .containsExactly(ISSUED_ON, LocalDate.of(2024, 4, 1));
        assertThat(statements.getFirst().text()).isEqualTo("We will meet.");
        assertThat(statements.getFirst().leadIns()).containsExactly("We:");
        assertThat(statements.getFirst().borderline()).containsExactly("We may.");
        assertThat(statements.getFirst().commitments())
                .containsExactly(
                        entry("We will meet.", "action", "firm", LocalDate.of(2025, 1, 31), Set.of("JPN", "USA")),
                        entry("We met.", "action", "general", null, Set.of()));
    }
}
