package org.pacta.command;

/** The thing was changed by somebody else since it was read: reload it, look, and do it again. */
public final class Stale extends Refused {

    /** @param subject the thing as people know it, for example {@code DTT-14/03} */
    public Stale(String subject) {
        super(Category.STALE, "stale", null, subject);
    }
}
