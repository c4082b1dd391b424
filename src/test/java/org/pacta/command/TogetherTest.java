package org.pacta.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

class TogetherTest {

    @Test
    void eachThatItIsRefusedForIsNamedWithItsReasonAndTheOthersAreTriedAllTheSame() {
        var tried = new ArrayList<String>();
        var refused = catchThrowableOfType(
                Together.SomeRefused.class,
                () -> Together.each(List.of("a", "b", "c", "d", "e"), it -> "thing " + it, it -> {
                    tried.add(it);
                    switch (it) {
                        case "b" -> throw new Stale("b");
                        case "c" -> throw new AccessDeniedException("no");
                        case "d" -> throw new NoSuchElementException();
                        default -> {}
                    }
                }));

        assertThat(tried).containsExactly("a", "b", "c", "d", "e");
        assertThat(refused.details()).containsExactly(3, 5);
        assertThat(refused.faults())
                .extracting(Together.Fault::thing, it -> it.why().reason())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("thing b", "stale"),
                        org.assertj.core.groups.Tuple.tuple("thing c", "several.denied"),
                        org.assertj.core.groups.Tuple.tuple("thing d", "several.gone"));
    }

    @Test
    void oneChosenTwiceIsDoneOnceAndNoneOrTooManyAreRefused() {
        var tried = new ArrayList<Integer>();
        Together.each(List.of(1, 2, 1), String::valueOf, tried::add);

        assertThat(tried).containsExactly(1, 2);
        assertThatThrownBy(() -> Together.each(List.<Integer>of(), String::valueOf, tried::add))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Together.each(
                        IntStream.rangeClosed(0, Together.MOST).boxed().toList(), String::valueOf, tried::add))
                .isInstanceOf(Refused.class);
        assertThat(tried).hasSize(2);
    }

    /** What is no refusal is no answer for one of several: it goes on as it is. */
    @Test
    void aFailureIsNoRefusal() {
        assertThatThrownBy(() -> Together.each(List.of(1), String::valueOf, it -> {
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class);
    }
}
