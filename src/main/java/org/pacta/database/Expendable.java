package org.pacta.database;

import java.time.Duration;

/**
 * Rows, or parts of them, that a module need not keep for good; a bean for each sort. They are deleted when they are as old
 * as the installation sets, and never what the history promises to keep.
 *
 * @param name of its setting {@code pacta.retention.NAME} and of its words
 * @param usually how long they are kept where nothing is set
 * @param count how many are from before {@code :before}
 * @param delete deletes at most {@code :most} that are from before {@code :before}
 */
public record Expendable(String name, Duration usually, String count, String delete) {}
