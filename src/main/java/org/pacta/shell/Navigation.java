package org.pacta.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.SvgIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ways to other pages, from the {@code @Menu} annotations of those that the person may open. */
final class Navigation {

    /** A thumb reaches no more than this many entries in a bar across a phone. */
    private static final int BOTTOM_ENTRIES = 4;

    private Navigation() {}

    static SideNav side(List<MenuEntry> entries) {
        var nav = new SideNav();
        nav.addClassName("pacta-side");
        nav.getElement().setAttribute("aria-label", nav.getTranslation("frame.nav"));
        for (MenuEntry entry : entries) {
            var item = new SideNavItem(nav.getTranslation(entry.title()), entry.path());
            item.setMatchNested(!entry.path().replace("/", "").isEmpty());
            Component icon = icon(entry.icon());
            if (icon != null) {
                item.setPrefixComponent(icon);
            }
            nav.addItem(item);
        }
        return nav;
    }

    /** The first entries again, within reach of a thumb; the style sheet shows it on phones alone. */
    static Nav bottom(List<MenuEntry> entries) {
        var nav = new Nav();
        nav.addClassName("pacta-bottom");
        nav.setAriaLabel(nav.getTranslation("frame.bottomNav"));
        entries.stream()
                .filter(entry -> entry.menuClass() != null)
                .limit(BOTTOM_ENTRIES)
                .forEach(entry -> {
                    var link = new RouterLink();
                    link.setRoute(entry.menuClass());
                    link.setHighlightCondition(
                            entry.path().replace("/", "").isEmpty()
                                    ? HighlightConditions.sameLocation()
                                    : HighlightConditions.locationPrefix());
                    link.setHighlightAction((target, highlight) -> {
                        if (highlight) {
                            target.getElement().setAttribute("aria-current", "page");
                        } else {
                            target.getElement().removeAttribute("aria-current");
                        }
                    });
                    Component icon = icon(entry.icon());
                    if (icon != null) {
                        link.add(icon);
                    }
                    link.add(new Span(nav.getTranslation(entry.title())));
                    nav.add(link);
                });
        return nav;
    }

    private static @Nullable Component icon(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            return null;
        }
        Component icon = name.endsWith(".svg") ? new SvgIcon(name) : new Icon(name);
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
