package org.pacta.database;

import org.pacta.id.MemberId;

/** A signed-in principal for whom transactions act: they see what this member may see, and nothing else. */
public interface ActingMember {

    /** The row of {@code member} in whose name the work is done. */
    MemberId memberId();
}
