package org.pacta.reading.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.reading.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reading is measured against hand labels. */
class EvaluationTest {

    private static final String[] FIGURES = {
        "precision",
        "recall",
        "f1",
        "f1WithoutBorderline",
        "firmRecall",
        "generalRecall",
        "expectationRecall",
        "kindAccuracy",
        "strengthAccuracy",
        "partiesExact",
        "deadlineExact",
        "recurrenceExact"
    };

    @TempDir
    private Path folder;

    private static String run(int expected, String... args) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int code = Evaluation.main(args, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        assertThat(code).isEqualTo(expected);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(run(0, folder.toString(), "--json"));
    }

    private void statement(String slug, String text, String labels) throws IOException {
        Files.writeString(folder.resolve(slug + ".txt"), text);
        Files.writeString(folder.resolve(slug + ".json"), """
            {"slug": "%s", "statement_date": "2024-04-24", "statement_file": "%s.txt", %s}
            """.formatted(slug, slug, labels));
    }

    private static String entry(String sentence) {
        return """
            {"sentence": "%s", "kind": "other", "strength": "general", "clause": null, "resolved_deadline": null, "recurrence": "none"}
            """.formatted(sentence);
    }

    @Test
    void theLabelledTextsAreReadNoWorseThanTheFloors() throws IOException {
        Map<String, @Nullable Double> figures = Evaluation.overall(Texts.LABELLED);

        assertThat(figures.get("f1")).isGreaterThanOrEqualTo(0.99);
        assertThat(figures.get("firmRecall")).isGreaterThanOrEqualTo(0.99);
        assertThat(figures.get("deadlineExact")).isGreaterThanOrEqualTo(0.98);
        assertThat(figures.get("kindAccuracy")).isGreaterThanOrEqualTo(0.92);
    }

    @Test
    void theTextsLabelledAfterTheGuideAreReadNoWorseThanTheFloors() throws IOException {
        Map<String, @Nullable Double> figures = Evaluation.overall(Texts.LABELLED_AFTER_THE_GUIDE);

        assertThat(figures.get("f1")).isGreaterThanOrEqualTo(0.97);
        assertThat(figures.get("precision")).isGreaterThanOrEqualTo(0.96);
        assertThat(figures.get("firmRecall")).isGreaterThanOrEqualTo(0.98);
        assertThat(figures.get("expectationRecall")).isGreaterThanOrEqualTo(0.95);
        assertThat(figures.get("deadlineExact")).isGreaterThanOrEqualTo(0.97);
        assertThat(figures.get("kindAccuracy")).isGreaterThanOrEqualTo(0.88);
    }

    @Test
    void jsonHoldsOverallAndEachDocument() {
        JsonNode report = JsonMapper.shared().readTree(run(0, Texts.LABELLED.toString(), "--json"));

        assertThat(report.propertyNames()).containsExactly("overall", "documents");
        assertThat(report.path("overall").propertyNames()).containsExactly(FIGURES);
        assertThat(report.path("documents").size()).isEqualTo(14);
        JsonNode first = report.path("documents").get(0);
        assertThat(first.path("slug").asString()).isEqualTo("aukus-jsg-2021-12-17");
        assertThat(first.propertyNames()).contains(FIGURES);
    }

    @Test
    void thePlainPrintShowsMacroAndOverallFigures() {
        assertThat(run(0, Texts.LABELLED.toString(), "--leave-one-out"))
                .contains("dtt-14", "macro", "overall", "f1WithoutBorderline", "learns nothing", "training figures");
    }

    @Test
    void aMissedSentenceCostsRecallAndAMistakenOnePrecision() throws IOException {
        statement(
                "made-up",
                "Joint Statement\n\nWe will expand our exchanges. The sky is blue. We will deepen our ties.\n",
                "\"commitments\": [" + entry("We will expand our exchanges.") + "," + entry("The sky is blue.")
                        + "], \"lead_ins\": [], \"non_commitments\": [\"We will deepen our ties.\"],"
                        + " \"borderline_non_commitments\": [\"We will deepen our ties.\"]");

        JsonNode overall = json().path("overall");

        assertThat(overall.path("precision").asDouble()).isCloseTo(0.5, within(1e-9));
        assertThat(overall.path("recall").asDouble()).isCloseTo(0.5, within(1e-9));
        assertThat(overall.path("f1WithoutBorderline").asDouble()).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(overall.path("generalRecall").asDouble()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void leadInsAreNotCounted() throws IOException {
        statement(
                "lead-in",
                "Joint Statement\n\nToday, we announce our plan to act. We will deepen our ties.\n",
                "\"commitments\": [" + entry("We will deepen our ties.")
                        + "], \"lead_ins\": [\"Today, we announce our plan to act.\"], \"non_commitments\": []");

        assertThat(json().path("overall").path("precision").asDouble()).isEqualTo(1.0);
    }

    @Test
    void whiteSpaceDoesNotMatter() throws IOException {
        statement(
                "spaces",
                "Joint Statement\n\nWe   will\tdeepen our \n ties.\n",
                "\"commitments\": [" + entry("We will deepen our ties.") + "], \"lead_ins\": []");

        assertThat(json().path("overall").path("f1").asDouble()).isEqualTo(1.0);
    }

    @Test
    void aStatementWithNothingToFindIsFullyReadIfNothingIsClaimed() throws IOException {
        statement("quiet", "Joint Statement\n\nThey met in Tokyo.\n", "\"commitments\": [], \"lead_ins\": []");

        JsonNode document = json().path("documents").get(0);

        assertThat(document.path("f1").asDouble()).isEqualTo(1.0);
        assertThat(document.path("kindAccuracy").isNull()).isTrue();
    }

    @Test
    void strengthAndPartiesAreCounted() throws IOException {
        statement(
                "bound",
                "Joint Statement of Japan and Australia\n\nJapan will host the next talks in Tokyo in 2025.\n",
                """
                "commitments": [{"sentence": "Japan will host the next talks in Tokyo in 2025.", "kind": "meeting",
                "strength": "general", "clause": null, "resolved_deadline": "2025-12-31", "recurrence": "none",
                "parties": ["Japan"]}]
                """);

        JsonNode overall = json().path("overall");

        assertThat(overall.path("strengthAccuracy").asDouble()).isZero();
        assertThat(overall.path("partiesExact").asDouble()).isEqualTo(1.0);
    }

    @Test
    void severalFoldersAreReadAsOneAndShownApart() {
        String printed = run(0, Texts.LABELLED.toString(), Texts.LABELLED_AFTER_THE_GUIDE.toString());

        assertThat(printed).contains("dtt-14", "nb8-2025-02", "labelled-after-the-guide", "said 0.9", "mean distance");
    }

    @Test
    void wrongArgumentsAreExplained() {
        assertThat(run(2)).contains("usage");
        assertThat(run(2, "--nonsense", folder.toString())).contains("usage");
        assertThat(run(2, folder.resolve("absent").toString())).contains("not a folder");
    }
}
