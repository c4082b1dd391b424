package org.pacta.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pacta.deadline.Recurrence;
import org.pacta.reading.due.DeadlinePhrase;

/** What can later be checked, yes or no, is firm. */
class StrengthRulesTest {

    private static final Predicate WILL = new Predicate(Predicate.Sort.MODAL, 0, 1, 1, 2, false, false, false);
    private static final Verdict FIRM = Verdict.firm(WILL, 2, 0.9);

    private static Strength of(String kind, String object) {
        return StrengthRules.of(FIRM, new Kind(kind), object, null, Recurrence.NONE);
    }

    private static DeadlinePhrase phrase(@Nullable LocalDate latest) {
        return new DeadlinePhrase("soon", 0, 4, null, latest, null, 0.9);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        action    | launch a pilot scheme                    | FIRM
        action    | submitted our report                     | FIRM
        action    | strengthen cooperation                   | GENERAL
        action    | explore new fields                       | GENERAL
        action    | provide support to refugees              | GENERAL
        action    | provide training ships                   | FIRM
        action    | reduce emissions by 30 percent           | FIRM
        action    | invest in ports                          | FIRM
        action    | support the island with $5 million       | FIRM
        action    | increase the number of visits            | FIRM
        action    | build in the 21st century                | GENERAL
        action    | support the 3rd summit                   | FIRM
        action    | defray what is owed                      | GENERAL
        meeting   | meet again                               | FIRM
        meeting   | continue meeting                         | FIRM
        exercise  | conduct exercises                        | FIRM
        exercise  | expand exercises                         | GENERAL
        standing  | develop a working group                  | FIRM
        standing  | strengthen the working group             | GENERAL
        agreement | sign a treaty                            | FIRM
        agreement | improve the agreement                    | FIRM
        agreement | advance the agreement                    | GENERAL
        dialogue  | hold talks                               | FIRM
        dialogue  | deepen the Energy Dialogue               | GENERAL
        dialogue  | restart the Energy Dialogue              | FIRM
        dialogue  | restart talks                            | GENERAL
        """)
    void verbObjectAndKindDecide(String kind, String object, Strength strength) {
        assertThat(of(kind, object)).isEqualTo(strength);
    }

    @Test
    void aDayMakesFirmButVagueTimeDoesNot() {
        assertThat(StrengthRules.of(FIRM, Kind.ACTION, "explore it", phrase(LocalDate.of(2025, 1, 1)), Recurrence.NONE))
                .isEqualTo(Strength.FIRM);
        assertThat(StrengthRules.of(FIRM, Kind.ACTION, "explore it", phrase(null), Recurrence.NONE))
                .isEqualTo(Strength.GENERAL);
    }

    @ParameterizedTest
    @EnumSource(Recurrence.class)
    void aYearlyRhythmMakesFirm(Recurrence rhythm) {
        boolean yearly = rhythm == Recurrence.ANNUAL || rhythm == Recurrence.SEMIANNUAL;

        assertThat(StrengthRules.of(FIRM, Kind.ACTION, "explore it", null, rhythm) == Strength.FIRM)
                .isEqualTo(yearly);
    }

    @Test
    void anyRhythmMakesADialogueFirm() {
        assertThat(StrengthRules.of(FIRM, Kind.DIALOGUE, "continue talks", null, Recurrence.REGULAR))
                .isEqualTo(Strength.FIRM);
        assertThat(StrengthRules.of(FIRM, Kind.DIALOGUE, "continue talks", null, Recurrence.NONE))
                .isEqualTo(Strength.GENERAL);
    }

    @Test
    void anOlderPromiseThatIsRepeatedIsFirmAndWhatIsExpectedIsNeverSo() {
        assertThat(StrengthRules.of(Verdict.restated(WILL, 2), Kind.ACTION, "explore it", null, Recurrence.NONE))
                .isEqualTo(Strength.FIRM);
        assertThat(StrengthRules.of(
                        Verdict.expected(WILL, 2, 0.5),
                        Kind.MEETING,
                        "hold it",
                        phrase(LocalDate.MAX),
                        Recurrence.ANNUAL))
                .isEqualTo(Strength.EXPECTATION);
    }
}
