package org.pacta.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as it is sent, in CloudEvents' structured mode.
 *
 * @param data a JSON object, as it was written when the event happened
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md">CloudEvents 1.0, JSON
 *     format</a>
 */
record CloudEvent(
        UUID id, String type, Instant time, @Nullable String subject, String data) {

    static final String MEDIA_TYPE = "application/cloudevents+json; charset=utf-8";

    /** The same bytes whenever it is asked.
     *
     * @param source which Pacta it comes from: the address that people open it at
     */
    byte[] json(JsonMapper mapper, String source) {
        var members = new LinkedHashMap<String, Object>();
        members.put("specversion", "1.0");
        members.put("id", id.toString());
        members.put("source", source);
        members.put("type", type);
        if (subject != null) {
            members.put("subject", subject);
        }
        members.put("time", time.toString());
        members.put("datacontenttype", "application/json");
        members.put("data", mapper.readTree(data));
        return mapper.writeValueAsString(members).getBytes(StandardCharsets.UTF_8);
    }
}
