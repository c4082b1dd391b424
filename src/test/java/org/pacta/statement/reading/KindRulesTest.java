package org.pacta.statement.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The kind follows the action's verb and the head of what it acts on")
class KindRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sign a memorandum of understanding on logistics | agreement
                    work with the agency to sign a memorandum of understanding | agreement
                    launch negotiations on a servicing agreement | agreement
                    support the implementation of the joint statement | action
                    conduct a joint naval exercise in spring | exercise
                    hold joint trainings | exercise
                    exercise restraint | action
                    hold the 15th Defense Trilateral Talks later this year in the ROK | meeting
                    meet in person in Tokyo | meeting
                    meet the region's infrastructure needs | action
                    cooperate on a regional seminar in March | meeting
                    convene our cyber working group | meeting
                    hold those responsible accountable | action
                    stand up a new humanitarian assistance mechanism | standing
                    strengthen standing bodies for consultations, including the Strategy Group | standing
                    join the Minerals Security Partnership | standing
                    consider creating joint task forces | standing
                    hold consultations to address barriers | dialogue
                    launch an annual dialogue on space | dialogue
                    share best practices for prosecuting cases | dialogue
                    make every effort to consult with the other | dialogue
                    exchange liaison officers | capability
                    sustain professional exchanges with the academy | action
                    deliver additional air defence systems | capability
                    provide military aid to the armed forces | capability
                    maintain robust communication infrastructure | capability
                    reduce the trafficking of weapons and munitions | action
                    deepen cooperation on hybrid threats | action
                    redouble their efforts | action
                    """)
    void kindOf(String action, String kind) {
        assertThat(KindRules.kind(action, action)).isEqualTo(kind);
    }
}
