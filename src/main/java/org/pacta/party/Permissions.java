package org.pacta.party;

import java.util.Set;
import org.pacta.database.Acting;
import org.pacta.id.MemberId;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * Who may do what: the one place where it is decided. Services ask here before they act; pages ask here what to offer.
 *
 * <p>What may be seen is not decided here but by row-level security in the database, which asks the same of what is written:
 * whoever changes a rule here changes its policy, and the line in access/writes.csv.
 *
 * @see <a href="../../../../../../docs/decisions/2026-12-01-the-database-guards-writing.md">The decision</a>
 */
@Service
public class Permissions {

    private final Acting acting;
    private final Parties parties;

    Permissions(Acting acting, Parties parties) {
        this.acting = acting;
        this.parties = parties;
    }

    /** The member in whose name the work is done.
     *
     * @throws AccessDeniedException where nobody is signed in, or the account has been closed since
     */
    public Member me() {
        var id = acting.requiredMemberId();
        if (!parties.active(id)) {
            throw new AccessDeniedException("This account is no longer active.");
        }
        return parties.member(id);
    }

    /** @throws AccessDeniedException unless the member has one of the roles */
    public Member require(Role... anyOf) {
        var me = me();
        if (Set.of(anyOf).stream().noneMatch(me::has)) {
            throw new AccessDeniedException("This needs another role than yours.");
        }
        return me;
    }

    /** Registering statements, deciding findings, starting and amending commitments. */
    public Member requireCoordination() {
        return require(Role.COORDINATOR);
    }

    public boolean mayCoordinate() {
        return me().has(Role.COORDINATOR);
    }

    /**
     * Whether the member may do tasks of this office: its own officers and managers; where only managers decide, the
     * managers of the office's party.
     */
    public boolean mayWorkFor(Office office, boolean managersOnly) {
        return mayWorkFor(me(), office, managersOnly);
    }

    /** Whether somebody may do tasks of this office, see {@link #mayWorkFor(Office, boolean)}. */
    public static boolean mayWorkFor(Member member, Office office, boolean managersOnly) {
        if (member.has(Role.MANAGER) && member.partyCode().equals(office.partyCode())) {
            return true;
        }
        return !managersOnly && member.office().id().equals(office.id()) && member.has(Role.OFFICER);
    }

    /** Whether the member may release what somebody of his or her party has written among its own to others. */
    public boolean mayRelease(MemberId writer) {
        var me = me();
        return me.id().equals(writer) || me.has(Role.MANAGER);
    }

    /** Whether the member may give tasks of this office to others: its party's managers. */
    public boolean mayAssignIn(Office office) {
        var me = me();
        return me.has(Role.MANAGER) && me.partyCode().equals(office.partyCode());
    }
}
