package org.pacta.shell;

import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pacta.operation.Routes;
import org.springframework.stereotype.Component;

/** The templates of all pages' addresses, as their views declare them. */
@Component
class PageRoutes implements Routes, VaadinServiceInitListener {

    private volatile List<String> templates = List.of();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        templates = event.getSource().getRouter().getRegistry().getRegisteredRoutes().stream()
                .map(RouteBaseData::getTemplate)
                .sorted(Comparator.comparingLong((String template) ->
                        template.chars().filter(c -> c == ':').count()))
                .toList();
    }

    @Override
    public Optional<String> template(String path) {
        return templates.stream()
                .filter(template -> matches(template, path))
                .map(t -> "/" + t)
                .findFirst();
    }

    /** Whether the path has the template's words, and something where it has parameters; {@code :x?} may be missing. */
    static boolean matches(String template, String path) {
        var wanted = template.isEmpty() ? new String[0] : template.split("/");
        var stripped = path.replaceAll("^/+|/+$", "");
        var given = stripped.isEmpty() ? new String[0] : stripped.split("/");
        if (given.length > wanted.length && !template.contains("*")) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].startsWith(":") && wanted[i].contains("*")) {
                return true;
            }
            if (i >= given.length) {
                return wanted[i].startsWith(":") && wanted[i].contains("?");
            }
            if (!wanted[i].startsWith(":") && !wanted[i].equals(given[i])) {
                return false;
            }
        }
        return given.length <= wanted.length;
    }
}
