package org.pacta.reading;

/**
 * A verb that governs a stretch of a sentence: what the parties do with what follows.
 *
 * @param sort what sort of verb
 * @param subjectStart index of the first word of its subject; {@code at} if the subject is shared with the verb before
 * @param subjectEnd index after the subject
 * @param at index of its first word
 * @param verb index of the word that tells the action: for "will further expand", of "expand"; for the others, of the
 *     first word after the verb
 * @param aside whether it stands in a relative or dependent clause, so that it describes rather than undertakes
 * @param negated whether "not" or "never" stands in it
 * @param participle whether it is a participle behind a comma: ", committing to cut emissions"
 */
record Predicate(
        Sort sort,
        int subjectStart,
        int subjectEnd,
        int at,
        int verb,
        boolean aside,
        boolean negated,
        boolean participle) {

    /** The same as an undertaking not to do something: "decided against raising fees". */
    Predicate notDoing() {
        return new Predicate(sort, subjectStart, subjectEnd, at, verb, aside, true, participle);
    }

    enum Sort {
        UNDERTAKE,
        COMMITTED,
        MODAL,
        WOULD,
        INTEND,
        SCHEDULED,
        ANNOUNCE,
        ESTABLISH,
        WELCOME,
        FORWARD,
        RESTATE,
        PROGRESSIVE,
        TASK,
        DUTY,
        VIEW
    }
}
