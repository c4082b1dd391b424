package org.pacta.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Source code and message bundles agree, in every module. */
class MessageKeysTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final String LITERAL = "\"([^\"]+)\"\\s*[,)]";

    private static final List<Pattern> USES = List.of(
            Pattern.compile("(?:getTranslation|translate)\\(\\s*" + LITERAL),
            Pattern.compile("@PageTitle\\(\\s*(?:value\\s*=\\s*)?" + LITERAL),
            Pattern.compile("@Menu\\([^)]*?title\\s*=\\s*" + LITERAL),
            Pattern.compile("new EmptyState\\(\\s*" + LITERAL),
            Pattern.compile("new EmptyState\\(\\s*\"[^\"]+\",\\s*" + LITERAL));

    @Test
    void everyKeyInTheCodeHasAnEnglishText() {
        var texts = new Messages();
        var missing = new TreeMap<String, Path>();
        for (Path source : files(SOURCES, ".java")) {
            for (Pattern use : USES) {
                var matcher = use.matcher(read(source));
                while (matcher.find()) {
                    if (!texts.has(matcher.group(1), Locale.ENGLISH)) {
                        missing.put(matcher.group(1), source);
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noKeyStandsInTwoBundlesOfALanguage() {
        var owners = new TreeMap<String, Path>();
        var twice = new ArrayList<String>();
        for (Path file : files(BUNDLES, ".properties")) {
            String language = file.getFileName().toString().replaceFirst("^[^_.]+", "");
            for (String key : load(file).stringPropertyNames()) {
                if (owners.put(language + " " + key, file) != null) {
                    twice.add(key + " in " + file);
                }
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void everyTextIsAPatternThatCanBeFilled() {
        var texts = new Messages();
        for (Path file : files(BUNDLES, ".properties")) {
            for (String key : load(file).stringPropertyNames()) {
                assertThat(texts.getTranslation(key, Locale.ENGLISH, 1, 2, 3, 4, 5))
                        .as(key)
                        .isNotBlank();
            }
        }
    }

    @Test
    void everyTranslatedTextTakesTheSameParametersAsTheEnglishOne() {
        var different = new TreeMap<String, String>();
        for (Path file : files(BUNDLES, ".properties")) {
            String name = file.getFileName().toString();
            if (name.contains("_")) {
                Map<Object, Object> english = load(BUNDLES.resolve(name.replaceFirst("_.*", ".properties")));
                load(file).forEach((key, value) -> {
                    if (english.get(key) == null || parameters(english.get(key)) != parameters(value)) {
                        different.put((String) key, name);
                    }
                });
            }
        }
        assertThat(different).isEmpty();
    }

    private static int parameters(Object pattern) {
        return MessagePatterns.arguments(pattern.toString());
    }

    private static List<Path> files(Path below, String ending) {
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Properties load(Path file) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return properties;
    }
}
