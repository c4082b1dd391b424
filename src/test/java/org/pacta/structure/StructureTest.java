package org.pacta.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The structure of the code. */
class StructureTest {

    @Test
    void theCodeKeepsWithinItsLimits() throws IOException {
        assertThat(Limits.broken(Project.read(Path.of("")))).isEmpty();
    }

    @Test
    void circlesAreToldFromPathsAndOnlyArrowsThatDoNotFollowAreDrawn() {
        var needs = new TreeMap<String, SortedSet<String>>();
        needs.put("page", new TreeSet<>(Set.of("task", "history")));
        needs.put("task", new TreeSet<>(Set.of("history")));
        needs.put("history", new TreeSet<>());
        var arrows = new Arrows(needs);
        assertThat(arrows.circles()).isEmpty();
        assertThat(arrows.floors()).isEqualTo(3);
        assertThat(arrows.direct().get("page")).containsExactly("task");

        needs.put("history", new TreeSet<>(Set.of("page")));
        assertThat(arrows.circles()).isEqualTo(List.of(new TreeSet<>(Set.of("history", "page", "task"))));
    }
}
