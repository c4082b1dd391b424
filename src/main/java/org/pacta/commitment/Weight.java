package org.pacta.commitment;

import org.pacta.reading.Strength;

/**
 * How much a commitment asks of the parties bound: {@link #LIGHT}, the lead proposes the end and the others' silence is
 * their word; {@link #FULL}, each party accepts its part and answers on the end.
 */
public enum Weight {
    LIGHT,
    FULL;

    /** What is chosen where nobody says anything: full for what can be checked and binds several parties. */
    public static Weight of(Strength strength, int parties) {
        return strength == Strength.FIRM && parties > 1 ? FULL : LIGHT;
    }
}
