package org.pacta.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The lists of a Word document: which mark stands before which item. Word keeps rules for them, not the marks. */
final class WordLists {

    /**
     * A level of a list.
     *
     * @param format as Word calls it: {@code bullet}, {@code decimal}, {@code lowerLetter}, ...
     * @param pattern of the mark: {@code %1.%2)} with the numbers of the first and second level
     */
    private record Level(String format, String pattern, int start) {}

    /** Where a paragraph stands in lists. */
    record Place(String list, int level) {}

    private record Style(@Nullable String basedOn, @Nullable String list, int level) {}

    private static final Pattern NUMBER_OF = Pattern.compile("%([1-9])");
    private static final int DEEPEST_LEVEL = 8;

    private final Map<String, String> kinds = new HashMap<>();
    private final Map<String, Map<Integer, Level>> levels = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> restarts = new HashMap<>();
    private final Map<String, TreeMap<Integer, Integer>> counted = new HashMap<>();
    private final Map<String, Style> styles = new HashMap<>();

    WordLists(byte @Nullable [] numbering, byte @Nullable [] stylesheet) throws XMLStreamException {
        if (numbering != null) {
            readNumbering(Xml.reader(numbering));
        }
        if (stylesheet != null) {
            readStyles(Xml.reader(stylesheet));
        }
    }

    /** The place that a style gives to its paragraphs; null where it gives none. */
    @Nullable
    Place ofStyle(@Nullable String style) {
        var at = style;
        for (int hops = 0; at != null && hops < 20; hops++) {
            var found = styles.get(at);
            if (found == null) {
                return null;
            }
            if (found.list() != null) {
                return new Place(found.list(), found.level());
            }
            at = found.basedOn();
        }
        return null;
    }

    /** The mark of the next item at that place, counting it; null where nothing stands before it. */
    @Nullable
    String next(Place place) {
        var kind = kinds.getOrDefault(place.list(), "");
        var ofList = levels.getOrDefault(kind, Map.of());
        var level = ofList.get(place.level());
        if (place.list().equals("0") || level == null || level.format().equals("none")) {
            return null;
        }
        if (level.format().equals("bullet")) {
            return Paragraphs.bullet(place.level());
        }
        count(place, kind, level);
        var numbers = counted.getOrDefault(kind, new TreeMap<>());
        return NUMBER_OF
                .matcher(level.pattern())
                .replaceAll(match -> {
                    int of = Integer.parseInt(match.group(1)) - 1;
                    var its = ofList.getOrDefault(of, level);
                    return Matcher.quoteReplacement(Numerals.of(its.format(), numbers.getOrDefault(of, its.start())));
                })
                .strip();
    }

    private void count(Place place, String kind, Level level) {
        var numbers = counted.computeIfAbsent(kind, any -> new TreeMap<>());
        var ofList = restarts.get(place.list());
        var restart = ofList == null ? null : ofList.remove(place.level());
        if (restart != null) {
            numbers.put(place.level(), restart - 1);
        }
        numbers.merge(place.level(), level.start(), (before, first) -> before + 1);
        numbers.tailMap(place.level(), false).clear();
    }

    private void readNumbering(XMLStreamReader xml) throws XMLStreamException {
        String kind = "";
        String list = "";
        int level = 0;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "abstractNum" -> {
                    kind = value(xml, "abstractNumId");
                    list = "";
                }
                case "num" -> list = value(xml, "numId");
                case "abstractNumId" -> kinds.put(list, value(xml, "val"));
                case "lvl" -> {
                    level = number(value(xml, "ilvl"), 0);
                    if (list.isEmpty()) {
                        levels.computeIfAbsent(kind, any -> new HashMap<>()).put(level, new Level("decimal", "", 1));
                    }
                }
                case "lvlOverride" -> level = number(value(xml, "ilvl"), 0);
                case "startOverride" ->
                    restarts.computeIfAbsent(list, any -> new HashMap<>()).put(level, number(value(xml, "val"), 1));
                case "numFmt", "lvlText", "start" -> {
                    if (list.isEmpty()) {
                        set(kind, level, xml.getLocalName(), value(xml, "val"));
                    }
                }
                default -> {}
            }
        }
    }

    private void set(String kind, int level, String what, String value) {
        levels.getOrDefault(kind, new HashMap<>()).computeIfPresent(level, (at, before) -> switch (what) {
            case "numFmt" -> new Level(value, before.pattern(), before.start());
            case "lvlText" -> new Level(before.format(), value, before.start());
            default -> new Level(before.format(), before.pattern(), number(value, 1));
        });
    }

    private void readStyles(XMLStreamReader xml) throws XMLStreamException {
        String id = "";
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "style" -> {
                    id = value(xml, "styleId");
                    styles.put(id, new Style(null, null, 0));
                }
                case "pPrChange" -> Xml.skip(xml);
                case "basedOn" -> {
                    var base = value(xml, "val");
                    styles.computeIfPresent(id, (at, before) -> new Style(base, before.list(), before.level()));
                }
                case "numId" -> {
                    var list = value(xml, "val");
                    styles.computeIfPresent(id, (at, before) -> new Style(before.basedOn(), list, before.level()));
                }
                case "ilvl" -> {
                    int level = number(value(xml, "val"), 0);
                    styles.computeIfPresent(id, (at, before) -> new Style(before.basedOn(), before.list(), level));
                }
                default -> {}
            }
        }
    }

    /** The attribute of that name, whatever its namespace; empty where there is none. */
    static String value(XMLStreamReader xml, String attribute) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(attribute)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** A level or a number from 0 to 9,999. */
    static int number(String digits, int otherwise) {
        return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : otherwise;
    }

    static int level(String digits) {
        return Math.min(number(digits, 0), DEEPEST_LEVEL);
    }
}
