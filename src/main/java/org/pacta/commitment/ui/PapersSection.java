package org.pacta.commitment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.List;
import org.pacta.shell.Marking;
import org.pacta.shell.Section;
import org.pacta.task.Comments;
import org.pacta.task.Evidence;
import org.pacta.task.Reach;
import org.pacta.text.ModelWords;

/** The evidence gathered, and what people wrote on its tasks. */
class PapersSection extends Composite<Section> {

    private static final String[] UNITS = {"bytes", "kilobytes", "megabytes"};

    private final ZoneId zone;
    private final Div body = new Div();

    PapersSection(ZoneId zone) {
        this.zone = zone;
        body.addClassName("pacta-stack");
        getContent().add(body);
    }

    @Override
    protected Section initContent() {
        return new Section(getTranslation("commitment.papers"));
    }

    void show(CommitmentDetails.EvidenceAndComments papers) {
        body.removeAll();
        list(
                "commitment.evidence",
                papers.evidence().stream().map(this::evidence).toList());
        list(
                "commitment.comments",
                papers.comments().stream().map(this::comment).toList());
    }

    private void list(String key, List<ListItem> items) {
        body.add(new H3(getTranslation(key, items.size())));
        if (items.isEmpty()) {
            var none = new Paragraph(getTranslation(key + ".none"));
            none.addClassName("pacta-aside");
            body.add(none);
            return;
        }
        var list = new UnorderedList();
        list.addClassName("pacta-papers");
        items.forEach(list::add);
        body.add(list);
    }

    private ListItem evidence(Evidence evidence) {
        var written = new Written(getLocale());
        var withdrawal = evidence.withdrawal();
        if (withdrawal != null) {
            var said = new Div(getTranslation(
                    "evidence.withdrawn", written.moment(withdrawal.at(), zone), withdrawal.by(), withdrawal.reason()));
            return marked(evidence.reach(), link(evidence), said);
        }
        return marked(
                evidence.reach(),
                link(evidence),
                aside(
                        evidence.task() == null
                                ? getTranslation(
                                        "commitment.evidence.by",
                                        evidence.addedBy(),
                                        written.moment(evidence.addedAt(), zone))
                                : getTranslation(
                                        "commitment.evidence.byFor",
                                        evidence.addedBy(),
                                        written.moment(evidence.addedAt(), zone),
                                        ModelWords.say(evidence.task(), getLocale()))));
    }

    private Component link(Evidence evidence) {
        String address = evidence.link();
        if (address != null) {
            var link = new Anchor(address, evidence.title());
            link.setTarget(AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer");
            link.getElement().setAttribute("title", address);
            return link;
        }
        var file = new Anchor("evidence/" + evidence.id(), evidence.title());
        file.setRouterIgnore(true);
        file.getElement().setAttribute("download", true);
        var size = new Span(
                getTranslation("commitment.evidence.file", String.valueOf(evidence.fileName()), size(evidence)));
        size.addClassName("pacta-aside");
        return new Span(file, new com.vaadin.flow.component.Text(" "), size);
    }

    private String size(Evidence evidence) {
        double size = evidence.size() == null ? 0 : evidence.size();
        int unit = 0;
        while (size >= 1000 && unit < UNITS.length - 1) {
            size /= 1000;
            unit++;
        }
        return getTranslation("commitment.evidence." + UNITS[unit], size);
    }

    private ListItem comment(Comments.Comment comment) {
        var words = new Div(comment.text());
        words.addClassName("pacta-comment");
        var at = new Written(getLocale()).moment(comment.writtenAt(), zone);
        return marked(
                comment.reach(),
                words,
                aside(
                        comment.task() == null
                                ? getTranslation("commitment.comment.by", comment.member(), comment.party(), at)
                                : getTranslation(
                                        "commitment.comment.byOn",
                                        comment.member(),
                                        comment.party(),
                                        at,
                                        ModelWords.say(comment.task(), getLocale()))));
    }

    private static ListItem marked(Reach reach, Component... parts) {
        var item = new ListItem(parts);
        if (reach.narrowed()) {
            item.add(new Marking(reach.releasability().codes()));
        }
        return item;
    }

    private static Span aside(String text) {
        var words = new Span(text);
        words.addClassName("pacta-aside");
        return words;
    }
}
