package org.pacta.workflow.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.Set;
import org.pacta.database.DiskSpace;
import org.pacta.party.Parties;
import org.pacta.party.Permissions;
import org.pacta.retention.Retention;
import org.pacta.shell.PageHeader;
import org.pacta.shell.PageRefresh;
import org.pacta.shell.Problem;
import org.pacta.workflow.DeployedModels;
import org.pacta.workflow.FailedJobs;
import org.pacta.workflow.ProjectionCheck;

/** For administrators: whether the engine does its work, by which models, and for whom. What waits for a person first. */
@Route("settings")
@Menu(title = "nav.settings", order = 90, icon = "vaadin:cog")
@StyleSheet("pages/settings.css")
@RolesAllowed("ADMINISTRATOR")
class SettingsView extends Div {

    SettingsView(
            FailedJobs jobs,
            ProjectionCheck projection,
            DeployedModels models,
            Parties parties,
            Permissions permissions,
            Retention retention,
            Optional<DiskSpace> disk,
            PageRefresh pageRefresh) {
        addClassName("settings");
        var zone = permissions.me().zone();
        var failed = new FailedJobsSection(jobs, zone);
        add(
                new PageHeader(getTranslation("nav.settings")),
                failed,
                new ProjectionSection(projection),
                new ModelsSection(models.latest(), zone),
                new RetentionSection(retention),
                new PeopleSection(parties));
        disk.flatMap(DiskSpace::warning)
                .ifPresent(room -> addComponentAtIndex(
                        1,
                        Problem.error(getTranslation(
                                "settings.disk",
                                room.folder().toString(),
                                room.freeMegabytes(),
                                room.totalMegabytes()))));
        failed.reload();
        pageRefresh.refresh(this, Set.of("job"), failed::reload);
    }
}
