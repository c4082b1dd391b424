package org.pacta.shell;

import jakarta.servlet.http.HttpServletRequest;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;

/**
 * What a person does in front of a page, and not the page by itself: a page asks the server again and again whether it is
 * there, and fetches anew what was pushed. So each page notes presses, keys and the wheel in a cookie, which goes out with
 * whatever is asked next; the cookie says nothing but that it is another one than before.
 */
public final class ActsCookie {

    public static final String NAME = "pacta-acts";

    /** At most every half minute; with the last one in the cookie before the page asks again. */
    private static final String NOTE = """
        (() => {
          let noted = 0;
          const note = () => {
            const now = Date.now();
            if (now - noted > 30000) {
              noted = now;
              %s
            }
          };
          ['pointerdown', 'keydown', 'wheel', 'touchstart'].forEach(act =>
            addEventListener(act, note, { capture: true, passive: true }));
        })();
        """.formatted(PageCookie.written(NAME, "now", ""));

    private ActsCookie() {}

    /** Has a page note what is done in it. */
    static void write(Document page) {
        page.head().appendElement("script").appendChild(new DataNode(NOTE));
    }

    /** What the browser says of the acts until now; nothing where it says none. */
    public static String said(HttpServletRequest request) {
        return PageCookie.in(request.getCookies(), NAME).orElse("");
    }

    /** Whether a page or file is opened: a page's own requests to Vaadin say what kind they are. */
    public static boolean opens(HttpServletRequest request) {
        return request.getParameter("v-r") == null;
    }
}
