package org.pacta.reading;

/**
 * That a predicate undertakes or expects an action.
 *
 * @param predicate the governing verb
 * @param action index of the word with which the action begins: a verb ("hold the talks") or a noun phrase
 * @param expectation whether it is recorded rather than undertaken
 * @param restated whether it repeats an older promise, so that only its date, amount or event makes it one
 * @param confidence between 0 and 1
 */
record Verdict(Predicate predicate, int action, boolean expectation, boolean restated, double confidence) {

    static Verdict firm(Predicate predicate, int action, double confidence) {
        return new Verdict(predicate, action, false, false, confidence);
    }

    static Verdict restated(Predicate predicate, int action) {
        return new Verdict(predicate, action, false, true, 0.6);
    }

    static Verdict expected(Predicate predicate, int action, double confidence) {
        return new Verdict(predicate, action, true, false, confidence);
    }
}
