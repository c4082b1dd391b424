package org.pacta.intake;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.pacta.command.Refused;

/** The text of a web page: its article, without what only surrounds it. Nothing in it is run, and nothing is fetched. */
final class HtmlText {

    /** Tags of one page; real ones have a few thousand. Each becomes an object. */
    private static final int MOST_TAGS = 200_000;

    static String read(String name, byte[] content, Budget budget) throws IOException {
        int tags = 0;
        for (byte b : content) {
            tags += b == '<' ? 1 : 0;
        }
        if (tags > MOST_TAGS) {
            throw new Refused(Refused.Category.TOO_LARGE, "intake.bomb", Intake.FIELD, name);
        }
        var out = new Paragraphs(name);
        Article.of(parsed(content, budget)).traverse(new HtmlLines(out, budget));
        var text = out.text();
        if (text.indexOf('\uFFFD') >= 0) {
            throw new Refused("intake.encoding", Intake.FIELD, name);
        }
        return text;
    }

    private static Document parsed(byte[] content, Budget budget) throws IOException {
        var utf16 = PlainText.starts(content, 0xFE, 0xFF) || PlainText.starts(content, 0xFF, 0xFE);
        var charset = utf16 ? StandardCharsets.UTF_16.name() : null;
        try (var in = new Timed(new ByteArrayInputStream(content), budget)) {
            return Jsoup.parse(in, charset, "");
        }
    }

    /** Ends the parser's work, which asks for more every few kilobytes, when the time is over. */
    private static final class Timed extends FilterInputStream {

        private final Budget budget;

        Timed(InputStream in, Budget budget) {
            super(in);
            this.budget = budget;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            budget.check();
            return super.read(into, from, Math.min(length, 8192));
        }
    }

    private HtmlText() {}
}
