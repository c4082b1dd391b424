package org.pacta.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.database.ActingMember;
import org.pacta.history.Action;
import org.pacta.history.History;
import org.pacta.id.MemberId;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationFailureLockedEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Signing in and out leaves lines in the history, and never what was typed. */
@PactaTest
class SignInRecorderTest {

    private record Person(MemberId memberId) implements ActingMember {}

    @Autowired
    World world;

    @Autowired
    History history;

    @Autowired
    ApplicationEventPublisher events;

    private long newestBefore;

    /** The database is shared with other tests: what they had written down before is not looked at. */
    @BeforeEach
    void begin() {
        world.begin();
        newestBefore = Stream.of("usa.auditor", "jpn.administrator")
                .flatMap(reader -> world.as(reader, () -> history.search(History.Filter.ALL, 0, 1)).stream())
                .mapToLong(History.Line::id)
                .max()
                .orElse(0);
    }

    @Test
    void whoSignsInAndOutIsWrittenDownWithTheAddressForHisOrHerOwnParty() {
        var person = signedIn("usa.planner");
        events.publishEvent(new AuthenticationSuccessEvent(person));
        events.publishEvent(new LogoutSuccessEvent(person));

        var lines = lines("usa.auditor", "usa.planner");
        assertThat(lines)
                .extracting(History.Line::action)
                .containsExactly(Action.MEMBER_SIGNED_OUT, Action.MEMBER_SIGNED_IN);
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.member()).isEqualTo("Person usa.planner");
            assertThat(line.origin()).isEqualTo("192.0.2.7");
            assertThat(line.chain()).isEqualTo("member:" + world.member("usa.planner"));
        });
        assertThat(lines("jpn.administrator", "usa.planner")).isEmpty();
    }

    /** A refused sign-in is written down for an account that exists, by the system and without what was typed. */
    @Test
    void aRefusedSignInIsWrittenDownWithoutWhatWasTyped() {
        events.publishEvent(new AuthenticationFailureBadCredentialsEvent(
                attempt(" JPN.Planner "), new BadCredentialsException("wrong")));
        events.publishEvent(new AuthenticationFailureBadCredentialsEvent(
                attempt("hunter2-typed-as-a-name"), new BadCredentialsException("wrong")));
        events.publishEvent(
                new AuthenticationFailureLockedEvent(attempt("jpn.planner"), new LockedException("throttled")));

        var lines = lines("jpn.administrator", "jpn.planner");
        assertThat(lines).extracting(History.Line::action).containsExactly(Action.MEMBER_SIGN_IN_REFUSED);
        assertThat(lines.getFirst().member()).isNull();
        assertThat(lines.getFirst().after()).isEmpty();
        assertThat(lines("jpn.administrator", "hunter2")).isEmpty();
        assertThat(world.as("jpn.administrator", history::broken)).isEmpty();
    }

    private List<History.Line> lines(String reader, String text) {
        return world.as(reader, () -> history.search(new History.Filter(text, null, null, null), 0, 50)).stream()
                .filter(line -> line.id() > newestBefore)
                .toList();
    }

    private Authentication signedIn(String username) {
        var token = UsernamePasswordAuthenticationToken.authenticated(
                new Person(new MemberId(world.member(username))), null, List.of());
        token.setDetails(new WebAuthenticationDetails("192.0.2.7", null));
        return token;
    }

    private static Authentication attempt(String username) {
        return UsernamePasswordAuthenticationToken.unauthenticated(username, "hunter2");
    }
}
