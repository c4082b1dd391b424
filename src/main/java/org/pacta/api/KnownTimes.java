package org.pacta.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads days (2026-11-24) and moments (2026-11-24T09:00:00Z) of requests, wherever they stand: of the years that calendars here
 * know, 1900 to 2200, which the database and every calculation bear.
 */
@Component
class KnownTimes extends SimpleModule implements WebMvcConfigurer {

    private static final long serialVersionUID = 1L;

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 12, 31);
    private static final Set<Class<?>> TYPES = Set.of(LocalDate.class, Instant.class);

    KnownTimes() {
        super("known-times");
        addDeserializer(LocalDate.class, new OfKnownYears<>(LocalDate.class, LocalDateDeserializer.INSTANCE));
        addDeserializer(Instant.class, new OfKnownYears<>(Instant.class, InstantDeserializer.INSTANT));
    }

    /** What is given and empty counts as not given. */
    @Override
    @SuppressWarnings("NullAway") // a Converter may well answer with null, and says so of itself
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, LocalDate.class, (Converter<String, @Nullable LocalDate>)
                text -> text.isBlank() ? null : known(LocalDate.parse(text.strip())));
        registry.addConverter(String.class, Instant.class, (Converter<String, @Nullable Instant>)
                text -> text.isBlank() ? null : known(Instant.parse(text.strip())));
    }

    /** Whether it is for this to say what can be read as such. */
    static boolean reads(Class<?> type) {
        return TYPES.contains(type);
    }

    /** @throws DateTimeException where it is of another time */
    static <T extends Temporal> T known(T time) {
        boolean of = time instanceof Instant moment
                ? !moment.isBefore(start(FIRST)) && moment.isBefore(start(LAST.plusDays(1)))
                : time instanceof LocalDate day && !day.isBefore(FIRST) && !day.isAfter(LAST);
        if (!of) {
            throw new DateTimeException("of another time: " + time);
        }
        return time;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static final class OfKnownYears<T extends Temporal> extends ValueDeserializer<T> {

        private final Class<T> type;
        private final ValueDeserializer<T> reading;

        OfKnownYears(Class<T> type, ValueDeserializer<T> reading) {
            this.type = type;
            this.reading = reading;
        }

        @Override
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
            var time = reading.deserialize(parser, context);
            try {
                return time == null ? null : known(time);
            } catch (DateTimeException other) {
                throw InvalidFormatException.from(parser, other.getMessage(), time, type);
            }
        }
    }
}
