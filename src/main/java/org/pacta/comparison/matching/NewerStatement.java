package org.pacta.comparison.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.pacta.reading.PassageRole;
import org.pacta.reading.Reading;

/**
 * The statement that has come in.
 *
 * @param series for example {@code DTT}; empty where it belongs to none
 * @param number its place in the series, from 1; 0 where it is not known
 * @param passages in the order of the text
 * @param findings in the order of the text
 */
public record NewerStatement(
        String title,
        String series,
        int number,
        LocalDate issuedOn,
        List<Passage> passages,
        List<Undertaking> findings) {

    public NewerStatement {
        passages = List.copyOf(passages);
        findings = List.copyOf(findings);
    }

    /** One of its passages; {@code id} is the caller's own. */
    public record Passage(long id, PassageRole role, String text) {

        boolean speaks() {
            return role.speaks();
        }
    }

    /** A statement as it was read, with ids that are places in the reading. */
    public static NewerStatement of(String title, String series, int number, LocalDate issuedOn, Reading reading) {
        List<Undertaking> findings = new ArrayList<>();
        for (var finding : reading.findings()) {
            findings.add(Undertaking.of(findings.size(), finding));
        }
        return new NewerStatement(
                title,
                series,
                number,
                issuedOn,
                reading.passages().stream()
                        .map(it -> new Passage(it.ordinal(), it.role(), it.text()))
                        .toList(),
                findings);
    }
}
