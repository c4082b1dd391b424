package org.pacta.history;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.text.ModelWords;

/**
 * What a line's answers were given to: the form as it was then, or where none was kept, as the model has it.
 *
 * @param elementId of the model
 * @param fields as they were; empty where none were kept
 * @param answers by field, as they were given
 */
public record Form(String elementId, List<Field> fields, Map<String, String> answers) {

    /** A field of a form, and what can be chosen. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Field(String id, String label, String type, List<Choice> choices) {

        /** One of the answers that can be chosen. */
        @JsonIgnoreProperties(ignoreUnknown = true)
        public record Choice(String id, String label) {}
    }

    private @Nullable Field field(String id) {
        return fields.stream()
                .filter(field -> field.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Null where nobody knows it any more. */
    @Nullable
    String label(String id, Locale reader) {
        var field = field(id);
        return field == null ? ModelWords.label(elementId, id, reader) : ModelWords.say(field.label(), reader);
    }

    /** The words of a choice; null where the answer is none. */
    @Nullable
    String choice(String id, String answer, Locale reader) {
        var field = field(id);
        if (field == null) {
            return ModelWords.choice(elementId, id, answer, reader);
        }
        return field.choices().stream()
                .filter(choice -> choice.id().equals(answer))
                .map(choice -> ModelWords.say(choice.label(), reader))
                .findFirst()
                .orElse(null);
    }

    /** {@code date}, {@code boolean}, {@code enum} or {@code string}. */
    String type(String id) {
        var field = field(id);
        return field == null ? ModelWords.type(elementId, id) : field.type();
    }

    /** Keeps the order of the answers. */
    public Form {
        fields = List.copyOf(fields);
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }
}
