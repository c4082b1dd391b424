package org.pacta.reading;

import java.util.List;

/**
 * What was read in a statement.
 *
 * @param passages in the order of the text; the same text always gives the same ones
 * @param findings in the order of the text
 * @param parties the statement's own parties: ISO 3166-1 alpha-3 codes, names of bodies such as {@code EU}
 */
public record Reading(List<ReadPassage> passages, List<ReadFinding> findings, List<String> parties) {

    public Reading {
        passages = List.copyOf(passages);
        findings = List.copyOf(findings);
        parties = List.copyOf(parties);
    }
}
