package org.pacta.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages in docs. */
class DocsTest {

    private static final Path DECISIONS = Path.of("docs/decisions");
    private static final Pattern LINK_IN_CODE = Pattern.compile("href=\"([^\"]*docs/decisions/[^\"]*)\"");
    private static final Pattern LINK_IN_PAGE = Pattern.compile("]\\(([^)#\\s]+)(?:#[^)]*)?\\)");

    @Test
    void thePagesShowTheModulesAsTheyAre() throws IOException {
        var page = Files.readString(ModuleMap.PAGE);
        var renewed = new ModuleMap(Project.read(Path.of(""))).in(page);
        assertThat(different(page, renewed))
                .as("lines of docs/architecture.md before and after " + ModuleMap.REFRESH + ", which renews it")
                .isEmpty();
    }

    private static List<String> different(String page, String renewed) {
        var before = page.lines().toList();
        var after = renewed.lines().toList();
        return Stream.concat(
                        before.stream().filter(line -> !after.contains(line)).map(line -> "- " + line),
                        after.stream().filter(line -> !before.contains(line)).map(line -> "+ " + line))
                .toList();
    }

    @Test
    void areDecisionsThatTheCodeWhichTheyExplainLeadsToByLinksThatLeadSomewhere() throws IOException {
        var linked = new TreeSet<Path>();
        var dead = new ArrayList<String>();
        for (var source : files(Path.of("src/main/java"), ".java")) {
            var links = LINK_IN_CODE.matcher(Files.readString(source));
            while (links.find()) {
                var target = source.resolveSibling(links.group(1)).normalize();
                linked.add(target);
                if (!Files.exists(target)) {
                    dead.add(source + " leads to " + links.group(1));
                }
            }
        }
        assertThat(dead).isEmpty();
        assertThat(linked).containsExactlyInAnyOrderElementsOf(files(DECISIONS, ".md"));
    }

    @Test
    void leadOnlyToWhatExistsAndSoDoThoseAtTheTop() throws IOException {
        var pages = new ArrayList<>(files(Path.of("docs"), ".md"));
        try (var top = Files.list(Path.of("."))) {
            top.filter(path -> path.toString().endsWith(".md"))
                    .map(Path::normalize)
                    .forEach(pages::add);
        }
        var dead = new ArrayList<String>();
        for (var page : pages) {
            var links = LINK_IN_PAGE.matcher(Files.readString(page));
            while (links.find()) {
                var target = links.group(1);
                if (!target.contains(":")
                        && !Files.exists(
                                Path.of("").toAbsolutePath().resolve(page).resolveSibling(target))) {
                    dead.add(page + " leads to " + target);
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void takeTheFirstSentenceOfWhatStandsAboveAPackage() {
        assertThat(ModuleMap.firstSentence(
                        " What {@code a.b} and {@link org.pacta.mail.Outbox} do:\n one | two. More."))
                .isEqualTo("What `a.b` and `Outbox` do: one \\| two.");
    }
}
