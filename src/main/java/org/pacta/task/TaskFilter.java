package org.pacta.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pacta.database.Keyset;
import org.pacta.id.MemberId;
import org.pacta.id.OfficeId;

/**
 * Which tasks a list shows; null means any.
 *
 * @param text in the name, the commitment's reference or its title
 * @param open only those not ended, or only those ended
 * @param dueFrom first due date
 * @param dueUntil last due date
 * @param assigneeId only what this member has
 * @param commitment reference of the commitment
 * @param late only open ones whose time is over where their office is
 */
public record TaskFilter(
        @Nullable String text,
        @Nullable String party,
        @Nullable OfficeId officeId,
        @Nullable TaskState state,
        @Nullable Boolean open,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueUntil,
        @Nullable MemberId assigneeId,
        @Nullable String commitment,
        @Nullable Boolean late) {

    public static final TaskFilter ALL = new TaskFilter(null, null, null, null, null, null, null);

    /** A filter as pages have it. */
    public TaskFilter(
            @Nullable String text,
            @Nullable String party,
            @Nullable OfficeId officeId,
            @Nullable TaskState state,
            @Nullable Boolean open,
            @Nullable LocalDate dueFrom,
            @Nullable LocalDate dueUntil) {
        this(text, party, officeId, state, open, dueFrom, dueUntil, null, null, null);
    }

    /** The same, and only what is late. */
    public TaskFilter onlyLate(boolean isLate) {
        return new TaskFilter(
                text,
                party,
                officeId,
                state,
                open,
                dueFrom,
                dueUntil,
                assigneeId,
                commitment,
                isLate ? Boolean.TRUE : null);
    }

    /** What a list is sorted by. */
    public enum Sort {
        DUE("t.due_on", Keyset.Type.DATE),
        NAME("t.name", Keyset.Type.TEXT),
        COMMITMENT("c.reference", Keyset.Type.TEXT),
        OFFICE("o.name", Keyset.Type.TEXT),
        STATE("t.state", Keyset.Type.TEXT);

        private final Keyset keyset;

        Sort(String column, Keyset.Type type) {
            this.keyset = new Keyset(column, type, "t.id");
        }

        /** How a list in this order goes on. */
        public Keyset keyset() {
            return keyset;
        }

        /** Where a list in this order goes on after a task. */
        public Keyset.Place place(TaskRow task) {
            return new Keyset.Place(of(task), task.id().value());
        }

        private String of(TaskRow task) {
            return switch (this) {
                case DUE -> task.due().on().toString();
                case NAME -> task.name();
                case COMMITMENT -> task.commitment();
                case OFFICE -> task.office();
                case STATE -> task.progress().state().name();
            };
        }
    }
}
