package org.pacta.structure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What JaCoCo measured when the tests ran last: by module and in all. */
final class Coverage {

    private static final String FILE = "target/site/jacoco/jacoco.csv";

    private final SortedMap<String, int[]> byModule = new TreeMap<>();

    private Coverage() {}

    /** Empty where no tests have run. */
    static Optional<Coverage> in(Path project) throws IOException {
        var file = project.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var coverage = new Coverage();
        var rows = Files.readAllLines(file);
        var names = Arrays.asList(rows.getFirst().split(","));
        rows.subList(1, rows.size()).forEach(row -> coverage.add(names, row.split(",")));
        return Optional.of(coverage);
    }

    private static final String[] COUNTED = {"LINE_MISSED", "LINE_COVERED", "BRANCH_MISSED", "BRANCH_COVERED"};

    private void add(List<String> names, String[] row) {
        var sums = byModule.computeIfAbsent(
                SourceFile.moduleOf(row[names.indexOf("PACKAGE")]), module -> new int[COUNTED.length]);
        for (int i = 0; i < COUNTED.length; i++) {
            sums[i] += Integer.parseInt(row[names.indexOf(COUNTED[i])]);
        }
    }

    /** Lines that a test ran, in per cent. */
    double lines() {
        return share(0);
    }

    /** Ways at a fork that a test took, in per cent. */
    double branches() {
        return share(2);
    }

    Optional<Double> lines(String module) {
        return Optional.ofNullable(byModule.get(module)).map(sums -> 100.0 * sums[1] / Math.max(1, sums[0] + sums[1]));
    }

    private double share(int at) {
        long missed = byModule.values().stream().mapToLong(sums -> sums[at]).sum();
        long covered =
                byModule.values().stream().mapToLong(sums -> sums[at + 1]).sum();
        return 100.0 * covered / Math.max(1, missed + covered);
    }
}
