package org.pacta.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.pacta.id.OfficeId;

/**
 * A unit of a party that does tasks.
 *
 * @param pointOfContact acts for its party where a commitment names no other office of it
 */
public record Office(OfficeId id, String partyCode, String code, String name, boolean pointOfContact) {

    /** Of a row that has {@code office_id}, {@code party_code}, {@code office_code}, {@code office_name} and {@code
     * point_of_contact}. */
    public static Office read(ResultSet row, int n) throws SQLException {
        return new Office(
                new OfficeId(row.getLong("office_id")),
                row.getString("party_code"),
                row.getString("office_code"),
                row.getString("office_name"),
                row.getBoolean("point_of_contact"));
    }
}
