package org.pacta.reading;

/**
 * Words that gave a finding away, so that a person sees why.
 *
 * @param words verbatim
 * @param start offset of the first character in the statement's text
 * @param end offset after the last character
 * @param speaksFor what they speak for: {@code undertaking}, {@code expectation}, {@code kind}, {@code strength},
 *     {@code deadline}, {@code recurrence} or {@code party}
 */
public record Cue(String words, int start, int end, String speaksFor) {}
