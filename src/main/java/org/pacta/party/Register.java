package org.pacta.party;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.pacta.database.Once;
import org.pacta.id.MemberId;
import org.pacta.id.OfficeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes what is kept of people and offices, in the caller's transaction; only the system may. Who asks has decided that. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Register {

    private final JdbcClient jdbc;
    private final Positions positions;
    private final HeldRights rights;

    Register(JdbcClient jdbc, Positions positions, HeldRights rights) {
        this.jdbc = jdbc;
        this.positions = positions;
        this.rights = rights;
    }

    /** Writes what is kept of somebody, with these roles and no others.
     *
     * @return whether he or she was still as read
     */
    public boolean change(
            MemberId memberId, int version, String name, String email, OfficeId officeId, Set<Role> roles) {
        boolean changed = done(jdbc.sql(PartySql.CHANGE_MEMBER)
                .param("id", memberId.value())
                .param("version", version)
                .param("name", name)
                .param("email", email)
                .param("office", officeId.value()));
        if (changed) {
            positions.setRoles(memberId, roles);
        }
        return changed;
    }

    /** Closes an account, or opens it again.
     *
     * @return whether it was the other way, and still as read
     */
    public boolean setActive(MemberId memberId, int version, boolean active) {
        boolean changed = done(jdbc.sql(PartySql.SET_MEMBER_ACTIVE)
                .param("id", memberId.value())
                .param("version", version)
                .param("active", active));
        if (changed) {
            rights.changed(memberId);
        }
        return changed;
    }

    /** Moves everybody of an office to another, also those whose accounts are closed.
     *
     * @return their names by their ids
     */
    public Map<MemberId, String> moveAll(OfficeId from, OfficeId into) {
        var moved = new LinkedHashMap<MemberId, String>();
        jdbc.sql(PartySql.MOVE_ALL)
                .param("from", from.value())
                .param("into", into.value())
                .query(row -> {
                    moved.put(new MemberId(row.getLong("id")), row.getString("name"));
                });
        rights.changed(moved.keySet());
        Once.forget();
        return moved;
    }

    /** Gives somebody these roles and no others, whatever was changed of him or her meanwhile; whoever had read that is stale. */
    public void setRoles(MemberId memberId, Set<Role> roles) {
        jdbc.sql(PartySql.TOUCH_MEMBER).param("id", memberId.value()).update();
        positions.setRoles(memberId, roles);
    }

    /** Closes an account, whatever was changed of it meanwhile. */
    public void close(MemberId memberId) {
        jdbc.sql(PartySql.CLOSE_MEMBER).param("id", memberId.value()).update();
        rights.changed(memberId);
        Once.forget();
    }

    /** @return whether the office was still as read */
    public boolean rename(OfficeId officeId, int version, String name) {
        return done(jdbc.sql(PartySql.RENAME_OFFICE)
                .param("id", officeId.value())
                .param("version", version)
                .param("name", name));
    }

    /** Lets an office act for its party where nothing else is said, and none other of that party. */
    public void actsForItsParty(OfficeId officeId) {
        jdbc.sql(PartySql.NO_CONTACT).param("id", officeId.value()).update();
        jdbc.sql(PartySql.CONTACT).param("id", officeId.value()).update();
        Once.forget();
    }

    /** Closes an office, or opens it again; it then acts for its party no more.
     *
     * @return whether it was the other way, and still as read
     */
    public boolean setActive(OfficeId officeId, int version, boolean active) {
        return done(jdbc.sql(PartySql.SET_OFFICE_ACTIVE)
                .param("id", officeId.value())
                .param("version", version)
                .param("active", active));
    }

    /** Enters a day on which a party does not work, beyond what its law says. */
    public void addDayOff(String partyCode, LocalDate day, String name) {
        dayOff(PartySql.ADD_DAY_OFF, partyCode, day).param("name", name).update();
    }

    public void nameDayOff(String partyCode, LocalDate day, String name) {
        dayOff(PartySql.NAME_DAY_OFF, partyCode, day).param("name", name).update();
    }

    public void dropDayOff(String partyCode, LocalDate day) {
        dayOff(PartySql.DROP_DAY_OFF, partyCode, day).update();
    }

    private JdbcClient.StatementSpec dayOff(String sql, String partyCode, LocalDate day) {
        return jdbc.sql(sql).param("party", partyCode).param("day", day);
    }

    private static boolean done(JdbcClient.StatementSpec update) {
        Once.forget();
        return update.update() > 0;
    }
}
