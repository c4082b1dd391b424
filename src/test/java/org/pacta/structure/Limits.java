package org.pacta.structure;

import java.util.ArrayList;
import java.util.List;

/** How far the code may go; a limit that is not yet where it should be is lowered as the code gets there. */
final class Limits {

    /** Of all types at the top of a file, in per cent. */
    static final int PUBLIC_TYPES = 30;

    /** Of all types at the top of a file, in per cent. */
    static final int TYPES_NAMED_IN_NO_TEST = 35;

    /** Of one file, in lines. */
    static final int FILE = 400;

    private Limits() {}

    /** What is broken, each in a sentence; empty where all is well. */
    static List<String> broken(Project project) {
        var broken = new ArrayList<String>();
        if (project.publicTypes() > PUBLIC_TYPES) {
            broken.add(
                    "%.1f %% of all types are public and %d %% may be: make package-private what has no caller outside"
                            .formatted(project.publicTypes(), PUBLIC_TYPES));
        }
        if (project.namedInNoTest() > TYPES_NAMED_IN_NO_TEST) {
            broken.add("%.1f %% of all types are named in no test and %d %% may be: test what the new ones decide"
                    .formatted(project.namedInNoTest(), TYPES_NAMED_IN_NO_TEST));
        }
        for (var circle : project.arrows().circles()) {
            broken.add("These modules need each other in a circle: " + String.join(", ", circle));
        }
        for (var file : project.files()) {
            if (file.lines() > FILE) {
                broken.add("%s has %d lines and %d are allowed: it does more than one thing"
                        .formatted(file.path(), file.lines(), FILE));
            }
        }
        return broken;
    }
}
