package org.pacta.structure;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/** Parses files of Java, without looking up what their names mean. */
final class Sources {

    private Sources() {}

    static List<SourceFile> under(Path project, String folder) throws IOException {
        List<Path> paths;
        try (var walk = Files.walk(project.resolve(folder))) {
            paths = walk.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            var task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(paths));
            var read = new ArrayList<SourceFile>();
            for (var unit : task.parse()) {
                read.add(new Reading(Trees.instance(task), unit).read(project));
            }
            return List.copyOf(read);
        }
    }

    private static final class Reading extends TreePathScanner<Void, Void> {

        private final Trees trees;
        private final SourcePositions positions;
        private final CompilationUnitTree unit;
        private final List<SourceFile.Type> types = new ArrayList<>();
        private final List<SourceFile.Method> methods = new ArrayList<>();
        private final Set<String> imports = new TreeSet<>();
        private final Set<String> identifiers = new TreeSet<>();
        private final Deque<String> within = new ArrayDeque<>();

        private Reading(Trees trees, CompilationUnitTree unit) {
            this.trees = trees;
            this.unit = unit;
            positions = trees.getSourcePositions();
        }

        private SourceFile read(Path project) throws IOException {
            scan(new TreePath(unit), null);
            var path = Path.of(unit.getSourceFile().toUri());
            return new SourceFile(
                    project.toAbsolutePath()
                            .normalize()
                            .relativize(path)
                            .toString()
                            .replace('\\', '/'),
                    unit.getPackageName() == null ? "" : unit.getPackageName().toString(),
                    about(),
                    (int) unit.getSourceFile()
                            .getCharContent(true)
                            .toString()
                            .lines()
                            .count(),
                    List.copyOf(types),
                    List.copyOf(methods),
                    imports,
                    identifiers);
        }

        private String about() {
            if (unit.getPackage() == null || !types.isEmpty()) {
                return "";
            }
            var comment = trees.getDocComment(new TreePath(new TreePath(unit), unit.getPackage()));
            return comment == null ? "" : comment;
        }

        @Override
        public Void visitImport(ImportTree node, Void nothing) {
            imports.add(node.getQualifiedIdentifier().toString());
            return super.visitImport(node, nothing);
        }

        @Override
        public Void visitClass(ClassTree node, Void nothing) {
            if (within.isEmpty()) {
                types.add(new SourceFile.Type(
                        node.getSimpleName().toString(),
                        node.getModifiers().getFlags().contains(Modifier.PUBLIC)));
            }
            within.push(node.getSimpleName().toString());
            super.visitClass(node, nothing);
            within.pop();
            return null;
        }

        @Override
        public Void visitMethod(MethodTree node, Void nothing) {
            if (node.getBody() != null && positions.getStartPosition(unit, node) >= 0) {
                var name = node.getName().contentEquals("<init>")
                        ? "new"
                        : node.getName().toString();
                int first = line(positions.getStartPosition(unit, node));
                int last = line(positions.getEndPosition(unit, node));
                methods.add(new SourceFile.Method(within.peek() + "." + name, first, last - first + 1));
            }
            return super.visitMethod(node, nothing);
        }

        @Override
        public Void visitIdentifier(IdentifierTree node, Void nothing) {
            identifiers.add(node.getName().toString());
            return super.visitIdentifier(node, nothing);
        }

        @Override
        public Void visitMemberSelect(MemberSelectTree node, Void nothing) {
            identifiers.add(node.getIdentifier().toString());
            var whole = qualified(node);
            if (whole.startsWith(SourceFile.ROOT + ".")) {
                imports.add(whole);
            }
            return super.visitMemberSelect(node, nothing);
        }

        /** A name written in full, or an empty text for anything else before a dot. */
        private static String qualified(Tree node) {
            return switch (node) {
                case IdentifierTree first -> first.getName().toString();
                case MemberSelectTree select -> {
                    var before = qualified(select.getExpression());
                    yield before.isEmpty() ? "" : before + "." + select.getIdentifier();
                }
                default -> "";
            };
        }

        private int line(long position) {
            return (int) unit.getLineMap().getLineNumber(position);
        }
    }
}
