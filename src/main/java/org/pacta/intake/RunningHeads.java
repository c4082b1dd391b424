package org.pacta.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What stands at the head or foot of page after page, and so is not the text's own: lines that repeat at one height, and
 * lines that count the pages.
 */
final class RunningHeads {

    private static final int LINES_AT_EDGE = 3;
    private static final float SAME_HEIGHT = 4;
    private static final float FAR = 2.5f;
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?i)[\\s\\-–—|]*(?:(?:page|p\\.) ?)?\\d{1,4}(?: ?(?:of|/) ?\\d{1,4})?[\\s\\-–—|.]*");
    private static final Pattern NUMBER_AT_END =
            Pattern.compile("^[\\s\\-–—|]*(\\d{1,4})\\b|\\b(\\d{1,4})[\\s\\-–—|]*$");

    private final List<PdfLine> lines;
    private final int pages;
    private final List<PdfLine> atEdge = new ArrayList<>();

    private RunningHeads(List<PdfLine> lines, int pages) {
        this.lines = lines;
        this.pages = pages;
        byPage(lines).values().forEach(page -> atEdge.addAll(edges(page)));
    }

    /** @param pages of the whole document */
    static List<PdfLine> without(List<PdfLine> lines, int pages) {
        var heads = new RunningHeads(lines, pages);
        var running = new HashSet<PdfLine>();
        running.addAll(heads.repeated());
        running.addAll(heads.counting());
        running.addAll(heads.bareNumbers());
        var rest = lines.stream().filter(line -> !running.contains(line)).toList();
        return rest.isEmpty() ? heads.lines : rest;
    }

    private int enough() {
        return Math.max(2, pages / 3);
    }

    /** The same words, numbers aside, at the same height. */
    private List<PdfLine> repeated() {
        var pagesOf = new HashMap<String, Set<Integer>>();
        for (var line : atEdge) {
            if (line.words().strip().matches("\\d{1,4}\\.?")) {
                continue; // A year alone on its line may stand at one height on two pages.
            }
            for (int height : heights(line)) {
                pagesOf.computeIfAbsent(alike(line, height), any -> new HashSet<>())
                        .add(line.page());
            }
        }
        return atEdge.stream()
                .filter(line -> heights(line).stream()
                        .anyMatch(height -> pagesOf.getOrDefault(alike(line, height), Set.of())
                                        .size()
                                >= enough()))
                .toList();
    }

    /** Words that change from chapter to chapter, with a number that keeps step with the page. */
    private List<PdfLine> counting() {
        var steps = new HashMap<Integer, Set<Integer>>();
        for (var line : atEdge) {
            offsets(line)
                    .forEach(offset -> steps.computeIfAbsent(offset, any -> new HashSet<>())
                            .add(line.page()));
        }
        return atEdge.stream()
                .filter(line -> offsets(line).stream()
                        .anyMatch(offset -> steps.getOrDefault(offset, Set.of()).size() >= Math.max(3, enough())))
                .toList();
    }

    /** Numbers that count the pages in step with them; a number that does not is part of what is written there. */
    private List<PdfLine> bareNumbers() {
        var numbers = atEdge.stream()
                .filter(line -> PAGE_NUMBER.matcher(line.words()).matches())
                .toList();
        var pagesOf = new HashMap<Integer, Set<Integer>>();
        numbers.forEach(line -> offsets(line)
                .forEach(offset ->
                        pagesOf.computeIfAbsent(offset, any -> new HashSet<>()).add(line.page())));
        return numbers.stream()
                .filter(line -> offsets(line).stream()
                                .anyMatch(offset ->
                                        pagesOf.getOrDefault(offset, Set.of()).size() >= enough())
                        || pages == 1 && isMarkedNumber(line)
                        || pages == 1 && apart(line) && line.words().strip().matches("\\d{1,3}"))
                .toList();
    }

    /** "- 1 -", "Page 1", "1/1": written as nothing but a page's number is. */
    private static boolean isMarkedNumber(PdfLine line) {
        return line.words()
                .strip()
                .matches("(?i)[-–—|] ?\\d{1,4} ?[-–—|]|(?:page|p\\.) ?\\d{1,4}.*|\\d{1,4} ?/ ?\\d{1,4}");
    }

    /** Whether more space than between lines of a text parts the line from every other. */
    private boolean apart(PdfLine line) {
        return lines.stream()
                .filter(other -> other != line && other.page() == line.page())
                .allMatch(other -> Math.abs(other.y() - line.y()) > FAR * Math.max(other.size(), line.size()));
    }

    private static List<Integer> offsets(PdfLine line) {
        var offsets = new ArrayList<Integer>();
        var number = NUMBER_AT_END.matcher(line.words());
        while (number.find()) {
            var digits = number.group(1) == null ? number.group(2) : number.group(1);
            offsets.add(Integer.parseInt(digits) - line.page());
        }
        return offsets;
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

    private static String alike(PdfLine line, int height) {
        return line.words().replaceAll("\\d+", "#") + "@" + height;
    }
}
