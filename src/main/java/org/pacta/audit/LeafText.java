package org.pacta.audit;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of the history as the bytes that its leaf is the hash of: JSON in the one form of RFC 8785, with all that the line
 * says, its place in its chain, its digest, and a number of its own that nobody can guess.
 *
 * @see <a href="../../../../../../docs/decisions/2026-12-01-history-log.md">The decision</a>
 */
final class LeafText {

    /** Always with six digits behind the second: what PostgreSQL keeps. */
    private static final DateTimeFormatter TIMES =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private LeafText() {}

    /** @param row with the contents that {@link LogSql} reads, of a line that is there */
    static String of(ResultSet row, String nonce) throws SQLException {
        var members = new TreeMap<String, @Nullable Object>();
        members.put("action", row.getString("action"));
        members.put("after", json(row.getString("after")));
        members.put("at", TIMES.format(row.getTimestamp("happened_at").toInstant()));
        members.put("before", json(row.getString("before")));
        members.put("chain", row.getString("chain"));
        members.put("commitment", row.getObject("commitment_id", Long.class));
        members.put("digest", row.getString("digest"));
        members.put("member", row.getString("username"));
        members.put("nonce", nonce);
        members.put("origin", row.getString("origin"));
        members.put("position", row.getInt("position"));
        members.put("releasableTo", releasableTo(row));
        members.put("statement", row.getObject("statement_id", Long.class));
        members.put("subject", row.getString("subject"));
        members.put("task", row.getObject("task_id", Long.class));
        var text = new StringBuilder();
        write(text, members);
        return text.toString();
    }

    static Collection<String> releasableTo(ResultSet row) throws SQLException {
        return Arrays.asList((String[]) row.getArray("releasable_to").getArray());
    }

    static byte[] hash(String text) {
        return Merkle.leaf(text.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable JsonNode json(@Nullable String stored) {
        return stored == null ? null : JSON.readTree(stored);
    }

    private static void write(StringBuilder text, @Nullable Object value) {
        switch (value) {
            case null -> text.append("null");
            case String string -> writeString(text, string);
            case BigDecimal number ->
                text.append(
                        number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
            case Number number -> text.append(number);
            case Boolean truth -> text.append(truth.booleanValue());
            case Map<?, ?> members -> {
                var before = '{';
                for (var member : members.entrySet()) {
                    text.append(before);
                    writeString(text, String.valueOf(member.getKey()));
                    text.append(':');
                    write(text, member.getValue());
                    before = ',';
                }
                text.append(members.isEmpty() ? "{}" : "}");
            }
            case Collection<?> elements -> {
                var before = '[';
                for (var element : elements) {
                    text.append(before);
                    write(text, element);
                    before = ',';
                }
                text.append(elements.isEmpty() ? "[]" : "]");
            }
            case JsonNode node -> write(text, plain(node));
            default -> throw new IllegalArgumentException("No JSON is made of " + value.getClass());
        }
    }

    private static @Nullable Object plain(JsonNode node) {
        if (node.isObject()) {
            var members = new TreeMap<String, Object>();
            node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
            return members;
        }
        if (node.isArray()) {
            return node.values();
        }
        return node.isNull()
                ? null
                : node.isNumber()
                        ? node.decimalValue()
                        : node.isBoolean() ? (Object) node.booleanValue() : node.stringValue();
    }

    private static void writeString(StringBuilder text, String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c < ' ') {
                        text.append("\\u00").append(c < 16 ? "0" : "").append(Integer.toHexString(c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
