package org.pacta.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/**
 * Names each operation for what it does to what, and says that an answer always has all of its fields.
 *
 * @see <a href="../../../../../../docs/decisions/2026-12-01-api-described.md">The decision</a>
 */
final class DescribedOperations implements OperationCustomizer, OpenApiCustomizer {

    private static final String SCHEMAS = "#/components/schemas/";

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        var said = method.getMethodAnnotation(io.swagger.v3.oas.annotations.Operation.class);
        var mapped = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
        if (said != null && !said.operationId().isEmpty()) {
            operation.setOperationId(said.operationId());
        } else if (mapped != null) {
            operation.setOperationId(name(
                    mapped.path()[0], mapped.method()[0], method.getMethod().getName()));
        }
        versionIsNeeded(operation);
        filesAreNoJson(operation, method);
        return operation;
    }

    @Override
    public void customise(OpenAPI api) {
        var answered = new HashSet<String>();
        api.getPaths()
                .values()
                .forEach(item -> item.readOperations()
                        .forEach(operation -> operation
                                .getResponses()
                                .values()
                                .forEach(response -> collect(api, response.getContent(), answered))));
        answered.forEach(name -> answersHaveAll(api.getComponents().getSchemas().get(name)));
    }

    /**
     * What the operation does and to what: {@code claimTask} for {@code POST /tasks/{id}/claim}, {@code listTasks} for
     * {@code GET /tasks}, {@code evidenceOfTask} for {@code GET /tasks/{id}/evidence}.
     *
     * @param method that of Java
     */
    static String name(String path, RequestMethod http, String method) {
        var steps = List.of(path.substring(1).split("/"));
        var last = steps.getLast();
        var thing = "";
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).startsWith("{") && !steps.get(i - 1).startsWith("{")) {
                thing = camel(one(steps.get(i - 1)));
            }
        }
        boolean list = http == RequestMethod.GET && thing.isEmpty() && steps.size() == 1;
        var verb = list && (same(method, last) || method.equals("all")) && last.endsWith("s")
                ? "list"
                : http == RequestMethod.GET && last.startsWith("{") ? "get" : method;
        if (thing.isEmpty()) {
            thing = camel(verb.equals("list") ? steps.getFirst() : one(steps.getFirst()));
        }
        if (http == RequestMethod.GET && same(verb, last)) {
            return steps.size() == 1 ? verb : verb + "Of" + thing;
        }
        if (verb.equals("list") && !last.startsWith("{") && steps.size() > 1) {
            return verb + camel(last) + "Of" + thing;
        }
        return verb.toLowerCase(Locale.ROOT).contains(thing.toLowerCase(Locale.ROOT)) ? verb : verb + thing;
    }

    private static boolean same(String verb, String step) {
        return verb.equalsIgnoreCase(camel(step));
    }

    private static String one(String plural) {
        if (plural.equals("people")) {
            return "person";
        }
        if (plural.equals("series") || !plural.endsWith("s")) {
            return plural;
        }
        return plural.endsWith("ies")
                ? plural.substring(0, plural.length() - 3) + "y"
                : plural.substring(0, plural.length() - 1);
    }

    private static String camel(String step) {
        var name = new StringBuilder();
        for (var word : step.split("-")) {
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return name.toString();
    }

    /** It is optional to Spring alone: without it the answer is 428, which names it. */
    private static void versionIsNeeded(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> "If-Match".equals(parameter.getName()))
                    .forEach(parameter -> parameter.setRequired(true));
        }
    }

    private static void filesAreNoJson(Operation operation, HandlerMethod method) {
        if (!Resource.class.isAssignableFrom(ResolvableType.forMethodReturnType(method.getMethod())
                .getGeneric()
                .toClass())) {
            return;
        }
        operation.getResponses().values().stream()
                .map(ApiResponse::getContent)
                .filter(content -> content != null && content.containsKey("application/json"))
                .forEach(content ->
                        content.addMediaType("application/octet-stream", content.remove("application/json")));
    }

    private static void collect(OpenAPI api, @Nullable Content content, Set<String> found) {
        if (content != null) {
            content.values().forEach(type -> collect(api, type.getSchema(), found));
        }
    }

    private static void collect(OpenAPI api, @Nullable Schema<?> schema, Set<String> found) {
        if (schema == null) {
            return;
        }
        if (schema.get$ref() != null) {
            var name = schema.get$ref().substring(SCHEMAS.length());
            if (found.add(name)) {
                collect(api, api.getComponents().getSchemas().get(name), found);
            }
            return;
        }
        parts(schema).forEach(part -> collect(api, part, found));
    }

    private static List<Schema<?>> parts(Schema<?> schema) {
        var parts = new ArrayList<Schema<?>>();
        if (schema.getProperties() != null) {
            parts.addAll(List.of(schema.getProperties().values().toArray(Schema<?>[]::new)));
        }
        if (schema.getAnyOf() != null) {
            schema.getAnyOf().forEach(parts::add);
        }
        if (schema.getItems() != null) {
            parts.add(schema.getItems());
        }
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            parts.add(values);
        }
        return parts;
    }

    /** What may be null is sent as null: only what nobody describes as such is left out. */
    private static void answersHaveAll(@Nullable Schema<?> schema) {
        if (schema == null || schema.getProperties() == null) {
            return;
        }
        var always = new ArrayList<>(Objects.requireNonNullElse(schema.getRequired(), List.<String>of()));
        schema.getProperties().forEach((name, property) -> {
            if (!always.contains(name) && mayBeNull(property)) {
                always.add(name);
            }
        });
        schema.setRequired(always.isEmpty() ? null : List.copyOf(always));
    }

    private static boolean mayBeNull(Schema<?> property) {
        return property.getTypes() != null && property.getTypes().contains("null") || property.getAnyOf() != null;
    }
}
