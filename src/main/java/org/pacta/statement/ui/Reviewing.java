package org.pacta.statement.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.id.FindingId;
import org.pacta.id.OfficeId;
import org.pacta.party.Office;
import org.pacta.party.Parties;
import org.pacta.party.Party;
import org.pacta.party.Permissions;
import org.pacta.reading.Kind;
import org.pacta.shell.Attempt;
import org.pacta.shell.Dates;
import org.pacta.statement.Finding;
import org.pacta.statement.FindingSplitting;
import org.pacta.statement.Findings;
import org.pacta.statement.Restatements;
import org.pacta.statement.SeveralFindings;
import org.pacta.statement.Statement;

/** What the parts of the review page share: the statement, the choices for a finding, and the service that decides. */
final class Reviewing {

    private final Statement statement;
    private final Findings findings;
    private final SeveralFindings several;
    private final FindingSplitting shapes;
    private final Restatements restatements;
    private Map<FindingId, String> restated = Map.of();
    private final List<Party> parties;
    private final List<Office> offices;
    private final List<Kind> kinds;
    private final boolean coordinates;
    private final ZoneId zone;
    private final Clock clock;

    Reviewing(
            Statement statement,
            Findings findings,
            SeveralFindings several,
            FindingSplitting shapes,
            Restatements restatements,
            Parties parties,
            Permissions permissions,
            Clock clock) {
        this.statement = statement;
        this.findings = findings;
        this.several = several;
        this.shapes = shapes;
        this.restatements = restatements;
        this.parties = parties.all();
        this.offices = parties.offices().stream()
                .sorted(Comparator.<Office>comparingInt(office -> position(office.partyCode()))
                        .thenComparing(office -> !office.pointOfContact())
                        .thenComparing(Office::name))
                .toList();
        this.kinds = findings.kinds();
        this.coordinates = permissions.mayCoordinate();
        this.zone = permissions.me().zone();
        this.clock = clock;
    }

    Statement statement() {
        return statement;
    }

    /** Decides several at once. */
    SeveralFindings several() {
        return several;
    }

    Findings findings() {
        return findings;
    }

    FindingSplitting shapes() {
        return shapes;
    }

    /** Reads anew what the comparison with earlier statements proposes. */
    void compare() {
        restated = restatements.proposed(statement);
    }

    /** The older commitment that the comparison proposes to be what the finding undertakes again; null for none. */
    @Nullable
    String restatedBy(Finding finding) {
        return restated.get(finding.id());
    }

    String comparisonAddress() {
        return "statements/" + statement.reference() + "/compare";
    }

    /** What the finding's due date can depend on. */
    Finding.Events events(Finding finding) {
        return findings.events(finding, statement);
    }

    /** A day on which the finding can be due, should the one that its words name have passed. */
    LocalDate firstPossible(Finding finding) {
        var here = parties.stream().map(Party::code).toList();
        var bound = finding.parties().stream().filter(here::contains).toList();
        return findings.firstPossible(finding.kind(), bound.isEmpty() ? here : bound);
    }

    boolean coordinates() {
        return coordinates;
    }

    List<Party> parties() {
        return parties;
    }

    /** Party by party, the point of contact first. */
    List<Office> offices() {
        return offices;
    }

    /** Those that can be chosen, with the one that the finding has, should it be none of these. */
    List<Kind> kindsWith(Kind present) {
        return kinds.contains(present)
                ? kinds
                : Stream.concat(kinds.stream(), Stream.of(present)).toList();
    }

    @Nullable
    Office office(@Nullable OfficeId id) {
        return id == null
                ? null
                : offices.stream()
                        .filter(office -> office.id().equals(id))
                        .findFirst()
                        .orElse(null);
    }

    String partyName(String code) {
        return parties.stream()
                .filter(party -> party.code().equals(code))
                .map(Party::name)
                .findFirst()
                .orElse(code);
    }

    ZoneId zone() {
        return zone;
    }

    /** Today where the reader is. */
    LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    /** What a refusal names, with dates as this page writes them. */
    static Object[] readable(Component page, Object[] details) {
        return Arrays.stream(details)
                .map(detail -> detail instanceof LocalDate date ? Dates.of(date, Dates.locale(page)) : detail)
                .toArray();
    }

    /** A command of a coordinator on what was found, refused in words whose dates can be read. */
    static Attempt attempt(Component page) {
        return Attempt.on(page)
                .worded(refused -> page.getTranslation(refused.messageKey(), readable(page, refused.details())))
                .denied("statement.coordinatorsOnly");
    }

    /** What the finding quotes of the text. */
    String clause(Finding finding) {
        return finding.clause().in(statement.text());
    }

    private int position(String partyCode) {
        for (int i = 0; i < parties.size(); i++) {
            if (parties.get(i).code().equals(partyCode)) {
                return i;
            }
        }
        return parties.size();
    }
}
