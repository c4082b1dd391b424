package org.pacta.workflow.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.pacta.shell.Attempt;
import org.pacta.shell.Press;
import org.pacta.shell.Problem;
import org.pacta.shell.Section;
import org.pacta.shell.Toasts;
import org.pacta.text.ModelWords;
import org.pacta.workflow.FailedJobs;
import org.pacta.workflow.FailedJobs.FailedJob;

/** What the engine has given up, in words, and the way to have it tried again. */
class FailedJobsSection extends Composite<Section> {

    private final FailedJobs jobs;
    private final ZoneId zone;
    private final Div body = new Div();

    FailedJobsSection(FailedJobs jobs, ZoneId zone) {
        this.jobs = jobs;
        this.zone = zone;
    }

    @Override
    protected Section initContent() {
        var look = new Button(getTranslation("settings.jobs.look"), click -> reload());
        return new Section(getTranslation("settings.jobs"), body).withActions(look);
    }

    void reload() {
        body.removeAll();
        var failed = jobs.list();
        if (failed.isEmpty()) {
            var none = new Paragraph(getTranslation("settings.jobs.none"));
            none.addClassName("settings-soft");
            body.add(none);
            return;
        }
        var all = jobs.count();
        if (all > failed.size()) {
            body.add(Problem.caution(getTranslation("settings.jobs.more", failed.size(), all)));
        }
        var list = new UnorderedList();
        list.addClassName("settings-jobs");
        failed.forEach(job -> list.add(line(job)));
        body.add(list);
    }

    private ListItem line(FailedJob job) {
        var what = new Span(getTranslation("settings.jobs.step", ModelWords.say(job.step(), getLocale())));
        what.addClassName("settings-strong");
        var words = new Div(what);
        words.add(
                job.commitment() == null
                        ? soft(getTranslation("settings.hidden"))
                        : new Anchor("commitments/" + job.commitment(), job.commitment()));
        if (job.failedAt() != null) {
            words.add(soft(getTranslation(
                    "settings.jobs.at",
                    DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                            .withLocale(getLocale())
                            .withZone(zone)
                            .format(job.failedAt()))));
        }
        if (job.problem() != null) {
            var problem = new Span(job.problem());
            problem.addClassName("settings-problem");
            words.add(problem);
        }
        words.addClassName("settings-job-words");
        var retry = new Button(getTranslation("settings.jobs.retry"));
        retry.setAriaLabel(getTranslation("settings.jobs.retry.of", ModelWords.say(job.step(), getLocale())));
        Press.once(retry, () -> retry(job));
        return new ListItem(words, retry);
    }

    private void retry(FailedJob job) {
        if (Attempt.on(this).run(() -> jobs.retry(job.id()))) {
            Toasts.success(getTranslation("settings.jobs.retried", ModelWords.say(job.step(), getLocale())));
        }
        reload();
    }

    private static Span soft(String text) {
        var span = new Span(text);
        span.addClassName("settings-soft");
        return span;
    }
}
