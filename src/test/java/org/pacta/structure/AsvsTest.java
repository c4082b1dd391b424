package org.pacta.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page that holds Pacta against each requirement of OWASP ASVS 5.0 of levels 1 and 2. */
class AsvsTest {

    private static final Path PAGE = Path.of("docs/asvs.md");
    private static final Path REQUIREMENTS = Path.of("src/test/resources/asvs-5.0.0.csv");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))#(\\w+)`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(?:#([^)\\s]+))?\\)");

    /** What can be said of a requirement, and whether it takes a test, a page, or words that say why. */
    private enum State {
        SHOWN,
        WRITTEN,
        BUILT_IN,
        IN_PART,
        NONE_HERE,
        NOT_MET
    }

    private record Row(String number, String level, String asked, State state, String by) {

        private String section() {
            return number.substring(0, number.lastIndexOf('.'));
        }

        private List<MatchResult> tests() {
            return TEST.matcher(by).results().toList();
        }

        /** What is said beside the names of tests and pages. */
        private String words() {
            return by.replaceAll("`[^`]*`", "").replaceAll("]\\([^)]*\\)", "");
        }
    }

    private static final Map<String, String> required = new LinkedHashMap<>();
    private static final List<Row> rows = new ArrayList<>();
    private static String page = "";

    @BeforeAll
    static void read() throws IOException {
        Files.readAllLines(REQUIREMENTS).stream()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(cells -> required.put("v5.0.0-" + cells[0], cells[1]));
        page = Files.readString(PAGE);
        page.lines().filter(line -> line.startsWith("| v5.0.0-")).forEach(line -> {
            var cells = line.substring(1, line.length() - 1).split(" \\| ");
            assertThat(cells).as(line).hasSize(5);
            rows.add(new Row(
                    cells[0].strip(),
                    cells[1].strip(),
                    cells[2].strip(),
                    State.valueOf(cells[3].strip().toUpperCase(Locale.ROOT).replace(' ', '_')),
                    cells[4].strip()));
        });
    }

    @Test
    void hasARowForEachRequirementOfLevels1And2AndNoneForAnyOther() {
        assertThat(required).as("levels 1 and 2 of 5.0.0").hasSize(253);
        assertThat(required.values().stream().filter("1"::equals).count()).isEqualTo(70);
        assertThat(rows).extracting(Row::number).containsExactlyElementsOf(required.keySet());
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.level()).as(row.number()).isEqualTo(required.get(row.number())));
        assertThat(rows).extracting(Row::asked).doesNotHaveDuplicates().allMatch(asked -> asked.length() >= 8);
    }

    @Test
    void namesTestsThatThereAre() throws IOException {
        var methods = methods();
        var missing = new TreeSet<String>();
        var named = new TreeSet<String>();
        for (var test : TEST.matcher(page).results().toList()) {
            named.add(test.group());
            if (!methods.getOrDefault(test.group(1), "").contains(" " + test.group(2) + " ")) {
                missing.add(test.group());
            }
        }
        assertThat(missing).isEmpty();
        assertThat(named).hasSizeGreaterThan(100);
        assertThat(Pattern.compile("`\\w+(?:Test|IT)`").matcher(page).results().map(MatchResult::group))
                .as("a class without a method shows nothing by itself")
                .isEmpty();
    }

    /** The methods of each test, each between blanks. */
    private static Map<String, String> methods() throws IOException {
        var method = Pattern.compile("@(?:Parameterized)?Test\\b(?:.(?!@Test))*?\\svoid (\\w+)\\(", Pattern.DOTALL);
        var methods = new HashMap<String, String>();
        try (var files = Files.walk(TESTS)) {
            for (var file : files.filter(path -> path.toString().matches(".*(Test|IT)\\.java"))
                    .toList()) {
                methods.put(
                        file.getFileName().toString().replace(".java", ""),
                        method.matcher(Files.readString(file))
                                .results()
                                .map(found -> found.group(1))
                                .collect(Collectors.joining(" ", " ", " ")));
            }
        }
        return methods;
    }

    @Test
    void saysOfEachWhatShowsItOrWhyNot() {
        assertThat(rows).allSatisfy(row -> {
            var words = row.words();
            switch (row.state()) {
                case SHOWN -> assertThat(row.tests()).as(row.number()).isNotEmpty();
                case WRITTEN ->
                    assertThat(LINK.matcher(row.by()).find()).as(row.number()).isTrue();
                case BUILT_IN, NONE_HERE -> assertThat(words).as(row.number()).hasSizeGreaterThanOrEqualTo(18);
                case IN_PART, NOT_MET -> assertThat(words).as(row.number()).hasSizeGreaterThan(60);
            }
        });
        assertThat(rows.stream().filter(row -> row.state() == State.NOT_MET))
                .as("what it would take")
                .allMatch(row -> row.by().matches(".*It would take.*"));
    }

    /** The same words or the same test for requirements of several sections would show none of them. */
    @Test
    void saysTheSameOfNoneThatHaveNothingToDoWithEachOther() {
        var sections = new HashMap<String, TreeSet<String>>();
        var rowsOfTest = new HashMap<String, Integer>();
        for (var row : rows) {
            sections.computeIfAbsent(row.by(), by -> new TreeSet<>()).add(row.section());
            row.tests().forEach(test -> rowsOfTest.merge(test.group(), 1, Integer::sum));
        }
        assertThat(sections).allSatisfy((by, of) -> assertThat(of).as(by).hasSizeLessThanOrEqualTo(2));
        assertThat(rowsOfTest).allSatisfy((test, of) -> assertThat(of).as(test).isLessThanOrEqualTo(9));
    }

    @Test
    void leadsToParagraphsThatThereAre() throws IOException {
        var dead = new TreeSet<String>();
        for (var link : LINK.matcher(page).results().toList()) {
            if (link.group(2) != null) {
                var headings = Files.readString(PAGE.resolveSibling(link.group(1)))
                        .lines()
                        .filter(line -> line.startsWith("#"))
                        .map(AsvsTest::anchor)
                        .toList();
                if (!headings.contains(link.group(2))) {
                    dead.add(link.group());
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    private static String anchor(String heading) {
        return heading.replaceFirst("^#+ ", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} -]", "")
                .replace(' ', '-');
    }

    @Test
    void countsWhatItSays() {
        var counted = rows.stream().collect(Collectors.groupingBy(Row::state, Collectors.counting()));
        counted.forEach((state, number) -> assertThat(page)
                .contains("| " + state.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " | " + number + " |"));
    }
}
