package org.pacta.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** That what the build put into the pages is what the page of licences says. */
class BundleIT {

    @Test
    void eachPackageThatWasBuiltIntoThePagesIsAmongThoseThatTheLicencesName() {
        var named = Licences.packages().keySet().stream()
                .map(place -> place.substring(place.lastIndexOf("node_modules/") + "node_modules/".length()))
                .collect(Collectors.toSet());
        assertThat(Licences.taken(Path.of("target/classes/META-INF/VAADIN/config/stats.json"))
                        .keySet())
                .isNotEmpty()
                .isSubsetOf(named);
    }
}
