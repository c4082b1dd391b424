package org.pacta.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The named members of a list are each a dialogue of its own. */
class NamedListTest {

    private static List<String> members(String clause) {
        return NamedList.in(clause).stream()
                .map(at -> clause.substring(at[0], at[1]))
                .toList();
    }

    @Test
    void eachNamedMemberIsFoundWhereItStands() {
        assertThat(members(
                        "hold dialogues, including the Trilateral Ministerial Meeting (TMM), the Defense Trilateral Talks (DTT), and"
                                + " the Tri-CHOD Meeting"))
                .containsExactly(
                        "the Trilateral Ministerial Meeting (TMM)",
                        "the Defense Trilateral Talks (DTT)",
                        "the Tri-CHOD Meeting");
    }

    @Test
    void theLastMemberEndsWhereItsNameEnds() {
        assertThat(members("convene talks such as the Economic Dialogue and the Energy Forum to review progress"))
                .containsExactly("the Economic Dialogue", "the Energy Forum");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hold meetings, including the Ministerial Meeting",
                "hold meetings, including with Japan and Australia",
                "expand ties, including the Economic Dialogue and the Energy Forum",
                "hold meetings of the Economic Dialogue and the Energy Forum",
                "hold meetings, including in small groups and in plenary",
                "",
            })
    void oneMemberOrNoNamesAreNoList(String clause) {
        assertThat(NamedList.in(clause)).isEmpty();
    }
}
