package org.pacta.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The kind follows the action's verb and the head of what it acts on. */
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
        develop an implementation plan for the collaboration | agreement
        meet the goals of the Paris Agreement | agreement
        advance interoperability through the signature of a new memorandum of cooperation | agreement
        develop a comprehensive IPEF | agreement
        organize training programs for agencies | exercise
        an official visit to Japan in the near future | meeting
        address the gap through a joint event this week | meeting
        co-host a study tour for experts | capability
        announce an enhanced partnership called the Ice Pact | standing
        support the effort with the establishment of a joint platform | standing
        pursue a series of targeted sub-dialogues | dialogue
        deepen cooperation through a trilateral dialogue this year | dialogue
        join forces to expand vaccine production | action
        donate more than one billion vaccine doses | action
        adhere to the highest standards of verification | action
        coordinate our resources to support early warning systems | capability
        commit to a collaborative effort to continue building icebreakers | capability
        reduce emissions by supporting measures for monitoring, reporting and verification | capability
        launch its first joint tenders | capability
        """)
    void theActionSaysTheKind(String action, String kind) {
        assertThat(KindRules.kind(action, action).key()).isEqualTo(kind);
    }
}
