package org.pacta.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern.ApostropheMode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every text that a person reads, from {@code messages/*.properties} in UTF-8: one bundle a module, English in
 * {@code task.properties}, other languages beside it as {@code task_ko.properties}, {@code task_ja.properties}. A language
 * exists as soon as one file of it does; what it lacks is read in English.
 *
 * <p>Values are ICU's {@link MessageFormat} patterns: {@code {0, plural, one {# day} other {# days}}}, {@code {0, select,
 * PDF {a PDF} other {a text}}}. An apostrophe is an apostrophe ({@code don't}); only directly before a brace, or before
 * {@code #} in a plural, it quotes ({@code '{'}). Numbers are grouped by language: a year is {@code {0,number,#}}.
 */
@Component
public class Messages {

    private static final Logger log = LoggerFactory.getLogger(Messages.class);
    private static final String LOCATION = "classpath*:messages/*.properties";

    private final Map<Locale, Map<String, Text>> bundles;
    private final List<Locale> locales;
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    public Messages() {
        this(read(LOCATION));
    }

    Messages(Map<Locale, Map<String, String>> texts) {
        bundles = new HashMap<>();
        texts.forEach((locale, values) -> {
            var patterns = new HashMap<String, Text>();
            values.forEach((key, value) -> patterns.put(key, Text.of(value, locale)));
            bundles.put(locale, Map.copyOf(patterns));
        });
        var found = new LinkedHashSet<Locale>();
        found.add(Locale.ENGLISH);
        texts.keySet().stream()
                .filter(locale -> !locale.equals(Locale.ROOT))
                .sorted((one, other) -> one.toLanguageTag().compareTo(other.toLanguageTag()))
                .forEach(found::add);
        locales = List.copyOf(found);
    }

    /** The language wanted where there are texts in it, else English. */
    public Locale provided(Locale wanted) {
        return locales.stream().anyMatch(locale -> locale.getLanguage().equals(wanted.getLanguage()))
                ? wanted
                : Locale.ENGLISH;
    }

    /** The languages that there are texts in, English first. */
    public List<Locale> getProvidedLocales() {
        return locales;
    }

    /** The text in the locale's language, else in English, else the key between exclamation marks. */
    public String getTranslation(String key, Locale locale, @Nullable Object... params) {
        Text text = find(key, locale);
        if (text == null) {
            if (reported.add(key)) {
                log.warn("No text for the message key {}", key);
            }
            return "!" + key + "!";
        }
        return text.with(locale, params);
    }

    /** Whether there is a text for the key, in the locale's language or in English. */
    public boolean has(String key, Locale locale) {
        return find(key, locale) != null;
    }

    private @Nullable Text find(String key, Locale locale) {
        for (Locale candidate : List.of(locale, Locale.of(locale.getLanguage()), Locale.ROOT)) {
            Text text = bundles.getOrDefault(candidate, Map.of()).get(key);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private static Map<Locale, Map<String, String>> read(String location) {
        try {
            var files = new ArrayList<>(List.of(new PathMatchingResourcePatternResolver().getResources(location)));
            var texts = new HashMap<Locale, Map<String, String>>();
            var origins = new HashMap<String, String>();
            for (Resource file : files) {
                String name = String.valueOf(file.getFilename()).replaceFirst("\\.properties$", "");
                int underscore = name.indexOf('_');
                Locale locale = underscore < 0
                        ? Locale.ROOT
                        : Locale.forLanguageTag(name.substring(underscore + 1).replace('_', '-'));
                var bundle = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    bundle.load(reader);
                }
                for (String key : bundle.stringPropertyNames()) {
                    String earlier = origins.put(locale + "/" + key, name);
                    if (earlier != null && !earlier.equals(name)) {
                        log.error("Message key {} stands in both {} and {}", key, earlier, name);
                    }
                    texts.computeIfAbsent(locale, any -> new HashMap<>()).put(key, bundle.getProperty(key));
                }
            }
            return texts;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A pattern parsed once a locale; {@link MessageFormat} is not safe for threads, so each use takes a copy. */
    private record Text(
            String value, Locale language, boolean isPattern, boolean dated, Map<Locale, MessageFormat> formats) {

        private static final Pattern DATED = Pattern.compile(",\\s*(date|time)\\b");

        static Text of(String value, Locale bundle) {
            Locale language = bundle.equals(Locale.ROOT) ? Locale.ENGLISH : bundle;
            boolean isPattern = value.indexOf('{') >= 0 || value.indexOf('\'') >= 0;
            return new Text(value, language, isPattern, DATED.matcher(value).find(), new ConcurrentHashMap<>());
        }

        /** Dates and numbers follow the reader's country, where the text is in the reader's language. */
        String with(Locale reader, @Nullable Object... params) {
            if (!isPattern) {
                return value;
            }
            Locale locale = reader.getLanguage().equals(language.getLanguage()) ? reader : language;
            var format = formats.computeIfAbsent(locale, this::parsed);
            return ((MessageFormat) format.clone()).format(dated ? params : undated(params));
        }

        /** A date that no pattern asks to be written as one stays as it is given; ICU would write it in a style of its own. */
        private static @Nullable Object[] undated(@Nullable Object[] params) {
            return Arrays.stream(params)
                    .map(param -> param instanceof Temporal ? param.toString() : param)
                    .toArray();
        }

        private MessageFormat parsed(Locale locale) {
            var format = new MessageFormat("", locale);
            format.applyPattern(value, ApostropheMode.DOUBLE_OPTIONAL);
            return format;
        }
    }
}
