package org.pacta.translation.ui;

import java.util.List;
import org.pacta.reading.PassageRole;
import org.pacta.statement.ui.StatementMarkup;
import org.pacta.translation.Renderings;
import org.pacta.translation.Renderings.ParallelParagraphs.Paragraph;

/**
 * Writes a statement and its rendering as HTML, row by row, with the clauses of findings marked in the authoritative text
 * alone. One string, as {@link StatementMarkup} does and for its reason. Roles are written out, since a table that is laid
 * out as blocks on a phone is none to a screen reader otherwise.
 */
final class ParallelMarkup {

    private final StatementMarkup passages;
    private final String text;
    private final List<StatementMarkup.Clause> clauses;
    private final StringBuilder html = new StringBuilder();

    /**
     * A column.
     *
     * @param tag of its language
     * @param heading what it is
     * @param label its language, where the columns are stacked
     */
    record Column(String tag, String heading, String label) {}

    /** @param text of the statement */
    ParallelMarkup(String text, List<StatementMarkup.Clause> clauses) {
        this.passages = new StatementMarkup(text, List.of());
        this.text = text;
        this.clauses = clauses;
    }

    /** @param none what stands where there is no counterpart */
    String of(List<Renderings.ParallelParagraphs> rows, Column authoritative, Column rendering, String none) {
        html.setLength(0);
        html.append("<div role=\"rowgroup\" class=\"parallel-head\"><div role=\"row\" class=\"parallel-row\">");
        heading(authoritative);
        heading(rendering);
        html.append("</div></div><div role=\"rowgroup\">");
        for (var row : rows) {
            html.append("<div role=\"row\" class=\"parallel-row\">");
            cell(authoritative, row.authoritative().isEmpty(), none);
            row.authoritative().forEach(this::paragraph);
            html.append("</div>");
            cell(rendering, row.rendering().isEmpty(), none);
            row.rendering().forEach(paragraph -> paragraph(paragraph, row.authoritative()));
            html.append("</div></div>");
        }
        return html.append("</div>").toString();
    }

    private void heading(Column column) {
        html.append("<div role=\"columnheader\" class=\"parallel-cell\">")
                .append(StatementMarkup.escaped(column.heading()))
                .append("</div>");
    }

    /** Opens a cell. */
    private void cell(Column column, boolean empty, String none) {
        html.append("<div role=\"cell\" class=\"parallel-cell\"");
        if (!empty) {
            html.append(" lang=\"").append(column.tag()).append('"');
        }
        html.append("><span class=\"parallel-label\" aria-hidden=\"true\">")
                .append(StatementMarkup.escaped(column.label()))
                .append("</span>");
        if (empty) {
            html.append("<p class=\"parallel-none\">")
                    .append(StatementMarkup.escaped(none))
                    .append("</p>");
        }
    }

    private void paragraph(Paragraph paragraph) {
        var tag = tag(paragraph.role());
        open(tag, paragraph.role(), "");
        if (!paragraph.marker().isEmpty()) {
            html.append("<span class=\"parallel-marker\">")
                    .append(StatementMarkup.escaped(paragraph.marker()))
                    .append("</span> ");
        }
        int cursor = paragraph.start();
        for (var passage : paragraph.passages()) {
            html.append(StatementMarkup.escaped(text.substring(cursor, passage.start())))
                    .append(passages.inside(passage, clauses));
            cursor = passage.end();
        }
        html.append("</").append(tag).append('>');
    }

    /** A heading where it stands beside one. */
    private void paragraph(String paragraph, List<Paragraph> beside) {
        var role = beside.size() == 1 ? beside.getFirst().role() : PassageRole.SENTENCE;
        var tag = tag(role);
        open(tag, role, " parallel-verbatim");
        html.append(StatementMarkup.escaped(paragraph)).append("</").append(tag).append('>');
    }

    private void open(String tag, PassageRole role, String more) {
        html.append('<')
                .append(tag)
                .append(" class=\"")
                .append(role == PassageRole.TITLE ? "parallel-title" : "parallel-text")
                .append(more)
                .append("\">");
    }

    private static String tag(PassageRole role) {
        return role == PassageRole.HEADING ? "h3" : "p";
    }
}
