package org.pacta.concurrence;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.pacta.database.Acting;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.history.History;
import org.pacta.party.Member;
import org.pacta.party.Permissions;
import org.pacta.party.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who of a party may clear its answers at which level: the party's own setting, which no other party sees. */
@Service
@Transactional(readOnly = true)
public class Clearances {

    private static final Set<Role> MANAGERS = EnumSet.of(Role.MANAGER);
    private static final Set<Role> OFFICERS_TOO = EnumSet.of(Role.OFFICER, Role.MANAGER);

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Permissions permissions;
    private final History history;

    Clearances(JdbcClient jdbc, Acting acting, Permissions permissions, History history) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.permissions = permissions;
        this.history = history;
    }

    /** Whether the member may clear an answer of his or her party at that level. */
    public boolean mayClear(Member member, Level level) {
        return roles(member.partyCode(), level).stream().anyMatch(member::has);
    }

    /** Whether officers of the party clear at that level too; managers always do. */
    public boolean officersToo(String party, Level level) {
        return roles(party, level).contains(Role.OFFICER);
    }

    /** Of one's own party: at which levels officers clear too. */
    public Map<Level, Boolean> own() {
        var party = permissions.me().partyCode();
        var all = new EnumMap<Level, Boolean>(Level.class);
        for (var level : Level.values()) {
            all.put(level, officersToo(party, level));
        }
        return all;
    }

    /** Sets for one's own party whether officers clear at a level too.
     *
     * @throws AccessDeniedException for all but the party's administrators
     */
    @Transactional
    public void set(Level level, boolean officersToo) {
        var me = permissions.require(Role.ADMINISTRATOR);
        boolean before = officersToo(me.partyCode(), level);
        var roles = officersToo ? OFFICERS_TOO : MANAGERS;
        acting.asSystem(() -> {
            jdbc.sql(ConcurrenceSql.FORGET_CLEARANCE)
                    .param("party", me.partyCode())
                    .param("level", level.name())
                    .update();
            return jdbc.sql(ConcurrenceSql.SET_CLEARANCE)
                    .param("party", me.partyCode())
                    .param("level", level.name())
                    .param("roles", roles.stream().map(Enum::name).toArray(String[]::new))
                    .update();
        });
        history.record(
                Entry.ofMember(me.id(), me.partyCode() + " · " + level.key(), Action.CLEARANCE_SET, me.partyCode())
                        .changing("officersToo", before, officersToo));
    }

    private Set<Role> roles(String party, Level level) {
        var set = jdbc
                .sql(ConcurrenceSql.CLEARING_ROLES)
                .param("party", party)
                .param("level", level.name())
                .query(String.class)
                .list()
                .stream()
                .map(Role::valueOf)
                .toList();
        if (!set.isEmpty()) {
            return EnumSet.copyOf(set);
        }
        return level == Level.ACTION_OFFICER ? OFFICERS_TOO : MANAGERS;
    }
}
