package org.pacta.operation;

import java.util.Optional;

/** Tells the template of a page's address, {@code /commitments/:statement/:ordinal}: the page frame answers it as a bean. */
@FunctionalInterface
public interface Routes {

    /** The template that a path of a page follows; empty where it is no page's. */
    Optional<String> template(String path);
}
