package org.pacta.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was not carried out; nothing of it was.
 *
 * @param type stable for programs, for example {@code urn:pacta:problem:finding.dueOn.missing}
 * @param title the status in words
 * @param detail what happened and what to do
 * @param instance the request's path
 * @param errors each fault of the input, where there are any
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        List<Fault> errors) {

    /** What every type begins with. */
    public static final String TYPES = "urn:pacta:problem:";

    /**
     * One fault of an input.
     *
     * @param line of an imported file, from 1; null elsewhere
     * @param field as the input calls it
     * @param code stable, as the last part of a problem's type
     * @param detail what is allowed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fault(@Nullable Integer line, @Nullable String field, String code, String detail) {}
}
