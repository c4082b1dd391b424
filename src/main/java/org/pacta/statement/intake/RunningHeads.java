package org.pacta.statement.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What stands at the head or foot of page after page, and so is not the text's own. */
final class RunningHeads {

    private static final int LINES_AT_EDGE = 3;
    private static final float SAME_HEIGHT = 4;
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?i)[\\s\\-–—|]*(?:(?:page|p\\.) ?)?#(?: ?(?:of|/) ?#)?[\\s\\-–—|.]*");

    /** A line at an edge, with its digits made alike. */
    private record Sort(String words, int height) {}

    /** @param pages of the whole document */
    static List<PdfLine> without(List<PdfLine> lines, int pages) {
        var pagesOf = new HashMap<Sort, Set<Integer>>();
        var atEdge = new ArrayList<PdfLine>();
        byPage(lines).values().forEach(page -> {
            for (var line : edges(page)) {
                atEdge.add(line);
                for (int height : heights(line)) {
                    pagesOf.computeIfAbsent(new Sort(alike(line), height), any -> new HashSet<>())
                            .add(line.page());
                }
            }
        });
        int enough = Math.max(2, pages / 3);
        var running = new HashSet<PdfLine>();
        for (var line : atEdge) {
            var repeats = heights(line).stream()
                    .anyMatch(height -> pagesOf.getOrDefault(new Sort(alike(line), height), Set.of())
                                    .size()
                            >= enough);
            var numbersOnePage = pages == 1 && PAGE_NUMBER.matcher(alike(line)).matches();
            if (repeats || numbersOnePage) {
                running.add(line);
            }
        }
        var rest = lines.stream().filter(line -> !running.contains(line)).toList();
        return rest.isEmpty() ? lines : rest;
    }

    private static Map<Integer, List<PdfLine>> byPage(List<PdfLine> lines) {
        var pages = new TreeMap<Integer, List<PdfLine>>();
        lines.forEach(line ->
                pages.computeIfAbsent(line.page(), any -> new ArrayList<>()).add(line));
        return pages;
    }

    private static Set<PdfLine> edges(List<PdfLine> page) {
        var sorted =
                page.stream().sorted(Comparator.comparingDouble(PdfLine::y)).toList();
        var edges = new HashSet<PdfLine>();
        edges.addAll(sorted.subList(0, Math.min(LINES_AT_EDGE, sorted.size())));
        edges.addAll(sorted.subList(Math.max(0, sorted.size() - LINES_AT_EDGE), sorted.size()));
        return edges;
    }

    /** Two neighbouring bands, so that lines a hair apart share one. */
    private static List<Integer> heights(PdfLine line) {
        int band = (int) (line.y() / SAME_HEIGHT);
        return List.of(band, band + 1);
    }

    private static String alike(PdfLine line) {
        return line.words().replaceAll("\\d+", "#");
    }

    private RunningHeads() {}
}
