package org.pacta.structure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code ./pacta structure}: prints how the code stands, and fails where a limit is broken. With {@code --types} also the types
 * behind the shares; with {@code --write} it renews the map of modules in docs/architecture.md.
 */
final class Structure {

    private Structure() {}

    public static void main(String[] arguments) throws IOException {
        var options = List.of(arguments);
        var folder = Path.of(".");
        var project = Project.read(folder);
        if (options.contains("--write")) {
            new ModuleMap(project).write(folder);
        }
        var report = new Report(project, Coverage.in(folder));
        report.lines().forEach(System.out::println);
        if (options.contains("--types")) {
            report.types().forEach(System.out::println);
        }
        var broken = Limits.broken(project);
        System.out.println(broken.isEmpty() ? "Limits         all kept" : "Limits         broken:");
        broken.forEach(line -> System.out.println("  " + line));
        if (!broken.isEmpty()) {
            System.exit(1);
        }
    }
}
