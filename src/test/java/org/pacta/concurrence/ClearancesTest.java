package org.pacta.concurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Who clears a party's answers is the party's own setting. */
@PactaTest
class ClearancesTest {

    @Autowired
    World world;

    @Autowired
    Clearances clearances;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @AfterEach
    void asBefore() {
        world.as("jpn.administrator", () -> clearances.set(Level.DIRECTOR, false));
    }

    @Test
    void anAnswerWaitsForAManagerUntilThePartyLetsItsOfficersClearAtThatLevel() {
        var first = TextRounds.begin(world);
        first.issue("1. Talks.", false);
        first.prepare("JPN", "concur");
        assertThat(world.open(first.reference(), "userTask_clearAnswer")
                        .holder()
                        .managersOnly())
                .isTrue();

        world.as("jpn.administrator", () -> clearances.set(Level.DIRECTOR, true));
        var second = TextRounds.begin(world);
        second.issue("1. Talks.", false);
        second.prepare("JPN", "concur");
        second.prepare("USA", "concur");

        assertThat(world.openTasks(second.reference()))
                .filteredOn(task -> task.elementId().equals("userTask_clearAnswer"))
                .as("Japan's officer has given it, the United States still have to clear theirs")
                .extracting(task -> task.holder().office().partyCode())
                .containsExactly("USA");
    }

    @Test
    void itIsSetByAnAdministratorForTheOwnPartyAlone() {
        world.as("jpn.administrator", () -> clearances.set(Level.DIRECTOR, true));

        assertThat(world.as("jpn.officer", () -> clearances.own())).contains(Map.entry(Level.DIRECTOR, true));
        assertThat(world.as("kor.officer", () -> clearances.own())).contains(Map.entry(Level.DIRECTOR, false));
        assertThatThrownBy(() -> world.as("jpn.manager", () -> clearances.set(Level.MINISTER, true)))
                .isInstanceOf(AccessDeniedException.class);
    }
}
