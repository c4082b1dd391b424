package org.pacta.party;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.pacta.database.Acting;
import org.pacta.id.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who had which right when, with each change of people; as the system. */
@Component
class HeldRights {

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Clock clock;

    HeldRights(JdbcClient jdbc, Acting acting, Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.clock = clock;
    }

    void changed(MemberId member) {
        changed(List.of(member));
    }

    void changed(Collection<MemberId> members) {
        var now = Timestamp.from(clock.instant());
        for (var sql : List.of(PartySql.END_RIGHTS, PartySql.BEGIN_RIGHTS)) {
            jdbc.sql(sql)
                    .param("members", members.stream().map(MemberId::value).toArray(Long[]::new))
                    .param("now", now)
                    .param("by", acting.memberId().map(MemberId::value).orElse(null))
                    .update();
        }
    }
}
