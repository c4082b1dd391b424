package org.pacta.commitment.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pacta.api.InvalidRequest;
import org.pacta.command.Refused;
import org.pacta.commitment.CommitmentImport;
import org.pacta.shell.Importer;
import org.pacta.text.Spreadsheet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a file of commitments: CSV as spreadsheets write it with a header line, or a JSON array of objects, with the fields
 * {@link CommitmentImport#FIELDS}. All its faults are told at once, each with its line.
 */
final class ImportFile {

    private static final Set<String> PARTIES = Set.of("releasableTo", "notBound");

    private ImportFile() {}

    /** What the lines say, by field, and what is wrong with the file itself. */
    record Parsed(List<Importer.Line> lines, List<InvalidRequest.Found> faults) {}

    static Parsed csv(Spreadsheet sheet) {
        var faults = new ArrayList<InvalidRequest.Found>();
        var lines = new ArrayList<Importer.Line>();
        var headers = sheet.headers();
        checkHeaders(headers, sheet.headerLine(), faults);
        int named = (int) headers.stream().filter(it -> !it.isEmpty()).count();
        for (var row : sheet.rows()) {
            var values = new LinkedHashMap<String, String>();
            int said = 0;
            for (int i = 0; i < headers.size(); i++) {
                var cell = row.cells().get(i);
                if (!headers.get(i).isEmpty()) {
                    values.put(headers.get(i), cell);
                } else if (!cell.isEmpty()) {
                    said = i + 1;
                }
            }
            if (said > 0) {
                faults.add(new InvalidRequest.Found(row.line(), new Refused("import.cells", null, named, said)));
            } else {
                lines.add(new Importer.Line(row.line(), values));
            }
        }
        if (sheet.brokenFrom() != null) {
            faults.add(new InvalidRequest.Found(sheet.brokenFrom(), new Refused("import.csv", null)));
        }
        return new Parsed(lines, faults);
    }

    private static void checkHeaders(List<String> names, int number, List<InvalidRequest.Found> faults) {
        var seen = new HashSet<String>();
        for (var name : names) {
            if (!name.isEmpty() && !CommitmentImport.FIELDS.contains(name)) {
                faults.add(new InvalidRequest.Found(
                        number, new Refused("api.unknown", name, String.join(", ", CommitmentImport.FIELDS))));
            } else if (!name.isEmpty() && !seen.add(name)) {
                faults.add(new InvalidRequest.Found(number, new Refused("import.twice", name)));
            }
        }
        for (var needed : List.of("statement", "quote")) {
            if (!seen.contains(needed)) {
                faults.add(new InvalidRequest.Found(number, new Refused("api.required", needed)));
            }
        }
    }

    static Parsed json(String text, JsonMapper json) {
        var faults = new ArrayList<InvalidRequest.Found>();
        var lines = new ArrayList<Importer.Line>();
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
                    lines.add(new Importer.Line(number, values(element, number, faults)));
                } else {
                    faults.add(new InvalidRequest.Found(number, new Refused("api.type", null, "object")));
                }
            }
        } catch (JacksonException broken) {
            var place = broken.getLocation();
            faults.add(new InvalidRequest.Found(
                    place == null ? 1 : Math.max(1, place.getLineNr()), new Refused("import.json", null)));
        }
        return new Parsed(lines, faults);
    }

    private static Map<String, String> values(JsonNode element, int number, List<InvalidRequest.Found> faults) {
        var values = new LinkedHashMap<String, String>();
        element.properties().forEach(property -> {
            var name = property.getKey();
            var value = property.getValue();
            if (!CommitmentImport.FIELDS.contains(name)) {
                faults.add(new InvalidRequest.Found(
                        number, new Refused("api.unknown", name, String.join(", ", CommitmentImport.FIELDS))));
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
}
