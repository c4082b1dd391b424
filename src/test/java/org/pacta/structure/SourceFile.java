package org.pacta.structure;

import java.util.List;
import java.util.Set;

/**
 * One file of Java as javac parses it.
 *
 * @param path relative to the project, with slashes
 * @param packageName such as {@code org.pacta.task.ui}
 * @param about the comment above the package, of a package-info alone; otherwise empty
 * @param types those at the top of the file
 * @param imports as written, without the word static
 * @param identifiers every name that the code uses, comments and strings left out
 */
record SourceFile(
        String path,
        String packageName,
        String about,
        int lines,
        List<Type> types,
        List<Method> methods,
        Set<String> imports,
        Set<String> identifiers) {

    record Type(String name, boolean open) {}

    /** @param name with the type that it stands in, such as {@code Tasks.open} */
    record Method(String name, int line, int lines) {}

    static final String ROOT = "org.pacta";

    /** The module that the file is of, or an empty text for what stands above all modules. */
    String module() {
        return moduleOf(packageName);
    }

    static String moduleOf(String name) {
        if (!name.startsWith(ROOT + ".")) {
            return "";
        }
        var rest = name.substring(ROOT.length() + 1);
        var dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
