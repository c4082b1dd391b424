package org.pacta.shell;

import com.vaadin.flow.component.Component;

/** What a module shows somebody on his or her own profile; the beans of this type stand there in their order. */
public interface ProfilePart {

    /** A new one for each page, for whoever is signed in. */
    Component part();
}
