package org.pacta.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The code uses the texts of the message bundles. */
class MessageUsesTest {

    /** Ends of those that Vaadin's upload writes before a time by itself. */
    private static final String BEFORE_A_TIME = ".remaining";

    private static final List<String> METHODS = List.of("getTranslation", "translate", "say");
    private static final Pattern LITERALS =
            Pattern.compile("(?:[^\"?]*\\?\\s*)?\"([\\w.]+)\"(?:\\s*:\\s*\"([\\w.]+)\")?");

    /** A locale as second argument, as {@link Messages} takes it, is none of the text's. */
    private static final Pattern LOCALE = Pattern.compile("(?i)[\\w.]*locale(?:\\.\\w+|\\([\\w.]*\\))?");

    @Test
    void withAllTheArgumentsThatEachTextNames() {
        var texts = texts();
        var lacking = new ArrayList<String>();
        int checked = 0;
        for (var source : sources()) {
            for (var method : METHODS) {
                for (var call : JavaCalls.of(method, read(source))) {
                    checked += check(texts, "", call.arguments(), 1, source, lacking);
                }
            }
            for (var refused : JavaCalls.of("new Refused", read(source))) {
                checked += check(texts, "refused.", refused.arguments(), 2, source, lacking);
            }
        }
        assertThat(lacking).isEmpty();
        assertThat(checked).isGreaterThan(500);
    }

    private static int check(
            TreeMap<String, String> texts,
            String prefix,
            List<String> arguments,
            int ownArguments,
            Path source,
            List<String> lacking) {
        if (arguments.isEmpty()) {
            return 0;
        }
        var key = LITERALS.matcher(arguments.getFirst());
        boolean spread = arguments.size() == ownArguments + 1
                && arguments.getLast().matches("params|details|values|arguments|parameters|args");
        if (!key.matches() || spread) {
            return 0;
        }
        boolean locale = prefix.isEmpty()
                && arguments.size() > 1
                && LOCALE.matcher(arguments.get(1)).matches();
        int given = arguments.size() - ownArguments - (locale ? 1 : 0);
        int checked = 0;
        for (int group = 1; group <= 2; group++) {
            var text = key.group(group) == null ? null : texts.get(prefix + key.group(group));
            if (text != null) {
                checked++;
                if (MessagePatterns.arguments(text) > given) {
                    lacking.add(key.group(group) + " is given " + given + " in " + source);
                }
            }
        }
        return checked;
    }

    @Test
    void wholeNoneIsGluedToAnotherTextSinceOtherLanguagesSayItInAnotherOrder() {
        var glued = new ArrayList<String>();
        for (var source : sources()) {
            for (var method : METHODS) {
                for (var call : JavaCalls.of(method, read(source))) {
                    boolean known = !call.arguments().isEmpty()
                            && (method.equals("getTranslation")
                                    || call.arguments().getFirst().startsWith("\""));
                    if (known && (call.after().startsWith("+") || call.before().endsWith("+"))) {
                        glued.add(call.arguments().getFirst() + " in " + source);
                    }
                }
            }
        }
        assertThat(glued).isEmpty();
    }

    /** Which say plurals as translators expect, and have no space at an end that only gluing needs. */
    @Test
    void whichSayPluralsAsTranslatorsExpect() {
        texts().forEach((key, text) -> {
            assertThat(MessagePatterns.isPlain(text)).as(key).isTrue();
            if (!key.endsWith(BEFORE_A_TIME)) {
                assertThat(text).as(key).isEqualTo(text.strip());
            }
        });
    }

    private static TreeMap<String, String> texts() {
        var texts = new TreeMap<String, String>();
        for (var file : files(Path.of("src/main/resources/messages"), ".properties")) {
            if (file.getFileName().toString().contains("_")) {
                continue;
            }
            var properties = new Properties();
            try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        }
        return texts;
    }

    private static List<Path> sources() {
        return files(Path.of("src/main/java"), ".java");
    }

    private static List<Path> files(Path below, String ending) {
        try (var all = Files.walk(below)) {
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
}
