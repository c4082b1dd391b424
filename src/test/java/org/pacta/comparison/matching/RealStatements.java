package org.pacta.comparison.matching;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.pacta.reading.Reading;
import org.pacta.reading.StatementReader;

/** Published statements in src/test/resources/statements/comparing, whose sources are named there. */
final class RealStatements {

    /** What was proposed of two of them. */
    record Compared(List<Undertaking> earlier, Reading newer, List<Alignment> alignments) {

        String passage(Alignment alignment) {
            return alignment.passage() == null
                    ? ""
                    : newer.passages()
                            .get(alignment.passage().intValue())
                            .text()
                            .replaceAll("\\s+", " ");
        }
    }

    private static final Map<String, String> SERIES = Map.of("aukus", "AUKUS", "quad", "QUAD", "ncg", "NCG");
    private static final Map<String, Compared> COMPARED = new ConcurrentHashMap<>();

    private RealStatements() {}

    static Compared compared(String earlier, String newer) {
        return COMPARED.computeIfAbsent(earlier + newer, it -> {
            var from = statement(earlier, 1).findings();
            var reading = read(newer);
            return new Compared(from, reading, new StatementComparer().compare(from, statement(newer, 2)));
        });
    }

    static NewerStatement statement(String name, int number) {
        var title = text(name).lines().findFirst().orElseThrow();
        var series = SERIES.getOrDefault(name.substring(0, name.indexOf('-')), "TRI");
        return NewerStatement.of(title, series, number, date(name), read(name));
    }

    static Reading read(String name) {
        return new StatementReader().read(text(name), date(name));
    }

    private static LocalDate date(String name) {
        return LocalDate.parse(name.substring(name.length() - 10));
    }

    static String text(String name) {
        return resource(name + ".txt");
    }

    /** Without the heading; a missing last column is empty. */
    static List<String[]> rows(String file) {
        return resource(file).lines().skip(1).map(it -> it.split("\t", -1)).toList();
    }

    private static String resource(String file) {
        try (InputStream in = RealStatements.class.getResourceAsStream("/statements/comparing/" + file)) {
            return new String(java.util.Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
