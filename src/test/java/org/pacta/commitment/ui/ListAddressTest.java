package org.pacta.commitment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.CommitmentFilter;
import org.pacta.id.OfficeId;
import org.pacta.reading.Kind;

/** The address of the list says what it shows, and what it shows can be said as an address. */
class ListAddressTest {

    @Test
    void aPlainAddressListsEverythingByDueDate() {
        assertThat(of("")).isEqualTo(ListAddress.PLAIN);
        assertThat(ListAddress.PLAIN.parameters().getQueryString()).isEmpty();
    }

    @Test
    void takesTheAddressesThatTheOverviewLeadsTo() {
        assertThat(of("health=OVERDUE").filter().health()).isEqualTo(Commitment.Health.OVERDUE);

        var soon = of("status=ACTIVE&dueUntil=2026-12-24").filter();
        assertThat(soon.status()).isEqualTo(Commitment.Status.ACTIVE);
        assertThat(soon.dueUntil()).isEqualTo(LocalDate.of(2026, 12, 24));
    }

    @Test
    void comesBackTheSameFromItsOwnAddress() {
        var address = new ListAddress(
                new CommitmentFilter(
                        "a & b = ü?",
                        "DTT-14",
                        Commitment.Status.ACTIVE,
                        Commitment.Health.AT_RISK,
                        "KOR",
                        new OfficeId(7),
                        Kind.EXERCISE,
                        LocalDate.of(2026, 1, 2),
                        LocalDate.of(2027, 3, 4)),
                CommitmentFilter.Sort.LEAD,
                true);

        assertThat(of(address.parameters().getQueryString())).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "health=BAD",
                "status=",
                "office=seven",
                "office=99999999999999999999",
                "dueFrom=2026-02-30",
                "dueUntil=+12345-01-01",
                "sort=colour",
                "unknown=1",
                "text=%20%20"
            })
    void passesOverWhatItDoesNotKnow(String query) {
        assertThat(of(query)).isEqualTo(ListAddress.PLAIN);
    }

    @Test
    void readsWordsInSmallLettersToo() {
        var address = of("health=at_risk&sort=-health");

        assertThat(address.filter().health()).isEqualTo(Commitment.Health.AT_RISK);
        assertThat(address.sort()).isEqualTo(CommitmentFilter.Sort.HEALTH);
        assertThat(address.descending()).isTrue();
    }

    private static ListAddress of(String query) {
        return ListAddress.of(QueryParameters.fromString(query));
    }
}
