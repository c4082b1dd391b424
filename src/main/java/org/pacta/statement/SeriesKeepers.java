package org.pacta.statement;

import java.util.Collection;
import java.util.Set;
import org.pacta.deadline.WorkingDays;
import org.pacta.id.MemberId;
import org.pacta.party.Permissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets others keep series from now on, in the caller's transaction and as the system. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SeriesKeepers {

    private final JdbcClient jdbc;
    private final Permissions permissions;
    private final WorkingDays workingDays;

    SeriesKeepers(JdbcClient jdbc, Permissions permissions, WorkingDays workingDays) {
        this.jdbc = jdbc;
        this.permissions = permissions;
        this.workingDays = workingDays;
    }

    /**
     * Passes series on. Those who leave keep no other series either.
     *
     * @param series codes
     */
    public void pass(Collection<String> series, Set<MemberId> leaving, Set<MemberId> coming) {
        var me = permissions.me();
        jdbc.sql(StatementSql.NO_LONGER_KEEP).param("members", ids(leaving)).update();
        for (var code : series) {
            jdbc.sql(StatementSql.ADD_SERIES)
                    .param("code", code)
                    .param("name", null)
                    .param("parties", null)
                    .param("hosts", null)
                    .param("months", null)
                    .param("host", null)
                    .param("today", workingDays.today(me.partyCode()))
                    .param("me", me.id().value())
                    .param("version", 0)
                    .update();
            jdbc.sql(StatementSql.ADD_COORDINATORS)
                    .param("series", code)
                    .param("members", ids(coming))
                    .update();
        }
    }

    private static Long[] ids(Set<MemberId> members) {
        return members.stream().map(MemberId::value).toArray(Long[]::new);
    }
}
