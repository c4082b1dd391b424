package org.pacta.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** That the page of licences names what ships, and that nothing ships that may not. */
class LicencesTest {

    /** All of them let an application under Apache-2.0 be given on, with what docs/licences.md says to each. */
    private static final Set<String> KNOWN = Set.of(
            "(MPL-2.0 OR Apache-2.0)",
            "0BSD",
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "Bouncy Castle Licence",
            "CC0-1.0",
            "CDDL",
            "EPL-2.0",
            "GPL-2.0-with-classpath-exception",
            "ISC",
            "LGPL-2.1-only",
            "MIT",
            "MIT-0",
            "Unicode-3.0",
            "licence of bpmn-js");

    @Test
    void thePageNamesWhatShipsAndNothingElse() throws IOException {
        assertThat(Licences.written())
                .as("docs/licences.md, which is renewed by running org.pacta.structure.Licences after a build")
                .containsExactlyElementsOf(Licences.shipped());
    }

    @Test
    void eachLicenceIsOneThatLetsItBeGivenOn() {
        assertThat(Licences.named(Licences.shipped())).isSubsetOf(KNOWN);
    }
}
