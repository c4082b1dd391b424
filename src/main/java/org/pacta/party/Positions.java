package org.pacta.party;

import java.util.Set;
import org.pacta.database.Once;
import org.pacta.id.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes the office and the roles of people, in the caller's transaction; only the system may. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Positions {

    private final JdbcClient jdbc;
    private final HeldRights rights;

    Positions(JdbcClient jdbc, HeldRights rights) {
        this.jdbc = jdbc;
        this.rights = rights;
    }

    /** Moves somebody to another office of his or her party.
     *
     * @return whether the party has an office of that code, exactly
     */
    public boolean move(Member member, String officeCode) {
        var office = jdbc.sql(PartySql.OFFICE)
                .param("code", officeCode)
                .param("party", member.partyCode())
                .query(Long.class)
                .optional();
        office.ifPresent(id -> jdbc.sql(PartySql.MOVE)
                .param("office", id)
                .param("member", member.id().value())
                .update());
        if (office.isPresent()) {
            rights.changed(member.id());
        }
        Once.forget();
        return office.isPresent();
    }

    /** Gives somebody these roles and no others. */
    public void setRoles(MemberId memberId, Set<Role> roles) {
        jdbc.sql(PartySql.DROP_ROLES).param("member", memberId.value()).update();
        roles.forEach(role -> jdbc.sql(PartySql.ADD_ROLE)
                .param("member", memberId.value())
                .param("role", role.name())
                .update());
        rights.changed(memberId);
        Once.forget();
    }
}
