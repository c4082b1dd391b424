package org.pacta.mail;

import java.util.Collection;
import java.util.Set;

/** Told by those who owe mail: whether what a mail says still holds at the moment when it is to leave. */
public interface StillOwed {

    /**
     * Called as the system, in the transaction that claims the mails.
     *
     * @return those of the mails that are to be sent no more, since what they tell holds no longer
     */
    Set<Long> outdated(Collection<Long> mailIds);
}
