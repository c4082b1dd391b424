package org.pacta.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableConsumer;

/** The secret that a link carries behind {@code #}: no server and no log sees it on the way. */
public final class LinkSecret {

    /** Takes it out of the address, where nobody else reads it then; empty where there is none.
     *
     * @param open is given it; again on the page made anew where another link is pasted into the same tab
     */
    public static void take(Component page, SerializableConsumer<String> open) {
        page.getElement().executeJs("""
                const secret = location.hash.substring(1);
                history.replaceState(history.state, '', location.pathname);
                window.addEventListener('hashchange', () => location.reload(), {once: true});
                return secret;""").then(String.class, open);
    }

    private LinkSecret() {}
}
