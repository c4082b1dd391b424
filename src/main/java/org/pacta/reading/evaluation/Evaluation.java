package org.pacta.reading.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.reading.StatementReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the reading against hand labels: {@code eval FOLDER... [--json] [--leave-one-out] [--errors]}. Each FOLDER holds
 * JSON files of labels and the texts that they name.
 */
public final class Evaluation {

    private static final String USAGE = "usage: eval FOLDER... [--json] [--leave-one-out] [--errors]";

    /** Figures of one labelled statement, with what was missed, mistaken and read otherwise. */
    private record Measured(String slug, Scores scores, LabelComparison comparison) {}

    private Evaluation() {}

    /**
     * Runs the evaluation and prints the figures.
     *
     * @return 0 if measured, 2 if the arguments are wrong or the folder cannot be read
     */
    public static int main(String[] args, PrintStream out) {
        List<String> options = Stream.of(args).filter(it -> it.startsWith("--")).toList();
        List<String> folders =
                Stream.of(args).filter(it -> !it.startsWith("--")).toList();
        boolean known = List.of("--json", "--leave-one-out", "--errors").containsAll(options);
        if (folders.isEmpty() || !known) {
            out.println(USAGE);
            return 2;
        }
        for (String folder : folders) {
            if (!Files.isDirectory(Path.of(folder))) {
                out.println("not a folder: " + folder);
                return 2;
            }
        }
        try {
            Map<String, List<Measured>> byFolder = new LinkedHashMap<>();
            for (String folder : folders) {
                byFolder.put(folder, measure(LabelledStatement.in(Path.of(folder))));
            }
            List<Measured> measured =
                    byFolder.values().stream().flatMap(List::stream).toList();
            if (options.contains("--json")) {
                out.println(json(measured));
            } else {
                print(measured, options, out);
                if (byFolder.size() > 1) {
                    byFolder.forEach((folder, of) -> out.printf(
                            "%-40s %s%n", shortName(folder), row(pooled(of).figures())));
                }
            }
            return 0;
        } catch (IOException unreadable) {
            out.println("cannot read " + folders + ": " + unreadable.getMessage());
            return 2;
        }
    }

    /** The pooled figures of a folder, by the names of the JSON form; null where there is nothing to count. */
    static Map<String, @Nullable Double> overall(Path folder) throws IOException {
        return pooled(measure(LabelledStatement.in(folder))).figures();
    }

    private static List<Measured> measure(List<LabelledStatement> statements) {
        StatementReader reader = new StatementReader();
        List<Measured> measured = new ArrayList<>();
        for (LabelledStatement statement : statements) {
            LabelComparison comparison =
                    new LabelComparison(statement, reader.read(statement.text(), statement.issuedOn()));
            measured.add(new Measured(statement.slug(), comparison.scores(), comparison));
        }
        return measured;
    }

    private static Scores pooled(List<Measured> measured) {
        Scores all = new Scores();
        measured.forEach(it -> all.add(it.scores()));
        return all;
    }

    private static String json(List<Measured> measured) {
        List<Map<String, @Nullable Object>> documents = new ArrayList<>();
        for (Measured one : measured) {
            Map<String, @Nullable Object> document = new LinkedHashMap<>();
            document.put("slug", one.slug());
            putAll(document, one.scores().figures());
            documents.add(document);
        }
        Map<String, @Nullable Object> overall = new LinkedHashMap<>();
        putAll(overall, pooled(measured).figures());
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("overall", overall);
        report.put("documents", documents);
        return JsonMapper.shared().writeValueAsString(report);
    }

    private static void putAll(Map<String, @Nullable Object> target, Map<String, @Nullable Double> figures) {
        figures.forEach(target::put);
    }

    private static void print(List<Measured> measured, List<String> options, PrintStream out) {
        if (options.contains("--leave-one-out")) {
            out.println(
                    "The reading works by rules and learns nothing from the folder, so leaving a document out changes"
                            + " no figure. These are training figures where the rules were written with these texts in"
                            + " sight; only others show how well it reads.");
        }
        out.printf("%-40s %s%n", "", String.join(" ", header()));
        measured.forEach(
                it -> out.printf("%-40s %s%n", it.slug(), row(it.scores().figures())));
        out.printf("%-40s %s%n", "macro (mean of documents)", row(macro(measured)));
        out.printf("%-40s %s%n", "overall", row(pooled(measured).figures()));
        Calibration calibration = pooled(measured).calibration();
        calibration.lines().forEach(out::println);
        out.printf(Locale.ROOT, "mean distance of what is said from what is right: %.3f%n", calibration.error());
        if (options.contains("--errors")) {
            measured.forEach(it -> printErrors(it, out));
        }
    }

    private static String shortName(String folder) {
        Path name = Path.of(folder).getFileName();
        return name == null ? folder : name.toString();
    }

    private static void printErrors(Measured measured, PrintStream out) {
        out.println("== " + measured.slug());
        measured.comparison().missed().forEach(it -> out.println("  missed: " + it));
        measured.comparison().mistaken().forEach(it -> out.println("  mistaken: " + it));
        measured.comparison().differing().forEach(it -> out.println("  differs: " + it));
    }

    private static List<String> header() {
        return new Scores().figures().keySet().stream().map(Evaluation::column).toList();
    }

    private static String column(String name) {
        return name.length() < 8 ? " ".repeat(8 - name.length()) + name : name;
    }

    private static String row(Map<String, @Nullable Double> figures) {
        StringBuilder row = new StringBuilder();
        figures.forEach((name, figure) -> {
            String shown = figure == null ? "-" : String.format(Locale.ROOT, "%.3f", figure);
            row.append(String.format("%" + column(name).length() + "s ", shown));
        });
        return row.toString().stripTrailing();
    }

    private static Map<String, @Nullable Double> macro(List<Measured> measured) {
        Map<String, @Nullable Double> means = new LinkedHashMap<>();
        for (String name : new Scores().figures().keySet()) {
            double[] figures = measured.stream()
                    .map(it -> it.scores().figures().get(name))
                    .filter(Objects::nonNull)
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            means.put(
                    name,
                    figures.length == 0
                            ? null
                            : Arrays.stream(figures).average().orElse(0));
        }
        return means;
    }
}
