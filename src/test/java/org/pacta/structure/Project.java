package org.pacta.structure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The sources of the project, those of main and those of tests, with what can be counted in them. */
record Project(List<SourceFile> files, List<SourceFile> tests) {

    static Project read(Path folder) throws IOException {
        return new Project(Sources.under(folder, "src/main/java"), Sources.under(folder, "src/test/java"));
    }

    int lines() {
        return lines(files);
    }

    static int lines(List<SourceFile> files) {
        return files.stream().mapToInt(SourceFile::lines).sum();
    }

    Arrows arrows() {
        return Arrows.between(files);
    }

    List<SourceFile> of(String module) {
        return files.stream().filter(file -> file.module().equals(module)).toList();
    }

    /** The share of types at the top of a file that are public, in per cent. */
    double publicTypes() {
        return publicTypes(files);
    }

    static double publicTypes(List<SourceFile> files) {
        return share(
                types(files).filter(SourceFile.Type::open).count(), types(files).count());
    }

    /** The share of types whose simple name occurs in no test, comments and strings aside, in per cent. */
    double namedInNoTest() {
        return share(unnamed().count(), types(files).count());
    }

    /** Public types that nothing outside their package imports; the answer of a public method may still have to be so. */
    Stream<String> publicWithoutImport() {
        return files.stream()
                .flatMap(file -> file.types().stream()
                        .filter(SourceFile.Type::open)
                        .map(type -> file.packageName() + "." + type.name())
                        .filter(name -> files.stream()
                                .filter(other -> !other.packageName().equals(file.packageName()))
                                .flatMap(other -> other.imports().stream())
                                .noneMatch(used -> used.equals(name) || used.startsWith(name + "."))));
    }

    Stream<String> unnamedIn(String module) {
        var named = namedInTests();
        return types(of(module)).map(SourceFile.Type::name).filter(name -> !named.contains(name));
    }

    private Stream<String> unnamed() {
        var named = namedInTests();
        return types(files).map(SourceFile.Type::name).filter(name -> !named.contains(name));
    }

    private Set<String> namedInTests() {
        var named = new HashSet<String>();
        tests.forEach(test -> named.addAll(test.identifiers()));
        return named;
    }

    static Stream<SourceFile.Type> types(List<SourceFile> files) {
        return files.stream().flatMap(file -> file.types().stream());
    }

    private static double share(long some, long all) {
        return all == 0 ? 0 : 100.0 * some / all;
    }
}
