package org.pacta.commitment.api;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.api.InvalidRequest;
import org.pacta.api.RequestParameters;
import org.pacta.command.Refused;
import org.pacta.commitment.ManualCommitments;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a file of commitments: CSV (RFC 4180) with a header line, or a JSON array of objects, with the fields {@link
 * #FIELDS}. All its faults are told at once, each with its line.
 */
final class ImportFile {

    /** In a CSV, parties are parted by spaces, commas or semicolons. */
    static final List<String> FIELDS = List.of(
            "statement",
            "quote",
            "title",
            "kind",
            "strength",
            "leadOffice",
            "dueOn",
            "releasableTo",
            "notBound",
            "notBoundReason");

    private static final Set<String> PARTIES = Set.of("releasableTo", "notBound");

    private static final Pattern BETWEEN_PARTIES = Pattern.compile("[\\s,;]+");

    private ImportFile() {}

    /** A commitment with the line that it begins on. */
    record Line(int number, ManualCommitments.NewCommitment commitment) {}

    /** What a line says, by field, before it is known to be right. */
    private record Raw(int number, Map<String, String> values) {}

    /** @throws Faults where anything in it is not as it must be */
    static List<Line> csv(String text) {
        var faults = new ArrayList<InvalidRequest.Found>();
        var lines = new ArrayList<Raw>();
        List<String> header = null;
        var reader = CsvReader.builder()
                .skipEmptyLines(true)
                .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text);
        try {
            for (CsvRecord row : reader) {
                int number = (int) row.getStartingLineNumber();
                if (header == null) {
                    header = header(row.getFields(), number, faults);
                } else {
                    lines.add(new Raw(number, values(header, row.getFields(), number, faults)));
                }
            }
        } catch (CsvParseException broken) {
            faults.add(new InvalidRequest.Found(
                    lines.isEmpty() ? 1 : lines.getLast().number() + 1, new Refused("import.csv", null)));
        }
        return checked(lines, faults);
    }

    private static List<String> header(List<String> cells, int number, List<InvalidRequest.Found> faults) {
        var names = cells.stream().map(String::strip).toList();
        var seen = new HashSet<String>();
        for (var name : names) {
            if (!FIELDS.contains(name)) {
                faults.add(
                        new InvalidRequest.Found(number, new Refused("api.unknown", name, String.join(", ", FIELDS))));
            } else if (!seen.add(name)) {
                faults.add(new InvalidRequest.Found(number, new Refused("import.twice", name)));
            }
        }
        for (var needed : List.of("statement", "quote")) {
            if (!seen.contains(needed)) {
                faults.add(new InvalidRequest.Found(number, new Refused("api.required", needed)));
            }
        }
        return names;
    }

    private static Map<String, String> values(
            List<String> header, List<String> cells, int number, List<InvalidRequest.Found> faults) {
        var values = new LinkedHashMap<String, String>();
        if (cells.size() > header.size()) {
            faults.add(
                    new InvalidRequest.Found(number, new Refused("import.cells", null, header.size(), cells.size())));
            return values;
        }
        for (int i = 0; i < cells.size(); i++) {
            values.put(header.get(i), cells.get(i));
        }
        return values;
    }

    /** @throws Faults where anything in it is not as it must be */
    static List<Line> json(String text, JsonMapper json) {
        var faults = new ArrayList<InvalidRequest.Found>();
        var lines = new ArrayList<Raw>();
        try (var parser = json.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new InvalidRequest(List.of(new InvalidRequest.Found(1, new Refused("import.array", null))));
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                int number = parser.currentTokenLocation().getLineNr();
                if (parser.currentToken() == null) {
                    throw new InvalidRequest(
                            List.of(new InvalidRequest.Found(number, new Refused("import.array", null))));
                }
                JsonNode element = parser.readValueAsTree();
                if (element.isObject()) {
                    lines.add(new Raw(number, values(element, number, faults)));
                } else {
                    faults.add(new InvalidRequest.Found(number, new Refused("api.type", null, "object")));
                }
            }
        } catch (JacksonException broken) {
            var place = broken.getLocation();
            faults.add(new InvalidRequest.Found(
                    place == null ? 1 : Math.max(1, place.getLineNr()), new Refused("import.json", null)));
        }
        return checked(lines, faults);
    }

    private static Map<String, String> values(JsonNode element, int number, List<InvalidRequest.Found> faults) {
        var values = new LinkedHashMap<String, String>();
        element.properties().forEach(property -> {
            var name = property.getKey();
            var value = property.getValue();
            if (!FIELDS.contains(name)) {
                faults.add(
                        new InvalidRequest.Found(number, new Refused("api.unknown", name, String.join(", ", FIELDS))));
            } else if (value.isString()) {
                values.put(name, value.asString());
            } else if (PARTIES.contains(name) && value.isArray()) {
                var parties = new ArrayList<String>();
                value.forEach(party -> parties.add(party.isString() ? party.asString() : "?"));
                values.put(name, String.join(" ", parties));
            } else if (!value.isNull()) {
                faults.add(new InvalidRequest.Found(number, new Refused("api.type", name, "text")));
            }
        });
        return values;
    }

    private static List<Line> checked(List<Raw> raw, List<InvalidRequest.Found> faults) {
        var lines = new ArrayList<Line>();
        for (var line : raw) {
            try {
                lines.add(new Line(line.number(), commitment(line.values())));
            } catch (Refused refused) {
                faults.add(new InvalidRequest.Found(line.number(), refused));
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        return lines;
    }

    private static ManualCommitments.NewCommitment commitment(Map<String, String> values) {
        return new ManualCommitments.NewCommitment(
                RequestParameters.required("statement", blankIsNull(values.get("statement"))),
                RequestParameters.required("quote", blankIsNull(values.get("quote"))),
                values.get("title"),
                values.get("kind"),
                values.get("strength"),
                values.get("leadOffice"),
                RequestParameters.date("dueOn", values.get("dueOn")),
                parties(values.get("releasableTo")),
                StartParameters.notBound(parties(values.get("notBound")), values.get("notBoundReason")));
    }

    private static @Nullable Set<String> parties(@Nullable String value) {
        return value == null || value.isBlank() ? null : new TreeSet<>(List.of(BETWEEN_PARTIES.split(value.strip())));
    }

    private static @Nullable String blankIsNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
