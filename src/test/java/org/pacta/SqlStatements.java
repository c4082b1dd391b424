package org.pacta;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Every SQL statement of the product, found in the compiled classes: the constants of classes named {@code …Sql} that are
 * not private, the private ones being parts of them; what their static methods make of every combination of enums and
 * booleans that they do not refuse as illegal; and the statements that stand elsewhere.
 */
final class SqlStatements {

    private static final Pattern BEGINS =
            Pattern.compile("\\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|MERGE INTO|WITH)\\s.*", Pattern.DOTALL);

    /**
     * @param module the first package below {@code org.pacta}
     * @param name such as {@code TaskSql.BY_ID}, or {@code TaskSql.page(DUE, true)}
     */
    record Statement(String module, String name, String sql) {}

    private final List<Statement> inPlace = new ArrayList<>();
    private final List<Statement> elsewhere = new ArrayList<>();

    private SqlStatements() {}

    /** Those of all classes that were compiled from {@code src/main}. */
    static SqlStatements ofProduct() throws Exception {
        var found = new SqlStatements();
        var root = Path.of(PactaApplication.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<Path> classes;
        try (var files = Files.walk(root.resolve("org/pacta"))) {
            classes = files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        }
        for (var file : classes) {
            var name = root.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
            if (name.endsWith("Sql")) {
                found.addOf(Class.forName(name));
            }
        }
        var known = found.inPlace.stream().map(Statement::sql).collect(Collectors.toSet());
        for (var file : classes) {
            var name = root.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
            if (!name.endsWith("Sql")) {
                found.addInline(name, file, known);
            }
        }
        return found;
    }

    /** What stands in classes named {@code …Sql}. */
    List<Statement> inPlace() {
        return inPlace;
    }

    /** What stands in any other class. */
    List<Statement> elsewhere() {
        return elsewhere;
    }

    private void addOf(Class<?> type) throws ReflectiveOperationException {
        for (var field : type.getDeclaredFields()) {
            int modifiers = field.getModifiers();
            if (field.getType() == String.class && Modifier.isStatic(modifiers) && !Modifier.isPrivate(modifiers)) {
                field.setAccessible(true);
                add(type, field.getName(), (String) field.get(null));
            }
        }
        for (var method : type.getDeclaredMethods()) {
            int modifiers = method.getModifiers();
            if (method.getReturnType() == String.class
                    && Modifier.isStatic(modifiers)
                    && !Modifier.isPrivate(modifiers)) {
                method.setAccessible(true);
                for (var arguments : combinations(method, 0)) {
                    var name = method.getName()
                            + arguments.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
                    try {
                        add(type, name, (String) method.invoke(null, arguments.toArray()));
                    } catch (InvocationTargetException e) {
                        if (!(e.getCause() instanceof IllegalArgumentException)) {
                            throw e;
                        }
                    }
                }
            }
        }
    }

    private void add(Class<?> type, String name, String sql) {
        inPlace.add(new Statement(module(type.getName()), type.getSimpleName() + "." + name, sql));
    }

    private void addInline(String type, Path file, Set<String> known) throws IOException {
        StreamSupport.stream(ClassFile.of().parse(file).constantPool().spliterator(), false)
                .filter(StringEntry.class::isInstance)
                .map(entry -> ((StringEntry) entry).stringValue())
                .filter(text -> BEGINS.matcher(text).matches() && !known.contains(text))
                .forEach(sql -> elsewhere.add(new Statement(module(type), type, sql)));
    }

    /** What a list can be asked for: nothing at all, and everything at once. */
    private static Object filter(Class<?> type, boolean everything) {
        try {
            var parts = type.getRecordComponents();
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(parts)
                    .map(part -> everything ? sample(part.getType()) : null)
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }

    private static Object sample(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isRecord()) {
            return filter(type, true);
        }
        return Map.<Class<?>, Object>of(
                        String.class,
                        "x",
                        Boolean.class,
                        true,
                        long.class,
                        1L,
                        LocalDate.class,
                        LocalDate.EPOCH,
                        Instant.class,
                        Instant.EPOCH)
                .get(type);
    }

    private static List<List<Object>> combinations(Method method, int from) {
        var types = method.getParameterTypes();
        if (from == types.length) {
            return List.of(List.of());
        }
        List<Object> values;
        if (types[from] == boolean.class) {
            values = List.of(true, false);
        } else if (types[from].isEnum()) {
            values = List.of(types[from].getEnumConstants());
        } else if (types[from].isRecord()) {
            values = List.of(filter(types[from], false), filter(types[from], true));
        } else {
            throw new IllegalStateException(method + " makes SQL of something that cannot be enumerated");
        }
        return combinations(method, from + 1).stream()
                .flatMap(rest -> values.stream().map(value -> {
                    var all = new ArrayList<Object>();
                    all.add(value);
                    all.addAll(rest);
                    return List.copyOf(all);
                }))
                .toList();
    }

    private static String module(String type) {
        var below = type.substring("org.pacta.".length());
        return below.contains(".") ? below.substring(0, below.indexOf('.')) : "";
    }
}
