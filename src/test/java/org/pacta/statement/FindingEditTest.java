package org.pacta.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.pacta.id.OfficeId;
import org.pacta.reading.Kind;
import org.pacta.reading.Strength;

class FindingEditTest {

    private static final LocalDate JUNE = LocalDate.of(2027, 6, 1);
    private static final LocalDate JULY = LocalDate.of(2027, 7, 1);

    /** What is typed stays over what somebody else saved meanwhile; what is not touched becomes theirs. */
    @Test
    void whatIsTypedStaysOverWhatSomebodyElseSavedMeanwhile() {
        var was = new Finding.Edit("Hold talks", Kind.MEETING, Strength.FIRM, new OfficeId(1), null);
        var theirs = new Finding.Edit("Hold the talks", Kind.DIALOGUE, Strength.FIRM, new OfficeId(2), JULY);
        assertThat(new Finding.Edit("Hold talks", Kind.MEETING, Strength.GENERAL, new OfficeId(1), JUNE)
                        .over(was, theirs))
                .isEqualTo(new Finding.Edit("Hold the talks", Kind.DIALOGUE, Strength.GENERAL, new OfficeId(2), JUNE));
        assertThat(was.over(was, theirs)).isEqualTo(theirs);
        assertThat(theirs.over(was, was)).isEqualTo(theirs);
    }

    @Test
    void aValueTakenAwayIsTypedLikeAnyOther() {
        var was = new Finding.Edit("Hold talks", Kind.MEETING, Strength.FIRM, new OfficeId(1), JUNE);
        assertThat(new Finding.Edit("Hold talks", Kind.MEETING, Strength.FIRM, null, null)
                        .over(was, new Finding.Edit("Hold talks", Kind.MEETING, Strength.FIRM, new OfficeId(2), JULY)))
                .isEqualTo(new Finding.Edit("Hold talks", Kind.MEETING, Strength.FIRM, null, null));
    }
}
