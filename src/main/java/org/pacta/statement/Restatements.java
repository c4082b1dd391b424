package org.pacta.statement;

import java.util.Map;
import org.pacta.id.FindingId;

/** What a comparison with earlier statements says of findings; implemented by whoever compares. */
public interface Restatements {

    /**
     * The undecided findings of a statement that are proposed to undertake an older commitment again, with the reference of
     * that one; as far as the reader may see it.
     *
     * @return by the finding's id
     */
    Map<FindingId, String> proposed(Statement newer);
}
