package org.pacta.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Describes records as they are sent: what may be null says so, what is always there is required, and each has a name of its
 * own, which tells where it belongs.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.1.html#schema-object">OpenAPI 3.1, Schema Object</a>
 */
final class DescribedSchemas implements ModelConverter {

    private static final String NULL = "null";

    /** Those of a type that no operation answers by itself, and of all in it, by their names. */
    Map<String, Schema> of(Class<?> type) {
        var converters = new ModelConverters(true);
        converters.addConverter(this);
        return converters.readAll(type);
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        var java = TypeFactory.defaultInstance().constructType(type.getType());
        if (!java.getRawClass().isRecord() || !ours(java.getRawClass())) {
            return chain.next().resolve(type, context, chain);
        }
        var name = name(java);
        var schema = chain.next().resolve(type.name(name), context, chain);
        var described = context.getDefinedModels().get(name);
        if (described != null && described.getProperties() != null) {
            describe(java.getRawClass(), described);
        }
        return schema;
    }

    /** {@code Task} for {@code TaskResource}, {@code TaskRow} for the {@code Row} in it, {@code TaskRowPage} for a page of these. */
    static String name(JavaType type) {
        var raw = type.getRawClass();
        if (raw == Page.class) {
            return name(type.containedType(0)) + "Page";
        }
        var own = withoutResource(raw)
                + IntStream.range(0, type.containedTypeCount())
                        .mapToObj(i -> type.containedType(i).getRawClass().getSimpleName())
                        .collect(Collectors.joining());
        var outer = raw.getEnclosingClass();
        if (outer == null || outer.getSimpleName().endsWith("Api")) {
            return own;
        }
        var whole = withoutResource(outer);
        return own.startsWith(whole) ? own : whole + own;
    }

    private static String withoutResource(Class<?> type) {
        var name = type.getSimpleName();
        return name.endsWith("Resource") ? name.substring(0, name.length() - "Resource".length()) : name;
    }

    private static boolean ours(Class<?> type) {
        return type.getPackageName().startsWith("org.pacta");
    }

    private static void describe(Class<?> type, Schema<?> described) {
        var included = type.getAnnotation(JsonInclude.class);
        var leftOut = included != null;
        var emptyToo = leftOut && included.value() == JsonInclude.Include.NON_EMPTY;
        var required = new LinkedHashSet<String>();
        for (var component : type.getRecordComponents()) {
            var property = described.getProperties().get(component.getName());
            if (property == null) {
                continue;
            }
            if (!nullable(component)) {
                if (!emptyToo || !Collection.class.isAssignableFrom(component.getType())) {
                    required.add(component.getName());
                }
            } else if (!leftOut) {
                described.getProperties().put(component.getName(), orNull(property));
            }
            if (component.getAnnotatedType() instanceof AnnotatedParameterizedType generic) {
                var last = generic.getAnnotatedActualTypeArguments();
                if (last[last.length - 1].isAnnotationPresent(Nullable.class)) {
                    contentOrNull(property);
                }
            }
        }
        described.setRequired(required.isEmpty() ? null : List.copyOf(required));
    }

    private static boolean nullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || Arrays.stream(component.getAnnotations()).anyMatch(it -> it.annotationType() == Nullable.class);
    }

    private static void contentOrNull(Schema<?> property) {
        if (property.getItems() != null) {
            property.setItems(orNull(property.getItems()));
        }
        if (property.getAdditionalProperties() instanceof Schema<?> values) {
            property.setAdditionalProperties(orNull(values));
        }
    }

    /** The schema, or null instead: beside plain types, as one of two else. */
    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() == null && schema.getEnum() == null && schema.getTypes() != null) {
            var types = new LinkedHashSet<>(schema.getTypes());
            types.add(NULL);
            schema.setTypes(types);
            return schema;
        }
        var none = new Schema<>();
        none.setTypes(Set.of(NULL));
        var either = new Schema<>();
        either.setDescription(schema.get$ref() == null ? schema.getDescription() : null);
        either.setAnyOf(List.of(schema, none));
        return either;
    }
}
