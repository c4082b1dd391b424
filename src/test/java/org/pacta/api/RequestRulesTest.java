package org.pacta.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.command.Refused;
import org.pacta.task.TaskState;

/** What a request may give, and how what it may not is refused. */
class RequestRulesTest {

    @Test
    void aVersionIsATagAndComesBackFromIt() {
        assertThat(Versions.read(Versions.tag(7))).isEqualTo(7);
        assertThat(Versions.read(" \"0\" ")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*"})
    void aChangeThatDoesNotSayItsVersionIsNotTaken(String header) {
        assertThatThrownBy(() -> Versions.read(header)).isInstanceOf(Versions.VersionMissing.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "W/\"7\"", "\"07\"", "\"-1\"", "\"7\", \"8\"", "\"9999999999\""})
    void whatIsNoTagOfOursIsRefusedAtItsHeader(String header) {
        refused(() -> Versions.read(header), "api.version", "If-Match");
    }

    @Test
    void ofAListEachStrongTagMayBeTheThingsAndNoWeakOne() {
        assertThat(Versions.listed("\"2\", \"3\"")).containsExactly("\"2\"", "\"3\"");
        assertThat(Versions.listed(" \"2\",,W/\"3\" ,\"2\"")).containsExactly("\"2\"");
        assertThat(Versions.listed("\"a,b\",\"3\"")).containsExactly("\"3\"");
        assertThat(Versions.listed("W/\"3\"")).isEmpty();
        assertThat(Versions.listed("\"a\",\"b\"")).isEmpty();
        for (var none : List.of("7", "*", "", " ", "\"7", "w/\"7\"", "\"7\"\"8\"", "\"7\", 8")) {
            assertThat(Versions.listed(none)).containsExactly(none);
        }
    }

    @Test
    void aListIsSortedByAWordOrAsUsual() {
        var allowed = List.of(TaskState.OPEN, TaskState.DONE);
        assertThat(Sorting.of(null, allowed, TaskState.DONE)).isEqualTo(new Sorting<>(TaskState.DONE, false));
        assertThat(Sorting.of("-open", allowed, TaskState.DONE)).isEqualTo(new Sorting<>(TaskState.OPEN, true));
        refused(() -> Sorting.of("blocked", allowed, TaskState.DONE), "api.sort", "sort");
        refused(() -> Sorting.of("-", allowed, TaskState.DONE), "api.sort", "sort");
    }

    @Test
    void aWordIsTakenHoweverItIsWrittenAndAnotherIsRefusedAtItsField() {
        assertThat(RequestParameters.word("state", "in-progress", TaskState.class))
                .isEqualTo(TaskState.IN_PROGRESS);
        assertThat(RequestParameters.word("state", " ", TaskState.class)).isNull();
        refused(() -> RequestParameters.word("state", "begun", TaskState.class), "api.word", "state");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "24.11.2026", "1899-12-31", "2201-01-01", "soon"})
    void whatIsNoDateOfOurTimesIsRefusedAtItsField(String date) {
        refused(() -> RequestParameters.date("dueOn", date), "api.date", "dueOn");
    }

    @Test
    void aDateIsTakenAsItStandsAndNoneIsNone() {
        assertThat(RequestParameters.date("dueOn", " 2026-11-24 ")).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(RequestParameters.date("dueOn", "")).isNull();
    }

    @Test
    void whatIsRequiredIsRefusedWhereItIsMissing() {
        assertThat(RequestParameters.<String>required("title", "x")).isEqualTo("x");
        assertThat(RequestParameters.text(null)).isEmpty();
        refused(() -> RequestParameters.required("title", null), "api.required", "title");
    }

    private static void refused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable what, String reason, String field) {
        assertThatThrownBy(what).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.field()).isEqualTo(field);
        });
    }
}
