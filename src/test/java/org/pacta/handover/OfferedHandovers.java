package org.pacta.handover;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.pacta.database.Acting;
import org.pacta.world.World;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two offers that stand, for tests of who may open and answer them: from Korea to Japan, and from the USA to Korea. */
public record OfferedHandovers(Map<String, Long> byFrom) {

    public static OfferedHandovers made(ApplicationContext application, World world) {
        var jdbc = application.getBean(JdbcClient.class);
        var made = new TreeMap<String, Long>();
        application
                .getBean(Acting.class)
                .asSystem(() -> application
                        .getBean(TransactionTemplate.class)
                        .executeWithoutResult(status -> Map.of("KOR", "JPN", "USA", "KOR")
                                .forEach((from, to) -> {
                                    jdbc.sql("""
                            INSERT INTO handover (from_party, to_party, series, leaving, word, offered_by, offered_at)
                            VALUES (:from, :to, '{}', '{}', 'Yours.', :by, :now::timestamptz) ON CONFLICT DO NOTHING""")
                                            .param("from", from)
                                            .param("to", to)
                                            .param(
                                                    "by",
                                                    world.member(
                                                            from.toLowerCase(java.util.Locale.ROOT) + ".coordinator"))
                                            .param("now", Instant.EPOCH.toString())
                                            .update();
                                    made.put(
                                            from,
                                            jdbc.sql(
                                                            "SELECT id FROM handover WHERE from_party = :from AND state = 'OFFERED'")
                                                    .param("from", from)
                                                    .query(Long.class)
                                                    .single());
                                })));
        return new OfferedHandovers(made);
    }

    /** So that each party may offer. */
    public static void withdrawAll(ApplicationContext application) {
        application
                .getBean(Acting.class)
                .asSystem(() -> application
                        .getBean(TransactionTemplate.class)
                        .executeWithoutResult(status ->
                                application.getBean(JdbcClient.class).sql("""
                        UPDATE handover SET state = 'WITHDRAWN', answered_by = offered_by, answered_at = offered_at
                        WHERE state = 'OFFERED'""").update()));
    }

    /** One that somebody may see, and where it is answered, may answer.
     *
     * @param deed how the operation's path ends
     */
    public long forWhom(String person, String deed) {
        boolean answers = deed.endsWith("take-over") || deed.endsWith("decline");
        return byFrom.getOrDefault(person.startsWith("usa") || person.startsWith("kor") && answers ? "USA" : "KOR", 0L);
    }
}
