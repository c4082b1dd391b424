package org.pacta.walk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Inputs between right and absurd. The same random numbers give the same inputs. */
final class Strange {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private static final List<String> RIGHT = List.of(
            "DTT-14",
            "DTT-14/02",
            "KOR-POLICY",
            "USA-POLICY",
            "KOR",
            "2026-12-01",
            "2027-03-15",
            "meeting",
            "action",
            "firm",
            "GENERAL",
            "IN_PROGRESS",
            "jimin.park",
            "due",
            "-name",
            "me",
            "true",
            "50",
            "15th Defense Trilateral",
            "Talks",
            "They also reiterated",
            "https://example.org/a",
            "later");

    private static final List<String> ABSURD = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\uD800",
            "\uFFFE",
            "%00",
            "../../etc/passwd",
            "' OR 1=1 --",
            "\"; DROP TABLE task; --",
            "<script>alert(1)</script>",
            "${7*7}",
            "{{7*7}}",
            "-1",
            "0",
            "99999999999999999999",
            "1e400",
            "NaN",
            "2026-02-30",
            "+999999999-12-31",
            "-999999999-01-01",
            "0000-00-00",
            "9999-12-31",
            "2026-12-01T00:00:00Z",
            "null",
            "undefined",
            "[]",
            "{}",
            "\u202Eabc",
            "e\u0301\u0301\u0301",
            "한국어",
            "日本語",
            "\uD83D\uDE00",
            "%s%n%x",
            "\\",
            "'",
            "\t\n\r",
            "A".repeat(5_000),
            "é".repeat(70_000),
            "ıİſK",
            "\u2028");

    private final Random random;

    Strange(Random random) {
        this.random = random;
    }

    String text() {
        return random.nextBoolean() ? pick(RIGHT) : pick(ABSURD);
    }

    String path(String template) {
        var places = PLACE.matcher(template);
        return places.replaceAll(place -> switch (random.nextInt(4)) {
            case 0 ->
                URLEncoder.encode(shortText(), StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("\\", "%5C");
            default ->
                switch (place.group(1)) {
                    case "reference", "statement" -> "DTT-14";
                    case "ordinal" -> "0" + (1 + random.nextInt(6));
                    default -> String.valueOf(random.nextInt(60));
                };
        });
    }

    /** What can stand in an address: servers refuse longer ones before anybody reads them. */
    private String shortText() {
        var text = text();
        return text.isEmpty() ? "x" : text.length() > 300 ? "A".repeat(300) : text.replace('\uD800', 'x');
    }

    String tag() {
        return switch (random.nextInt(8)) {
            case 0 -> "*";
            case 1 -> "W/\"1\"";
            case 2 -> "\"99999999999999999999\"";
            case 3 -> "abc";
            default -> "\"" + random.nextInt(3) + "\"";
        };
    }

    String key() {
        return random.nextInt(4) == 0 ? "k".repeat(1 + random.nextInt(300)) : "key-" + random.nextInt(50);
    }

    byte[] body(String type, JsonNode schema, JsonNode description) {
        if (random.nextInt(25) == 0) {
            var bytes = new byte[random.nextInt(2_000)];
            random.nextBytes(bytes);
            return bytes;
        }
        if (type.startsWith("multipart")) {
            return multipart();
        }
        if (type.equals("text/csv")) {
            return csv().getBytes(StandardCharsets.UTF_8);
        }
        if (random.nextInt(40) == 0) {
            return "[".repeat(1 + random.nextInt(50_000)).getBytes(StandardCharsets.UTF_8);
        }
        var json = JSON.writeValueAsString(value(schema, description, 0));
        if (random.nextInt(15) == 0) {
            json = json.substring(0, random.nextInt(json.length() + 1));
        }
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private Object value(JsonNode schema, JsonNode description, int depth) {
        // What may be null is described as one of two.
        var known = schema.has("anyOf") ? schema.path("anyOf").path(0) : schema;
        if (known.has("$ref")) {
            var name = known.path("$ref").asString().replaceFirst(".*/", "");
            known = description.path("components").path("schemas").path(name);
        }
        if (depth > 6 || random.nextInt(20) == 0) {
            return odd();
        }
        var type = known.path("type").isArray()
                ? known.path("type").path(0).asString()
                : known.path("type").asString();
        return switch (type) {
            case "object" -> object(known, description, depth);
            case "array" -> {
                var items = new ArrayList<Object>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    items.add(value(known.path("items"), description, depth + 1));
                }
                yield items;
            }
            case "integer", "number" -> random.nextInt(3) == 0 ? odd() : random.nextInt(120) - 10;
            case "boolean" -> random.nextBoolean();
            case "string" ->
                known.has("enum") && random.nextBoolean()
                        ? known.path("enum")
                                .path(random.nextInt(known.path("enum").size()))
                                .asString()
                        : text();
            default -> random.nextBoolean() ? text() : odd();
        };
    }

    private Object object(JsonNode schema, JsonNode description, int depth) {
        var object = new java.util.LinkedHashMap<String, Object>();
        schema.path("properties").properties().forEach(property -> {
            if (random.nextInt(4) > 0) {
                object.put(property.getKey(), likely(property.getKey(), property.getValue(), description, depth));
            }
        });
        if (schema.path("properties").isEmpty()) {
            object.put(random.nextBoolean() ? "plan" : "contacts", text());
            object.put("quote", text());
        }
        if (random.nextInt(12) == 0) {
            object.put(text(), odd());
        }
        return object;
    }

    /** Often what belongs there, so that some inputs come far. */
    private Object likely(String name, JsonNode schema, JsonNode description, int depth) {
        if (random.nextInt(3) == 0) {
            return value(schema, description, depth + 1);
        }
        return switch (name) {
            case "statement" -> "DTT-14";
            case "quote" -> quote();
            case "text" ->
                random.nextBoolean()
                        ? "The sides agreed to meet in Seoul in 2027. " + random.nextInt(1_000_000)
                        : text();
            case "series" -> "FUZZ";
            case "number", "percent" -> random.nextInt(200);
            case "issuedOn", "dueOn" -> pick(List.of("2026-12-01", "2027-05-05", "2024-04-24"));
            case "kind" -> pick(List.of("meeting", "action", "dialogue", "exercise"));
            case "strength" -> pick(List.of("firm", "general", "expectation"));
            case "leadOffice" -> pick(List.of("KOR-POLICY", "JPN-POLICY"));
            case "releasableTo", "parties" -> List.of("KOR", "USA", "JPN");
            case "title", "reason", "note" -> "because";
            case "answers" -> java.util.Map.of("plan", "as agreed", "contacts", "nobody");
            default -> value(schema, description, depth + 1);
        };
    }

    private String quote() {
        var words = ("The officials urged the international community to advance its stated goal of ensuring the DPRK "
                        + "fully complies with its obligations under relevant UNSCRs")
                .split(" ");
        int from = random.nextInt(words.length - 1);
        int to = from + 1 + random.nextInt(words.length - from - 1);
        return String.join(" ", List.of(words).subList(from, to));
    }

    private Object odd() {
        return switch (random.nextInt(9)) {
            case 0 -> null;
            case 1 -> random.nextLong();
            case 2 -> Double.MAX_VALUE;
            case 3 -> -1;
            case 4 -> List.of();
            case 5 -> java.util.Map.of();
            case 6 -> List.of(List.of(List.of("x")));
            case 7 -> true;
            default -> text();
        };
    }

    private String csv() {
        var text = new StringBuilder();
        var columns = List.of("statement", "quote", "title", "kind", "strength", "leadOffice", "dueOn", "releasableTo");
        text.append(random.nextInt(10) == 0 ? text() : String.join(",", columns))
                .append('\n');
        for (int line = random.nextInt(5); line >= 0; line--) {
            for (var column : columns) {
                var cell = String.valueOf(
                        random.nextInt(12) == 0
                                ? text()
                                : column.equals("releasableTo")
                                        ? "KOR USA"
                                        : likely(column, JSON.readTree("{\"type\":\"string\"}"), null, 6));
                text.append('"')
                        .append(random.nextInt(20) == 0 ? cell : cell.replace("\"", "\"\""))
                        .append('"');
                text.append(column.equals("releasableTo") ? "\n" : ",");
            }
        }
        return text.toString();
    }

    private byte[] multipart() {
        var content = switch (random.nextInt(4)) {
            case 0 -> "%PDF-1.7\n" + text();
            case 1 -> "PK\u0003\u0004" + text();
            case 2 ->
                "<html><body><p>The sides agreed to meet in 2027 " + random.nextInt(1_000_000) + "</p></body></html>";
            default -> text();
        };
        var name = pick(List.of("a.txt", "a.pdf", "a.docx", "a.html", "../a", "", "a\u0000.txt"));
        var part = "--xyz\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n%s\r\n"
                .formatted(random.nextInt(8) == 0 ? "other" : "file", name, content);
        var fields = "--xyz\r\nContent-Disposition: form-data; name=\"series\"\r\n\r\nFUZZ\r\n"
                + "--xyz\r\nContent-Disposition: form-data; name=\"number\"\r\n\r\n" + random.nextInt(500) + "\r\n"
                + "--xyz\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\n" + text() + "\r\n"
                + "--xyz\r\nContent-Disposition: form-data; name=\"issuedOn\"\r\n\r\n2026-05-01\r\n";
        return (part + (random.nextBoolean() ? fields : "") + (random.nextInt(10) == 0 ? "" : "--xyz--\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
