package org.pacta.workflow;

import org.pacta.id.OfficeId;
import org.pacta.party.Office;

/** Who is to do a user task, in the engine's words. */
record CandidateGroup(OfficeId officeId, boolean managersOnly) {

    private static final String OFFICE = "office:";
    private static final String MANAGERS = "managers:";

    static String of(Office office, boolean managersOnly) {
        return of(office.id(), managersOnly);
    }

    static String of(OfficeId officeId, boolean managersOnly) {
        return (managersOnly ? MANAGERS : OFFICE) + officeId;
    }

    /** @throws IllegalArgumentException where the group is neither of the two */
    static CandidateGroup parse(String group) {
        if (group.startsWith(OFFICE)) {
            return new CandidateGroup(new OfficeId(Long.parseLong(group.substring(OFFICE.length()))), false);
        }
        if (group.startsWith(MANAGERS)) {
            return new CandidateGroup(new OfficeId(Long.parseLong(group.substring(MANAGERS.length()))), true);
        }
        throw new IllegalArgumentException("'" + group + "' is no office; a model takes one from the bean offices.");
    }
}
