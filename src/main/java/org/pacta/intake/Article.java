package org.pacta.intake;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Finds a page's own text among all that sites put around it: menus, banners, forms, lists of other pages. */
final class Article {

    private static final String NEVER_TEXT =
            "script, style, noscript, template, svg, math, iframe, frame, object, embed,"
                    + " applet, canvas, audio, video, map, head, link, meta, base, select, textarea, button, input, datalist,"
                    + " dialog, menu, nav, rt, rp, del, s, strike, [hidden], [aria-hidden=true], [role=navigation],"
                    + " [role=banner], [role=contentinfo], [role=search], [role=complementary], [role=dialog], [role=alert],"
                    + " [role=menu], [role=menubar], [role=toolbar], sup:has(a[href^=#])";
    private static final String HIDDEN_BY_STYLE =
            "[style~=(?i)(display\\s*:\\s*none|visibility\\s*:\\s*hidden|font-size\\s*:\\s*0(px|pt|em|%)?\\s*(;|$))]";
    private static final List<String> OWN_TEXT = List.of("[itemprop=articleBody]", "article", "main", "[role=main]");
    private static final double MOST_OF_IT = 0.4;

    /** The part of the page that holds its text, with a heading that stands above it put first. */
    static Element of(Document page) {
        var heading = heading(page);
        page.select(NEVER_TEXT).remove();
        page.select(HIDDEN_BY_STYLE).remove();
        keepFormsAroundThePage(page);
        page.select("aside").remove();
        Stream.of("header", "footer")
                .flatMap(tag -> page.select(tag).stream())
                .filter(element -> element.closest("article, main, [role=main]") == null)
                .toList()
                .forEach(Element::remove);
        dropListsOfLinks(page.body());
        var own = own(page.body());
        if (!heading.isEmpty() && !start(own.text()).contains(start(heading))) {
            own.prependElement("h1").text(heading);
        }
        return own;
    }

    private static String heading(Document page) {
        return page.select("h1").stream()
                .map(Element::text)
                .filter(text -> text.length() > 10 && text.length() <= 300)
                .findFirst()
                .orElse("");
    }

    private static String start(String text) {
        return text.substring(0, Math.min(2_000, text.length())).replaceAll("\\s+", " ");
    }

    /** Some sites put their whole page into one form; others have forms to search or to subscribe. */
    private static void keepFormsAroundThePage(Document page) {
        int all = page.text().length();
        for (var form : page.select("form")) {
            if (form.parent() == null) {
                continue;
            }
            if (form.text().length() > all / 2 && form.selectFirst("p, article, main, h1, li") != null) {
                form.unwrap();
            } else {
                form.remove();
            }
        }
    }

    private static void dropListsOfLinks(Element body) {
        for (var list : body.select("ul, ol, div, section, td")) {
            var links = new Elements(list.select("a[href]"));
            if (links.size() < 3 || list.parent() == null || list.selectFirst("p, h1") != null) {
                continue;
            }
            int linked = links.stream().mapToInt(link -> link.text().length()).sum();
            if (linked > list.text().length() * 0.7) {
                list.remove();
            }
        }
    }

    private static Element own(Element body) {
        int all = body.text().length();
        for (var wanted : OWN_TEXT) {
            var largest = body.select(wanted).stream()
                    .max(Comparator.comparingInt(element -> element.text().length()));
            if (largest.isPresent() && largest.get().text().length() > all * MOST_OF_IT) {
                return largest.get();
            }
        }
        return body;
    }

    private Article() {}
}
