package org.pacta.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What the process models in {@code bpmn/} say, in the reader's language: names of their elements, instructions, and the
 * labels and choices of forms. What is recorded of a model, such as a task's name, is recorded in English and translated
 * when it is read, so that each reader has it in his or her own language and the record stays the same for all. Where a
 * model has no words in a language, also one of an earlier version, they are English.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-30-words-of-models.md">The decision</a>
 */
public final class ModelWords {

    /** How a subject of the history names a task: the commitment's reference, then the task. */
    private static final String IN_COMMITMENT = " · ";

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private static final Pattern DRAWN_NAME = Pattern.compile("(<bpmn:\\w+ [^>]*?\\bname=\")([^\"]*)(\")");

    private static final ModelWords OF_MODELS = read();

    /** By language, then by the English words. */
    private final Map<String, Map<String, String>> translated;

    /** English words of choices, by the task's element, the field and the choice; of fields by element and field. */
    private final Map<String, String> english;

    /** What fields hold, by element and field. */
    private final Map<String, String> types;

    private ModelWords(
            Map<String, Map<String, String>> translated, Map<String, String> english, Map<String, String> types) {
        this.translated = translated;
        this.english = english;
        this.types = types;
    }

    /** Languages that models have words in, English first. */
    public static List<Locale> languages() {
        return Stream.concat(
                        Stream.of(Locale.ENGLISH),
                        OF_MODELS.translated.keySet().stream().sorted().map(Locale::of))
                .toList();
    }

    /** English words of a model in the reader's language; the same words where there are no others. */
    public static String say(String words, Locale reader) {
        return OF_MODELS.translated.getOrDefault(reader.getLanguage(), Map.of()).getOrDefault(words, words);
    }

    /** The English words of those that a model says in another language with this text among them, whatever its case. */
    public static List<String> recordedAs(String text) {
        var part = text.strip().toLowerCase(Locale.ROOT);
        return OF_MODELS.translated.values().stream()
                .flatMap(words -> words.entrySet().stream())
                .filter(words -> words.getValue().toLowerCase(Locale.ROOT).contains(part))
                .map(Map.Entry::getKey)
                .distinct()
                .toList();
    }

    /** {@code DTT-14/03 · Draft the terms of reference}, with the task in the reader's language. */
    public static String subject(String words, Locale reader) {
        int end = words.lastIndexOf(IN_COMMITMENT);
        return end < 0
                ? say(words, reader)
                : words.substring(0, end + IN_COMMITMENT.length())
                        + say(words.substring(end + IN_COMMITMENT.length()), reader);
    }

    /** Details of a message, those that are words of a model in the reader's language. */
    public static @Nullable Object[] details(@Nullable Object[] details, Locale reader) {
        var said = details.clone();
        for (int i = 0; i < said.length; i++) {
            if (said[i] instanceof String words) {
                said[i] = subject(words, reader);
            }
        }
        return said;
    }

    /** A choice of a user task's field in the reader's language; null where no model has it. */
    public static @Nullable String choice(String elementId, String field, String choice, Locale reader) {
        var words = OF_MODELS.english.get(elementId + " " + field + " " + choice);
        return words == null ? null : say(words, reader);
    }

    /** The label of a user task's field in the reader's language; null where no model has it. */
    public static @Nullable String label(String elementId, String field, Locale reader) {
        var words = OF_MODELS.english.get(elementId + " " + field);
        return words == null ? null : say(words, reader);
    }

    /** What a user task's field holds: {@code date}, {@code enum}, {@code boolean} or {@code string}, also where no model has it. */
    public static String type(String elementId, String field) {
        return OF_MODELS.types.getOrDefault(elementId + " " + field, "string");
    }

    /** A model as it is drawn, with the names of its elements in the reader's language. */
    public static String drawing(String bpmnXml, Locale reader) {
        if (!OF_MODELS.translated.containsKey(reader.getLanguage())) {
            return bpmnXml;
        }
        return DRAWN_NAME
                .matcher(bpmnXml)
                .replaceAll(name -> Matcher.quoteReplacement(
                        name.group(1) + escaped(say(plain(name.group(2)), reader)) + name.group(3)));
    }

    private static String plain(String attribute) {
        return attribute
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&#10;", "\n")
                .replace("&amp;", "&");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("\n", "&#10;");
    }

    private static ModelWords read() {
        try {
            var reading = new Reading();
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/**/*.bpmn")) {
                try (var content = file.getInputStream()) {
                    reading.read(content);
                }
            }
            return new ModelWords(reading.translated, reading.english, reading.types);
        } catch (IOException e) {
            throw new UncheckedIOException("The process models cannot be read", e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A process model is no XML", e);
        }
    }

    /** One pass over the models: an element's English words come before the properties that translate them. */
    private static final class Reading {

        private final Map<String, Map<String, String>> translated = new HashMap<>();
        private final Map<String, String> english = new HashMap<>();
        private final Map<String, String> types = new HashMap<>();

        private String name = "";
        private String instructions = "";
        private String element = "";
        private String field = "";
        private String label = "";

        /** Translations of choices by the choice and the language, until the choices come: they stand after them. */
        private final Map<String, Map<String, String>> choices = new HashMap<>();

        void read(InputStream content) throws XMLStreamException {
            var factory = XMLInputFactory.newFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            var xml = factory.createXMLStreamReader(content);
            while (xml.hasNext()) {
                if (!xml.isStartElement()) {
                    xml.next();
                    continue;
                }
                var id = xml.getAttributeValue(null, "id");
                switch (xml.getLocalName()) {
                    case "documentation" ->
                        instructions = xml.getElementText().strip().replaceAll("\\s+", " ");
                    case "formField" -> {
                        field = String.valueOf(id);
                        label = String.valueOf(xml.getAttributeValue(null, "label"));
                        english.put(element + " " + field, label);
                        types.put(element + " " + field, String.valueOf(xml.getAttributeValue(null, "type")));
                        choices.clear();
                    }
                    case "property" ->
                        property(
                                id == null ? String.valueOf(xml.getAttributeValue(null, "name")) : id,
                                String.valueOf(xml.getAttributeValue(null, "value")));
                    case "value" -> {
                        var words = String.valueOf(xml.getAttributeValue(null, "name"));
                        english.put(element + " " + field + " " + id, words);
                        choices.getOrDefault(String.valueOf(id), Map.of())
                                .forEach((language, said) -> put(language, words, said));
                    }
                    default -> {
                        if (BPMN.equals(xml.getNamespaceURI()) && xml.getAttributeValue(null, "name") != null) {
                            element = String.valueOf(id);
                            name = xml.getAttributeValue(null, "name");
                        }
                    }
                }
                xml.next();
            }
        }

        private void property(String key, String value) {
            int dot = key.lastIndexOf('.');
            if (dot < 0) {
                return;
            }
            var language = key.substring(dot + 1);
            switch (key.substring(0, dot)) {
                case "name" -> put(language, name, value);
                case "instructions" -> put(language, instructions, value);
                case "label" -> put(language, label, value);
                default -> {
                    if (key.startsWith("choice.")) {
                        choices.computeIfAbsent(key.substring("choice.".length(), dot), any -> new HashMap<>())
                                .put(language, value);
                    }
                }
            }
        }

        private void put(String language, String words, String said) {
            translated.computeIfAbsent(language, any -> new HashMap<>()).put(words, said);
        }
    }
}
