/**
 * Reading a statement: its passages, and in them what was agreed, by whom, until when, and the words that show it.
 *
 * <p>{@link org.pacta.reading.StatementReader} works in steps, each a class of its own: blocks and sentences
 * ({@code Block}, {@code SentenceSplitter}, {@code PassageSplitter}); the statement's own parties ({@code
 * StatementParties}); the governing verbs of a sentence with their subjects ({@code PredicateFinder}, {@code Actor});
 * which of them undertake something ({@code UndertakingClassifier} with {@code Undertakings}, {@code Announcements}, {@code
 * Expectations}); what stretch of the sentence each governs ({@code ClauseFinder}); and what is made of it ({@code
 * FindingBuilder} with {@code KindRules} over an {@code ObjectPhrase}, {@code StrengthRules}, {@code Titles}).
 *
 * <p>It is rules over words instead of a trained model: the labelled texts hold little more than a hundred commitments, too
 * few to train on, while their labelling guide states the rules; and a rule can show the words that it went by. {@link
 * org.pacta.reading.evaluation.Evaluation} measures it.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-24-reading-by-rules.md">The decision</a>
 */
@NullMarked
@ApplicationModule(
        displayName = "Reading",
        allowedDependencies = {"deadline"})
package org.pacta.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
