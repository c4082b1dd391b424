package org.pacta.party;

import java.util.Set;
import org.pacta.database.Acting;
import org.pacta.database.Once;
import org.pacta.id.MemberId;
import org.pacta.id.OfficeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters parties, offices and people. Done as the system: by the demo, and by set-up. */
@Service
public class Enrolment {

    private final JdbcClient jdbc;
    private final Acting acting;
    private final HeldRights rights;

    Enrolment(JdbcClient jdbc, Acting acting, HeldRights rights) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.rights = rights;
    }

    @Transactional
    public void party(Party party) {
        acting.asSystem(() -> jdbc.sql(PartySql.ADD_PARTY)
                .param("code", party.code())
                .param("name", party.name())
                .param("calendarKey", party.calendarKey())
                .param("zone", party.zone().getId())
                .param("locale", party.locale().toLanguageTag())
                .update());
        Once.forget();
    }

    /** @return the new office */
    @Transactional
    public Office office(String partyCode, String code, String name, boolean pointOfContact) {
        long id = acting.asSystem(() -> jdbc.sql(PartySql.ADD_OFFICE)
                .param("party", partyCode)
                .param("code", code)
                .param("name", name)
                .param("pointOfContact", pointOfContact)
                .query(Long.class)
                .single());
        Once.forget();
        return new Office(new OfficeId(id), partyCode, code, name, pointOfContact);
    }

    /** @return the id of the new member, who reads in the zone and language of the office's party */
    @Transactional
    public long member(String username, String name, String email, Office office, Set<Role> roles) {
        return acting.asSystem(() -> {
            long id = jdbc.sql(PartySql.ADD_MEMBER)
                    .param("username", username)
                    .param("name", name)
                    .param("email", email)
                    .param("office", office.id().value())
                    .query(Long.class)
                    .single();
            for (var role : roles) {
                jdbc.sql(PartySql.ADD_ROLE)
                        .param("member", id)
                        .param("role", role.name())
                        .update();
            }
            rights.changed(new MemberId(id));
            Once.forget();
            return id;
        });
    }

    /** Waits until no other node enters people, and keeps others from it until the transaction ends. */
    @Transactional
    public void alone() {
        acting.asSystem(
                () -> jdbc.sql(PartySql.LOCK_SET_UP).query((row, n) -> "locked").single());
    }
}
