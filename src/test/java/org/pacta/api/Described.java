package org.pacta.api;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the API says of itself, and whether an answer is as it says. */
final class Described {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonNode description;
    private final Map<Pattern, JsonNode> paths = new HashMap<>();
    private final Map<JsonNode, Schema> schemas = new HashMap<>();

    Described(Supplier<String> text) {
        description = JSON.readTree(text.get());
        description
                .path("paths")
                .properties()
                .forEach(path -> paths.put(
                        Pattern.compile(Pattern.quote(path.getKey()).replaceAll("\\{[^}]*}", "\\\\E[^/]+\\\\Q")),
                        path.getValue()));
    }

    JsonNode description() {
        return description;
    }

    /** What is not as described, in words; empty where all is, or where the path is none of the API's. */
    List<String> faults(String method, String path, MockHttpServletResponse answer) {
        var operation = operation(method, path);
        if (operation == null) {
            return List.of();
        }
        var said = operation.path("responses").path(String.valueOf(answer.getStatus()));
        if (said.isMissingNode()) {
            return answer.getStatus() >= 500
                    ? List.of()
                    : List.of(answer.getStatus() + " is not described, but "
                            + operation.path("responses").propertyNames());
        }
        var body = text(answer);
        var type = answer.getContentType() == null ? null : MediaType.parseMediaType(answer.getContentType());
        if (body.isEmpty() || type == null) {
            return said.has("content")
                            && answer.getStatus() < 300
                            && !said.path("content").isEmpty()
                    ? List.of(answer.getStatus() + " has no body, but is described with one")
                    : List.of();
        }
        var content = said.path("content").path(type.getType() + "/" + type.getSubtype());
        if (content.isMissingNode()) {
            return List.of(answer.getStatus() + " is " + type + ", but is described as "
                    + said.path("content").propertyNames());
        }
        if (!type.getSubtype().endsWith("json")) {
            return List.of();
        }
        return schema(content.path("schema")).validate(JSON.readTree(body)).stream()
                .map(Object::toString)
                .toList();
    }

    private JsonNode operation(String method, String path) {
        // What has most of it fixed: /statements/preview before /statements/{reference}.
        return paths.entrySet().stream()
                .filter(it -> it.getKey().matcher(path).matches())
                .sorted((one, other) -> Integer.compare(
                        other.getKey().pattern().replace("[^/]+", "").length(),
                        one.getKey().pattern().replace("[^/]+", "").length()))
                .map(it -> it.getValue().path(method.toLowerCase(java.util.Locale.ROOT)))
                .filter(it -> !it.isMissingNode())
                .findFirst()
                .orElse(null);
    }

    private Schema schema(JsonNode schema) {
        return schemas.computeIfAbsent(schema, it -> {
            var whole = (ObjectNode) it.deepCopy();
            whole.set("components", description.path("components").deepCopy());
            closed(whole);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(whole);
        });
    }

    /** A field that is not described is as wrong as one that is described and not there. */
    private static void closed(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.has("properties")
                && object.path("properties").isObject()
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        var parts = new ArrayList<JsonNode>();
        node.forEach(parts::add);
        parts.forEach(Described::closed);
    }

    private static String text(MockHttpServletResponse answer) {
        try {
            return answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
