package org.pacta.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The figures as lines to be read. */
record Report(Project project, Optional<Coverage> coverage) {

    private static final int LONGEST = 8;

    List<String> lines() {
        var lines = new ArrayList<String>();
        modules(lines);
        arrows(lines);
        longest(lines);
        shares(lines);
        return lines;
    }

    /** The types that a test could name, by module, and those that are public without being imported. */
    List<String> types() {
        var lines = new ArrayList<String>();
        lines.add("Named in no test");
        project.arrows()
                .needs()
                .keySet()
                .forEach(module -> lines.add(text(
                        "  %s: %s",
                        module, String.join(" ", project.unnamedIn(module).toList()))));
        lines.add("Public, and imported by no other package");
        project.publicWithoutImport().forEach(name -> lines.add("  " + name));
        return lines;
    }

    private void modules(List<String> lines) {
        lines.add("module           lines  share  types  public  in no test  covered  needs");
        var arrows = project.arrows();
        arrows.needs().keySet().stream()
                .sorted(Comparator.comparingInt((String module) -> Project.lines(project.of(module)))
                        .reversed())
                .forEach(module ->
                        lines.add(line(module, String.join(" ", arrows.needs().get(module)))));
        lines.add(text("%-15s %6d, and %d of tests", "all", project.lines(), Project.lines(project.tests())));
    }

    private String line(String module, String needs) {
        var files = project.of(module);
        return text(
                        "%-15s %6d  %3.0f %%  %5d   %3.0f %%       %3.0f %%    %s  %s",
                        module,
                        Project.lines(files),
                        100.0 * Project.lines(files) / project.lines(),
                        Project.types(files).count(),
                        Project.publicTypes(files),
                        100.0
                                * project.unnamedIn(module).count()
                                / Math.max(1, Project.types(files).count()),
                        coverage.flatMap(known -> known.lines(module))
                                .map(share -> text("%3.0f %%", share))
                                .orElse("    –"),
                        needs)
                .stripTrailing();
    }

    private void arrows(List<String> lines) {
        var arrows = project.arrows();
        int modules = arrows.needs().size();
        lines.add(text(
                "Arrows         %d between %d modules, %.0f %% of all possible, on %d floors",
                arrows.count(),
                modules,
                100.0 * arrows.count() / Math.max(1, modules * (modules - 1) / 2),
                arrows.floors()));
        var circles = arrows.circles();
        lines.add("Circles        " + (circles.isEmpty() ? "none" : circles.toString()));
    }

    private void longest(List<String> lines) {
        lines.add("Longest files");
        project.files().stream()
                .sorted(Comparator.comparingInt(SourceFile::lines).reversed())
                .limit(LONGEST)
                .forEach(file -> lines.add(text("  %4d %s", file.lines(), file.path())));
        lines.add("Longest methods");
        record Place(SourceFile file, SourceFile.Method method) {}
        project.files().stream()
                .flatMap(file -> file.methods().stream().map(method -> new Place(file, method)))
                .sorted(Comparator.comparingInt((Place place) -> place.method().lines())
                        .reversed())
                .limit(LONGEST)
                .forEach(place -> lines.add(text(
                        "  %4d %s (%s:%d)",
                        place.method().lines(),
                        place.method().name(),
                        place.file().path(),
                        place.method().line())));
    }

    private void shares(List<String> lines) {
        lines.add(text(
                "Public types   %.1f %% of %d (at most %d %%)",
                project.publicTypes(), Project.types(project.files()).count(), Limits.PUBLIC_TYPES));
        lines.add(text(
                "In no test     %.1f %% of types are named in no test (at most %d %%)",
                project.namedInNoTest(), Limits.TYPES_NAMED_IN_NO_TEST));
        lines.add("Coverage       "
                + coverage.map(known -> text("%.1f %% of lines, %.1f %% of branches", known.lines(), known.branches()))
                        .orElse("not measured yet: ./pacta test measures it"));
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
