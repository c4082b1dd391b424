package org.pacta.commitment;

import java.util.List;

/** What later statements made of commitments. The module that compares statements answers it. */
public interface LaterDecisions {

    /** As far as somebody has decided and the reader may see it; the earliest statement first. */
    List<Commitment.Later> of(long commitmentId);
}
