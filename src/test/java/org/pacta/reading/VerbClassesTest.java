package org.pacta.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.reading.Predicate.Sort;

/** The verbs that govern statements, in each of their forms. */
class VerbClassesTest {

    @ParameterizedTest
    @CsvSource({
        "agree, UNDERTAKE",
        "agreed, UNDERTAKE",
        "pledges, UNDERTAKE",
        "resolving, UNDERTAKE",
        "undertook, UNDERTAKE",
        "committed, UNDERTAKE",
        "committing, UNDERTAKE",
        "intends, INTEND",
        "planned, INTEND",
        "planning, INTEND",
        "expects, INTEND",
        "instructed, TASK",
        "announcing, ANNOUNCE",
        "launches, ESTABLISH",
        "established, ESTABLISH",
        "welcomed, WELCOME",
        "praises, WELCOME",
        "stresses, RESTATE",
        "conveyed, RESTATE",
        "reaffirm, RESTATE",
        "urged, VIEW",
        "met, VIEW",
        "held, VIEW",
        "expected, VIEW",
    })
    void aFormHasTheSortOfItsVerb(String form, Sort sort) {
        assertThat(VerbClasses.sort(form)).isEqualTo(sort);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "train", "build", "meeting", "agreement", "launchs", "stresss"})
    void otherWordsGovernNothing(String word) {
        assertThat(VerbClasses.sort(word)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"believe, true", "remain, true", "welcome, true", "train, false", "establish, false", "meet, false"})
    void anAttitudeIsNoAct(String verb, boolean attitude) {
        assertThat(VerbClasses.isAttitude(verb)).isEqualTo(attitude);
    }
}
