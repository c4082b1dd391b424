package org.pacta.reminder;

/**
 * The sentence that a commitment comes from, word for word.
 *
 * @param source reference of its statement
 */
record Quote(String sentence, String source) {}
