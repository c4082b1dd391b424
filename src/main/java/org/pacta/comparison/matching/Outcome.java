package org.pacta.comparison.matching;

/** What became of an undertaking in the next statement of its series. */
public enum Outcome {
    /** The text reports that it was done, or is itself what was to come about. */
    FULFILLED,
    /** Undertaken again, as firmly as before. */
    RESTATED,
    /** Undertaken again, more firmly: checkable now, dated, sooner, more often, or larger. */
    STRENGTHENED,
    /** Undertaken again, less firmly: no longer checkable or dated, later, or only talked of. */
    WEAKENED,
    /** The text says nothing of it. */
    DROPPED,
    /** Undertaken for the first time. */
    NEW
}
