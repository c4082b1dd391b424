package org.pacta.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.command.Refused;
import org.pacta.command.Together;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;

/** What waits for one meeting is moved in one go where that is put off: all or none. */
@PactaTest
class SeveralMovesTest {

    private static final LocalDate DUE = LocalDate.of(2026, 10, 30);
    private static final LocalDate LATER = LocalDate.of(2026, 11, 16);

    @Autowired
    World world;

    @Autowired
    SeveralMoves several;

    @Autowired
    CommitmentCommands commands;

    private List<String> references;

    @BeforeEach
    void begin() {
        world.begin();
        references = Stream.of(1, 2, 3)
                .map(n -> world.commitment("action", DUE))
                .sorted()
                .toList();
    }

    @Test
    void allAreMovedForOneReasonAndKeepTheirOriginalDate() {
        world.as("kor.manager", () -> several.move(chosen(), LATER, "The talks are put off"));

        assertThat(references).extracting(it -> world.read(it).due()).allSatisfy(due -> {
            assertThat(due.on()).isEqualTo(LATER);
            assertThat(due.original()).isEqualTo(DUE);
        });
    }

    @Test
    void oneThatSomebodyMovedMeanwhileIsNamedAndNoneIsMoved() {
        var chosen = chosen();
        var second = world.read(references.get(1));
        world.as("kor.manager", () -> commands.moveDueDate(second.id(), second.version(), DUE.plusDays(3), "Put off"));

        var refused = catchThrowableOfType(
                Together.SomeRefused.class,
                () -> world.as("kor.manager", () -> several.move(chosen, LATER, "The talks are put off")));

        assertThat(refused.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.thing()).isEqualTo(references.get(1));
            assertThat(fault.why().reason()).isEqualTo("stale");
        });
        assertThat(world.read(references.getFirst()).due().on()).isEqualTo(DUE);
    }

    @Test
    void withoutAReasonNothingIsMovedAndWhoMayNotIsTold() {
        assertThatThrownBy(() -> world.as("kor.manager", () -> several.move(chosen(), LATER, "")))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.field()).isEqualTo("reason"));
        var refused = catchThrowableOfType(
                Together.SomeRefused.class,
                () -> world.as("kor.officer", () -> several.move(chosen(), LATER, "The talks are put off")));
        assertThat(refused.faults()).hasSize(3);
    }

    private List<SeveralMoves.Chosen> chosen() {
        return references.stream()
                .map(world::read)
                .map(it -> new SeveralMoves.Chosen(
                        it.id(), it.reference(), it.due().on()))
                .toList();
    }
}
