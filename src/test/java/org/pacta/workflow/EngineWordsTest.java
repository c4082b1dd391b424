package org.pacta.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.pacta.id.OfficeId;
import org.pacta.party.Office;

/** What is written into the engine and read from it again. */
class EngineWordsTest {

    private static final Office OFFICE = new Office(new OfficeId(12), "KOR", "KOR-POLICY", "Policy", true);

    @Test
    void whoIsToDoATaskComesBackAsItWasWritten() {
        assertThat(CandidateGroup.parse(CandidateGroup.of(OFFICE, true)))
                .isEqualTo(new CandidateGroup(new OfficeId(12), true));
        assertThat(CandidateGroup.parse(CandidateGroup.of(OFFICE, false)))
                .isEqualTo(new CandidateGroup(new OfficeId(12), false));
    }

    @Test
    void aGroupThatIsNoOfficeIsRefusedByName() {
        assertThatThrownBy(() -> CandidateGroup.parse("everybody"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'everybody'");
    }
}
