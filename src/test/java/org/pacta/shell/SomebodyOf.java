package org.pacta.shell;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.pacta.id.MemberId;

/** Somebody of a party in front of the page, where nothing else matters of who it is. */
public record SomebodyOf(String party) implements SignedIn {

    @Override
    public Optional<Person> current() {
        return Optional.of(
                new Person(new MemberId(7), "Somebody", "Office", party, Locale.UK, ZoneId.of("UTC"), Set.of()));
    }

    @Override
    public void signOut() {}
}
