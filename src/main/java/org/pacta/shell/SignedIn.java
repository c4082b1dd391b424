package org.pacta.shell;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.pacta.id.MemberId;

/** Who sits in front of the page. The module that keeps people implements it as a bean. */
public interface SignedIn {

    /** The person signed in on the calling thread's session, or empty before sign-in. */
    Optional<Person> current();

    /** Where a page is led whose reader is signed in no more, with the word that says why. */
    default String farewell() {
        return "login";
    }

    /** Whether there is one page that the person has to deal with before any other: ways to others lead back there. */
    default boolean isHeld() {
        return false;
    }

    /** Ends the session of the calling thread's person and leads to the sign-in page. */
    void signOut();

    /**
     * What the frame shows of a person.
     *
     * @param locale language and formats to write in
     * @param zone where "today" is taken from
     * @param roles names of roles without prefix
     */
    record Person(
            MemberId memberId,
            String name,
            String office,
            String party,
            Locale locale,
            ZoneId zone,
            Set<String> roles) {

        public Person {
            roles = Set.copyOf(roles);
        }
    }
}
