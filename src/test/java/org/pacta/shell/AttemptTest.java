package org.pacta.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.pacta.command.Refused;
import org.pacta.command.Stale;
import org.springframework.security.access.AccessDeniedException;

class AttemptTest {

    private final List<String> said = new ArrayList<>();

    /** Speaks in keys, so that one sees which text was asked for. */
    private final Div page = new Div() {
        @Override
        public String getTranslation(String key, Object... details) {
            return key + Arrays.toString(details);
        }
    };

    @Test
    void whatIsCarriedOutSaysNothing() {
        assertThat(attempt().run(() -> said.add("done"))).isTrue();
        assertThat(said).containsExactly("done");
    }

    @Test
    void aRefusalIsSaidAtTheFieldThatIsMeantAndElsewhereInOnePlace() {
        assertThat(attempt().run(() -> refuse("name"))).isFalse();
        assertThat(attempt().run(() -> refuse("other"))).isFalse();
        assertThat(attempt().run(() -> refuse(null))).isFalse();
        assertThat(said)
                .containsExactly(
                        "at name: refused.thing.long[80]",
                        "in place: refused.thing.long[80]",
                        "in place: refused.thing.long[80]");
    }

    @Test
    void whatMustBeReadAnewIsReadBeforeARefusalIsSaidOrAfterSomebodyElseCameFirst() {
        var attempt = attempt().beforeRefusal(() -> said.add("before")).afterStale(() -> said.add("after"));
        attempt.run(() -> refuse("name"));
        attempt.run(() -> {
            throw new Stale("DTT-14/03");
        });
        assertThat(said)
                .containsExactly(
                        "before",
                        "at name: refused.thing.long[80]",
                        "before",
                        "in place: refused.stale[DTT-14/03]",
                        "after");
    }

    @Test
    void itIsSaidInOtherWordsWhereAsked() {
        attempt().worded(refused -> "in short: " + refused.reason()).run(() -> refuse(null));
        assertThat(said).containsExactly("in place: in short: thing.long");
    }

    @Test
    void whoMayNotAndWhatIsGoneAreSaidWhereThereAreWordsForThem() {
        assertThat(attempt().denied("thing.denied").run(AttemptTest::deny)).isFalse();
        assertThat(attempt().gone("thing.gone").run(AttemptTest::miss)).isFalse();
        assertThat(said).containsExactly("in place: thing.denied[]", "in place: thing.gone[]");
        assertThatThrownBy(() -> attempt().run(AttemptTest::deny)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> attempt().run(AttemptTest::miss)).isInstanceOf(NoSuchElementException.class);
    }

    private Attempt attempt() {
        return Attempt.on(page)
                .atField((field, text) -> field.equals("name") && said.add("at name: " + text))
                .in(text -> said.add("in place: " + text));
    }

    private static void refuse(String field) {
        throw new Refused("thing.long", field, 80);
    }

    private static void deny() {
        throw new AccessDeniedException("not you");
    }

    private static void miss() {
        throw new NoSuchElementException("no thing");
    }
}
