package org.pacta.task;

import java.util.Locale;
import java.util.Optional;

/** Knows a page of another module on which a task is prepared; a module that has such pages implements it as a bean. */
@FunctionalInterface
public interface WorkPage {

    /** Empty where the task has no such page, or there is nothing on it yet. */
    Optional<Link> of(Task task, Locale reader);

    /** @param words what the link says, in the reader's language */
    record Link(String href, String words) {}
}
