package org.pacta.reading.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.reading.PartyNames;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A statement with its hand labels, read from a JSON file in the form of the project's labelled texts and the text file
 * named in it.
 */
record LabelledStatement(
        String slug,
        LocalDate issuedOn,
        String text,
        List<Entry> commitments,
        Set<String> leadIns,
        Set<String> borderline) {

    /** One labelled commitment. */
    record Entry(
            String sentence,
            @Nullable String clause,
            String kind,
            String strength,
            @Nullable LocalDate deadline,
            String recurrence,
            Set<String> parties) {}

    /** All labelled statements of the folder, by file name. */
    static List<LabelledStatement> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<LabelledStatement> statements = new ArrayList<>();
            for (Path file :
                    files.filter(it -> it.toString().endsWith(".json")).sorted().toList()) {
                JsonNode labels = JsonMapper.shared().readTree(Files.readString(file));
                if (labels.has("commitments") && labels.has("statement_file")) {
                    statements.add(of(labels, folder));
                }
            }
            return statements;
        }
    }

    private static LabelledStatement of(JsonNode labels, Path folder) throws IOException {
        String text =
                Files.readString(folder.resolve(labels.path("statement_file").asString()));
        List<Entry> entries = new ArrayList<>();
        for (JsonNode entry : labels.path("commitments")) {
            String deadline = string(entry, "resolved_deadline");
            String kind = entry.path("kind").asString("other");
            entries.add(new Entry(
                    entry.path("sentence").asString(),
                    string(entry, "clause"),
                    kind.equals("other") ? "action" : kind,
                    entry.path("strength").asString("general"),
                    deadline == null ? null : LocalDate.parse(deadline),
                    entry.path("recurrence").asString("none"),
                    parties(entry)));
        }
        return new LabelledStatement(
                labels.path("slug").asString(),
                date(labels.path("statement_date").asString()),
                text,
                List.copyOf(entries),
                sentences(labels, "lead_ins"),
                sentences(labels, "borderline_non_commitments"));
    }

    /** The codes of those bound; empty where the label names none that the reader knows. */
    private static Set<String> parties(JsonNode entry) {
        Set<String> codes = new LinkedHashSet<>();
        for (JsonNode party : entry.path("parties")) {
            codes.addAll(PartyNames.codes(party.asString()));
        }
        return codes;
    }

    /** A date of which only the month is known counts as its first day. */
    private static LocalDate date(String date) {
        return LocalDate.parse(date.length() == 7 ? date + "-01" : date);
    }

    private static @Nullable String string(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() ? value.asString() : null;
    }

    private static Set<String> sentences(JsonNode labels, String field) {
        Set<String> sentences = new LinkedHashSet<>();
        for (JsonNode sentence : labels.path(field)) {
            sentences.add(
                    sentence.isString()
                            ? sentence.asString()
                            : sentence.path("sentence").asString());
        }
        return sentences;
    }
}
