package org.pacta.handover;

import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.command.Stale;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.history.History;
import org.pacta.id.MemberId;
import org.pacta.party.Member;
import org.pacta.party.Parties;
import org.pacta.party.Party;
import org.pacta.party.Permissions;
import org.pacta.party.Releasability;
import org.pacta.party.Role;
import org.pacta.statement.KnownSeries;
import org.pacta.statement.Series;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passes the secretariat from one government to another: its coordinators offer it, the other's administrators or coordinators
 * take it over and name who coordinates from then on. Both parties' coordinators, administrators and auditors read of it, and
 * all else is refused with {@link AccessDeniedException}; nobody of a third party knows that there is one.
 */
@Service
@Transactional
public class Handovers {

    /** Characters of what one party says to the other. */
    public static final int LONGEST_WORD = 2000;

    private final HandoverRows rows;
    private final Permissions permissions;
    private final Parties parties;
    private final KnownSeries series;
    private final Passing passing;
    private final HandoverLetters letters;
    private final History history;

    Handovers(
            HandoverRows rows,
            Permissions permissions,
            Parties parties,
            KnownSeries series,
            Passing passing,
            HandoverLetters letters,
            History history) {
        this.rows = rows;
        this.permissions = permissions;
        this.parties = parties;
        this.series = series;
        this.passing = passing;
        this.letters = letters;
        this.history = history;
    }

    /**
     * What is offered.
     *
     * @param to code of the other party
     * @param series codes; none only where the two have none in common
     * @param leaving user names of those of one's own party who coordinate no longer once it is taken over: oneself, and for
     *     its administrators anybody of it
     */
    public record Offered(String to, Set<String> series, Set<String> leaving, String word) {}

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Handover> all() {
        reader();
        return rows.all();
    }

    /** @throws NoSuchElementException where there is none, or it is between others */
    @Transactional(readOnly = true)
    public Handover byId(long id) {
        reader();
        return found(id);
    }

    /** The parties that it can be offered to. */
    @Transactional(readOnly = true)
    public List<Party> others() {
        var me = permissions.me();
        return parties.all().stream()
                .filter(party -> !party.code().equals(me.partyCode()))
                .toList();
    }

    /** The series in which one's own party and the other take part. */
    @Transactional(readOnly = true)
    public List<Series> common(String to) {
        return series.all().stream().filter(it -> it.parties().contains(to)).toList();
    }

    /** Those of one's own party whom one may let leave with it. */
    @Transactional(readOnly = true)
    public List<Member> mayLeave() {
        var me = permissions.me();
        return parties.membersOf(me.partyCode()).stream()
                .filter(member -> member.has(Role.COORDINATOR))
                .filter(member -> me.has(Role.ADMINISTRATOR) || member.id().equals(me.id()))
                .toList();
    }

    /** Those of one's own party whom one may let coordinate: who does already, and for administrators anybody but oneself. */
    @Transactional(readOnly = true)
    public List<Member> mayCome() {
        var me = permissions.me();
        return parties.membersOf(me.partyCode()).stream()
                .filter(member -> member.has(Role.COORDINATOR)
                        || me.has(Role.ADMINISTRATOR) && !member.id().equals(me.id()))
                .toList();
    }

    /** What would pass with these series as things are. */
    @Transactional(readOnly = true)
    public Handover.Passed preview(String to, Collection<String> codes, Set<String> leaving) {
        var me = permissions.requireCoordination();
        return passing.now(me.partyCode(), to, List.copyOf(codes), ids(named(leaving, mayLeave(), "leaving")));
    }

    /** What passes with an offer as things are; what did, once it is taken over; null where it was not. */
    @Transactional(readOnly = true)
    public Handover.@Nullable Passed passes(Handover handover) {
        reader();
        return handover.state() == Handover.State.OFFERED
                ? passing.now(handover.from(), handover.to(), handover.series(), rows.leaving(handover.id()))
                : handover.passed();
    }

    /** Offers it; nothing changes until it is taken over.
     *
     * @throws Refused naming the field where something is missing or wrong, or where something is offered already
     */
    public Handover offer(Offered offered) {
        var me = permissions.requireCoordination();
        if (rows.offers(me.partyCode())) {
            throw new Refused(Refused.Category.NOT_POSSIBLE, "handover.open", null, me.partyCode());
        }
        if (others().stream().noneMatch(party -> party.code().equals(offered.to()))) {
            throw new Refused("handover.to", "to");
        }
        var common = common(offered.to()).stream().map(Series::code).collect(Collectors.toSet());
        if (!common.containsAll(offered.series()) || offered.series().isEmpty() && !common.isEmpty()) {
            throw new Refused("handover.series", "series", offered.to());
        }
        var leaving = named(offered.leaving(), mayLeave(), "leaving");
        var word = word(offered.word(), "word");
        long id =
                rows.offer(me, offered.to(), offered.series().stream().sorted().toList(), leaving, word);
        var handover = found(id);
        record(handover, Action.HANDOVER_OFFERED, word);
        letters.tell(letters.concerned(handover, me), handover, me);
        return handover;
    }

    /**
     * Takes it over: these people keep the series from now on, and have the role for it.
     *
     * @param coming user names of one's own party
     * @param word may be empty
     * @throws Stale where it was answered or withdrawn meanwhile
     * @throws Refused naming the field
     */
    public Handover takeOver(long id, int version, Set<String> coming, String word) {
        var me = permissions.require(Role.ADMINISTRATOR, Role.COORDINATOR);
        var handover = offered(id, version, me, true);
        var named = named(coming, mayCome(), "coming");
        if (named.isEmpty()) {
            throw new Refused("handover.coming", "coming", me.partyCode());
        }
        var answer = checked(word, "word");
        var concerned = letters.concerned(handover, me);
        var leaving = rows.leaving(id);
        rows.answer(
                handover,
                version,
                Handover.State.TAKEN_OVER,
                me,
                answer,
                named,
                passing.now(handover.from(), handover.to(), handover.series(), leaving));
        passing.carryOut(handover.series(), leaving, ids(named));
        return told(id, Action.HANDOVER_TAKEN_OVER, concerned, me);
    }

    /** @param word why; it is needed */
    public Handover decline(long id, int version, String word) {
        var me = permissions.require(Role.ADMINISTRATOR, Role.COORDINATOR);
        var handover = offered(id, version, me, true);
        rows.answer(handover, version, Handover.State.DECLINED, me, word(word, "word"), List.of(), null);
        return told(id, Action.HANDOVER_DECLINED, letters.concerned(handover, me), me);
    }

    /** By those who have offered it.
     *
     * @param word why; it is needed
     */
    public Handover withdraw(long id, int version, String word) {
        var me = permissions.requireCoordination();
        var handover = offered(id, version, me, false);
        rows.answer(handover, version, Handover.State.WITHDRAWN, me, word(word, "word"), List.of(), null);
        return told(id, Action.HANDOVER_WITHDRAWN, letters.concerned(handover, me), me);
    }

    /** Whether the reader may take it over or decline it. */
    @Transactional(readOnly = true)
    public boolean mayAnswer(Handover handover) {
        var me = permissions.me();
        return handover.state() == Handover.State.OFFERED
                && me.partyCode().equals(handover.to())
                && (me.has(Role.ADMINISTRATOR) || me.has(Role.COORDINATOR));
    }

    /** Whether the reader may withdraw it. */
    @Transactional(readOnly = true)
    public boolean mayWithdraw(Handover handover) {
        var me = permissions.me();
        return handover.state() == Handover.State.OFFERED
                && me.partyCode().equals(handover.from())
                && me.has(Role.COORDINATOR);
    }

    private void reader() {
        permissions.require(Role.COORDINATOR, Role.ADMINISTRATOR, Role.AUDITOR);
    }

    private Handover found(long id) {
        return rows.byId(id).orElseThrow(() -> new NoSuchElementException("There is no handover " + id + "."));
    }

    private Handover offered(long id, int version, Member me, boolean byTheOther) {
        var handover = found(id);
        if (!me.partyCode().equals(byTheOther ? handover.to() : handover.from())) {
            throw new AccessDeniedException(
                    byTheOther
                            ? "This is answered by " + handover.to() + "."
                            : "This was offered by " + handover.from() + ".");
        }
        if (handover.version() != version) {
            throw new Stale(handover.from() + " – " + handover.to());
        }
        if (handover.state() != Handover.State.OFFERED) {
            throw new Refused(Refused.Category.NOT_POSSIBLE, "handover.answered", null);
        }
        return handover;
    }

    private Handover told(long id, Action action, List<Member> concerned, Member me) {
        var now = found(id);
        record(now, action, now.answer() == null ? "" : now.answer().word());
        letters.tell(concerned, now, me);
        return now;
    }

    private void record(Handover handover, Action action, String word) {
        history.record(Entry.of(
                        "handover:" + handover.id(),
                        action,
                        handover.from() + " – " + handover.to(),
                        Releasability.to(Set.of(handover.from(), handover.to())))
                .noting("series", handover.series().isEmpty() ? null : String.join(", ", handover.series()))
                .noting("leaving", names(handover.leaving()))
                .noting("coming", names(handover.coming()))
                .noting("reason", word.isEmpty() ? null : word));
    }

    private static @Nullable String names(List<String> names) {
        return names.isEmpty() ? null : String.join(", ", names);
    }

    private static Set<MemberId> ids(Collection<Member> members) {
        return members.stream().map(Member::id).collect(Collectors.toSet());
    }

    private static List<Member> named(Set<String> usernames, List<Member> among, String field) {
        var found = among.stream()
                .filter(member -> usernames.contains(member.username()))
                .toList();
        if (found.size() < usernames.size()) {
            throw new Refused("handover." + field + ".who", field);
        }
        return found;
    }

    private static String word(String given, String field) {
        if (given.isBlank()) {
            throw new Refused("handover.word", field, LONGEST_WORD);
        }
        return checked(given, field);
    }

    private static String checked(String given, String field) {
        if (given.length() > LONGEST_WORD) {
            throw new Refused("handover.word", field, LONGEST_WORD);
        }
        return given.strip();
    }
}
