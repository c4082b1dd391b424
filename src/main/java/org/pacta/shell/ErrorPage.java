package org.pacta.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page in place of the one asked for: what happened in plain words, what to do, the way back. */
abstract class ErrorPage extends Div implements HasDynamicTitle {

    private String title = "";

    ErrorPage() {
        addClassName("pacta-error-page");
    }

    void show(String titleKey, String bodyKey, Object... params) {
        title = getTranslation(titleKey);
        removeAll();
        add(
                new H1(title),
                new Paragraph(getTranslation(bodyKey, params)),
                new Anchor("", getTranslation("error.home")));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
