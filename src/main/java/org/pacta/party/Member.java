package org.pacta.party;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.pacta.id.MemberId;

/** A person of an office, with the zone and language that he or she reads in. */
public record Member(
        MemberId id,
        String username,
        String name,
        String email,
        Office office,
        ZoneId zone,
        Locale locale,
        Set<Role> roles) {

    public String partyCode() {
        return office.partyCode();
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
