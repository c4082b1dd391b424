package org.pacta.structure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The map and the table of modules in docs/architecture.md, between two marks, as the sources have them. */
record ModuleMap(Project project) {

    static final Path PAGE = Path.of("docs/architecture.md");
    static final String REFRESH = "./pacta structure --write";

    private static final String FROM = "<!-- from here written by " + REFRESH + " -->";
    private static final String TO = "<!-- to here -->";
    private static final Pattern CODE = Pattern.compile("\\{@code\\s+([^}]*)}");
    private static final Pattern LINK = Pattern.compile("\\{@link\\s+(?:[\\w.]*\\.)?(\\w+)}");
    private static final Pattern SENTENCE = Pattern.compile("(?s)^.*?[.](?=\\s|$)");

    /** The page with map and table as they should be.
     *
     * @throws IllegalStateException where the page has no marks
     */
    String in(String page) {
        int from = page.indexOf(FROM);
        int to = page.indexOf(TO);
        if (from < 0 || to < from) {
            throw new IllegalStateException(
                    PAGE + " has lost the marks between which the map of modules stands: " + FROM + " and " + TO);
        }
        return page.substring(0, from + FROM.length()) + "\n\n" + String.join("\n", lines()) + "\n\n"
                + page.substring(to);
    }

    void write(Path folder) throws IOException {
        var file = folder.resolve(PAGE);
        Files.writeString(file, in(Files.readString(file)));
    }

    private List<String> lines() {
        var arrows = project.arrows();
        var lines = new ArrayList<String>();
        lines.add("```mermaid");
        lines.add("flowchart TD");
        arrows.direct().forEach((from, needed) -> {
            if (needed.isEmpty()) {
                lines.add("  " + from);
            }
            needed.forEach(to -> lines.add("  " + from + " --> " + to));
        });
        lines.add("```");
        lines.add("");
        lines.add("| module | holds | needs |");
        lines.add("| --- | --- | --- |");
        arrows.needs()
                .forEach((module, needed) -> lines.add("| [`%s`](../src/main/java/org/pacta/%s) | %s | %s |"
                        .formatted(module, module, about(module), String.join(", ", needed))));
        return lines;
    }

    /** The first sentence above the module's package. */
    private String about(String module) {
        return project.of(module).stream()
                .filter(file -> file.packageName().equals(SourceFile.ROOT + "." + module))
                .map(SourceFile::about)
                .filter(text -> !text.isBlank())
                .findFirst()
                .map(ModuleMap::firstSentence)
                .orElse("");
    }

    static String firstSentence(String comment) {
        var text = comment.strip();
        text = CODE.matcher(text).replaceAll("`$1`");
        text = LINK.matcher(text).replaceAll("`$1`");
        var sentence = SENTENCE.matcher(text);
        return (sentence.find() ? sentence.group() : text)
                .replaceAll("\\s+", " ")
                .replace("|", "\\|");
    }
}
