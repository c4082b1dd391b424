package org.pacta.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** That what the build put into the pages is what the page of licences says. */
class BundleIT {

    @Test
    void eachPackageThatWasBuiltIntoThePagesIsAmongThoseThatTheLicencesName() {
        var named = Licences.packages().keySet().stream().map(Licences::name).collect(Collectors.toSet());
        assertThat(Licences.taken(Path.of("target/classes/META-INF/VAADIN/config/stats.json")))
                .isNotEmpty()
                .isSubsetOf(named);
    }
}
