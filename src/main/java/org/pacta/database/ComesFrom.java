package org.pacta.database;

/** Details of a signed-in request that say from where it comes, as history writes it. */
public interface ComesFrom {

    /** An address, and by what it was allowed where that is not a session. */
    String origin();
}
