package org.pacta.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.PactaApplication;
import org.pacta.database.Once;
import org.pacta.database.StatementCount;
import org.pacta.task.Audience;
import org.pacta.task.Comments;
import org.pacta.task.TaskState;
import org.pacta.task.TaskWork;
import org.pacta.task.Tasks;
import org.pacta.world.PactaTest;
import org.pacta.world.PageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What opening a page costs the database: few statements, and as many where there are few rows as where there are many. */
@PactaTest
@ViewPackages(classes = PactaApplication.class)
class StatementsPerOpeningTest extends PageTest {

    private static final int MOST = 10;

    /** Where it is asked as well who is away and in whose place one acts. */
    private static final int MOST_WITH_ABSENCES = 12;

    private static final LocalDate DUE = LocalDate.of(2026, 9, 1);

    @Autowired
    Tasks tasks;

    @Autowired
    TaskWork work;

    @Autowired
    Comments comments;

    private String commitment;

    @BeforeEach
    void start() {
        commitment = world.commitment("action", DUE);
    }

    @Test
    void anOpeningTakesFewStatementsAndNoMoreWhereThereAreMoreRows() {
        var task = world.open(commitment, "userTask_confirmPlan");
        var pages = List.of("work", "overview", "commitments", "tasks", "tasks/" + task.id());
        pages.forEach(this::statements);
        var few = pages.stream().collect(Collectors.toMap(page -> page, this::statements));

        for (int i = 0; i < 3; i++) {
            world.commitment("action", DUE.plusDays(i));
            int percent = 10 * i + 10;
            world.as("kor.officer", () -> {
                var now = tasks.byId(task.id()).orElseThrow();
                work.report(now.id(), now.version(), TaskState.IN_PROGRESS, percent, "Going on.");
                comments.add(task.id(), "A word on it.", Audience.ALL);
            });
        }

        for (var page : pages) {
            var statements = statements(page);
            assertThat(statements)
                    .as(page)
                    .hasSizeLessThanOrEqualTo(
                            page.equals("overview") || page.startsWith("tasks/") ? MOST_WITH_ABSENCES : MOST);
            assertThat(statements).as(page).hasSameSizeAs(few.get(page));
        }
    }

    private List<String> statements(String page) {
        open("kor.officer", "profile");
        return StatementCount.during(() -> Once.during(() -> {
            UI.getCurrent().navigate(page);
            $(Grid.class).all().forEach(grid -> grid.getDataCommunicator().setViewportRange(0, 50));
            roundTrip();
        }));
    }
}
