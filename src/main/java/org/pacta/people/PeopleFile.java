package org.pacta.people;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.pacta.command.Refused;
import org.pacta.party.Role;
import org.pacta.people.PeopleImport.Fault;

/** Reads a CSV of people (RFC 4180) whose first line names its columns, and tells all that is wrong with it at once. */
final class PeopleFile {

    static final Set<String> NEEDED = Set.of("username", "name", "email", "office", "roles");
    private static final Pattern BETWEEN_ROLES = Pattern.compile("[\\s,;+]+");

    private PeopleFile() {}

    /** @param officeName of an office that is to be entered, where there is none of that code; blank where there is */
    record Line(int number, String username, People.Details details, String officeName) {}

    /** @param faults to which those of the file are added */
    static List<Line> read(String text, List<Fault> faults) {
        var lines = new ArrayList<Line>();
        List<String> header = null;
        var last = 0;
        try {
            for (CsvRecord row : CsvReader.builder()
                    .skipEmptyLines(true)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
                last = (int) row.getStartingLineNumber();
                if (header == null) {
                    header = header(row.getFields(), last, faults);
                } else if (row.getFieldCount() > header.size()) {
                    faults.add(new Fault(last, new Refused("import.cells", null, header.size(), row.getFieldCount())));
                } else {
                    lines.add(line(header, row.getFields(), last, faults));
                }
            }
        } catch (CsvParseException broken) {
            faults.add(new Fault(last + 1, new Refused("import.csv", null)));
        }
        return lines;
    }

    private static List<String> header(List<String> cells, int number, List<Fault> faults) {
        var names = cells.stream().map(String::strip).toList();
        var seen = new HashSet<String>();
        for (var name : names) {
            if (!PeopleImport.COLUMNS.contains(name)) {
                faults.add(
                        new Fault(number, new Refused("api.unknown", name, String.join(", ", PeopleImport.COLUMNS))));
            } else if (!seen.add(name)) {
                faults.add(new Fault(number, new Refused("import.twice", name)));
            }
        }
        PeopleImport.COLUMNS.stream()
                .filter(name -> NEEDED.contains(name) && !seen.contains(name))
                .forEach(name -> faults.add(new Fault(number, new Refused("api.required", name))));
        return names;
    }

    private static Line line(List<String> header, List<String> cells, int number, List<Fault> faults) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            values.put(header.get(i), cells.get(i).strip());
        }
        return line(values, number, faults);
    }

    /** A line whose cells are known by the names of their columns; a column that is not there is empty. */
    static Line line(Map<String, String> values, int number, List<Fault> faults) {
        return new Line(
                number,
                values.getOrDefault("username", ""),
                new People.Details(
                        values.getOrDefault("name", ""),
                        values.getOrDefault("email", ""),
                        values.getOrDefault("office", ""),
                        roles(values.getOrDefault("roles", ""), number, faults)),
                values.getOrDefault("officeName", ""));
    }

    /** Those that are none are said; where none is left, that is said when the person is entered. */
    private static Set<Role> roles(String cell, int number, List<Fault> faults) {
        var roles = EnumSet.noneOf(Role.class);
        for (var word : BETWEEN_ROLES.split(cell)) {
            var known = Arrays.stream(Role.values())
                    .filter(role -> role.name().equals(word.toUpperCase(Locale.ROOT)))
                    .findFirst();
            known.ifPresent(roles::add);
            if (known.isEmpty() && !word.isBlank()) {
                faults.add(new Fault(number, new Refused("people.import.role", "roles", word)));
                roles.add(Role.AUDITOR);
            }
        }
        return roles;
    }
}
