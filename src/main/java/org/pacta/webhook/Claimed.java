package org.pacta.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.id.MemberId;

/**
 * A delivery in the hands of a sender.
 *
 * @param attempts how often it was tried before
 * @param doubted whether an earlier try may have reached the receiver
 * @param secret sealed
 * @param previousSecret sealed; null where there is none that still signs
 * @param event the row of what is told
 */
record Claimed(
        long id,
        UUID claim,
        int attempts,
        boolean early,
        boolean doubted,
        long webhookId,
        MemberId ownerId,
        String address,
        byte[] secret,
        byte @Nullable [] previousSecret,
        long event,
        CloudEvent content) {

    static Claimed read(ResultSet row, UUID claim) throws SQLException {
        return new Claimed(
                row.getLong("id"),
                claim,
                row.getInt("attempts"),
                row.getBoolean("early"),
                row.getBoolean("doubted"),
                row.getLong("webhook_id"),
                new MemberId(row.getLong("owner_id")),
                row.getString("address"),
                row.getBytes("secret"),
                row.getBytes("previous_secret"),
                row.getLong("event"),
                new CloudEvent(
                        row.getObject("event_id", UUID.class),
                        row.getString("type"),
                        row.getTimestamp("occurred_at").toInstant(),
                        row.getString("subject"),
                        row.getString("data")));
    }
}
