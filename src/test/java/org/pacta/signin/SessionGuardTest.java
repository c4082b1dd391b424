package org.pacta.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.database.Acting;
import org.pacta.id.MemberId;
import org.pacta.party.Enrolment;
import org.pacta.party.Parties;
import org.pacta.party.Register;
import org.pacta.party.Role;
import org.pacta.shell.ActsCookie;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** A session does not outlive its account, its time or its person's patience, and has the roles that its person has. */
@PactaTest
class SessionGuardTest {

    private static int number;

    @Autowired
    World world;

    @Autowired
    Enrolment enrolment;

    @Autowired
    Parties parties;

    @Autowired
    Register register;

    @Autowired
    Acting acting;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Sessions sessions;

    @Autowired
    SessionPerson person;

    @Autowired
    SignInThrottle throttle;

    @Autowired
    Passwords passwords;

    private MemberId id;
    private SignedInMember member;
    private String acts = "none yet";
    private int version;
    private MockHttpSession session;

    @BeforeEach
    void begin() {
        world.begin();
        var username = "shortlived" + ++number;
        id = new MemberId(enrolment.member(
                username, "Somebody", username + "@test.example", world.office("KOR-POLICY"), Set.of(Role.OFFICER)));
        session = new MockHttpSession();
    }

    @AfterEach
    void close() {
        SecurityContextHolder.clearContext();
        setActive(false);
    }

    @Test
    void theFirstRequestAfterAnAccountWasClosedIsOneOfNobodyAndTheSessionIsOver() throws Exception {
        assertThat(signedInBehind("/work")).isNotNull();
        assertThat(session.isInvalid()).isFalse();

        setActive(false);

        assertThat(signedInBehind("/work")).isNull();
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void oneSessionEndsAnotherWhichIsOverWithItsNextRequest() throws Exception {
        var other = new MockHttpSession();
        assertThat(signedInBehind("/work")).isNotNull();
        var first = member;
        assertThat(asks(other, "/work", null, null)).isNotNull();

        var mine = mine();
        assertThat(mine).extracting(Sessions.Session::current).containsExactlyInAnyOrder(true, false);
        assertThat(mine)
                .allMatch(one ->
                        one.browser().equals("Firefox, Linux") && one.network().equals("10.20.30.…"));
        acting.asMember(id, () -> {
            sessions.end(first.session().id());
            return true;
        });

        assertThat(sessions.isOver(first)).isTrue();
        assertThat(asks(session, "/work", null, first)).isNull();
        assertThat(session.isInvalid()).isTrue();
        assertThat(mine()).hasSize(1);
        assertThatThrownBy(() -> acting.asMember(id, () -> {
                    sessions.end(UUID.randomUUID());
                    return true;
                }))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void anotherPasswordEndsTheOtherSessionsAndNotTheOneInWhichItIsChanged() throws Exception {
        signedInBehind("/work");
        var first = member;
        asks(new MockHttpSession(), "/work", null, null);

        passwords.set(id, "seven boats under rain");

        assertThat(sessions.isOver(first)).isTrue();
        assertThat(sessions.isOver(member)).as("the one in which it is changed").isFalse();
    }

    @Test
    void aPageThatOnlyAsksByItselfKeepsNobodySignedInAndWhoDoesSomethingStaysUntilTheDayIsOver() throws Exception {
        signedInBehind("/work");
        later(50);
        assertThat(asks(session, "/", "uidl", member))
                .as("the page asks by itself")
                .isNotNull();
        later(15);
        assertThat(asks(session, "/", "heartbeat", member))
                .as("an hour after the last act")
                .isNull();

        session = new MockHttpSession();
        member = null;
        signedInBehind("/work");
        for (int minute = 0; minute < 12 * 60 - 50; minute += 50) {
            acts = "pressed at minute " + minute;
            later(50);
            assertThat(asks(session, "/", "heartbeat", member)).isNotNull();
        }
        acts = "still at it";
        later(50);
        assertThat(asks(session, "/work", null, member))
                .as("twelve hours are over")
                .isNull();
        assertThat(mine()).isEmpty();
    }

    @Test
    void sessionsThatAreOverEndWithoutAnotherRequestAndTheirPagesAreToldSo() throws Exception {
        signedInBehind("/work");
        later(61);
        assertThat(sessions.isOverByTime(member)).isTrue();
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(member, null, member.getAuthorities()));
        assertThat(person.current()).isEmpty();
        assertThat(person.farewell()).isEqualTo("login?over");

        new SessionSchedule(sessions, throttle, world.clock()).work();
        assertThat(sessions.isOver(member)).isTrue();
        assertThat(mine()).isEmpty();
    }

    @Test
    void rolesThatWereChangedHoldFromTheNextRequestOn() throws Exception {
        assertThat(authorities(signedInBehind("/work"))).containsExactly("ROLE_OFFICER");

        acting.asSystem(() -> transaction.executeWithoutResult(status -> {
            var now = parties.member(id);
            register.change(id, 0, now.name(), now.email(), now.office().id(), Set.of(Role.MANAGER, Role.AUDITOR));
        }));

        assertThat(authorities(asks(session, "/work", null, member)))
                .containsExactlyInAnyOrder("ROLE_MANAGER", "ROLE_AUDITOR");
        assertThat(session.getAttribute("SPRING_SECURITY_CONTEXT"))
                .isInstanceOfSatisfying(
                        SecurityContext.class,
                        kept -> assertThat(authorities(kept.getAuthentication()))
                                .hasSize(2));
        version = 1;
    }

    private static Stream<String> authorities(@Nullable Authentication authentication) {
        return Objects.requireNonNull(authentication).getAuthorities().stream().map(Object::toString);
    }

    private List<Sessions.Session> mine() {
        return acting.asMember(id, sessions::mine);
    }

    private void later(int minutes) {
        world.timeIs(world.clock().instant().plus(Duration.ofMinutes(minutes)));
    }

    private @Nullable Authentication signedInBehind(String path) throws Exception {
        return asks(session, path, null, member);
    }

    /** @param who signed in before; null for somebody who has just done so */
    private @Nullable Authentication asks(
            MockHttpSession session, String path, @Nullable String asksVaadin, @Nullable SignedInMember who)
            throws Exception {
        member = who == null ? new SignedInMember(parties.member(id), null) : who;
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(member, null, member.getAuthorities()));
        var request = new MockHttpServletRequest("POST", path);
        request.setServletPath(path);
        request.setSession(session);
        request.setRemoteAddr("10.20.30.40");
        request.addHeader("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
        request.setCookies(new Cookie(ActsCookie.NAME, acts));
        if (asksVaadin != null) {
            request.setParameter("v-r", asksVaadin);
        }
        var behind = new AtomicReference<@Nullable Authentication>();
        new SessionGuard(parties, sessions)
                .doFilter(
                        request,
                        new MockHttpServletResponse(),
                        (asked, answered) ->
                                behind.set(SecurityContextHolder.getContext().getAuthentication()));
        return behind.get();
    }

    private void setActive(boolean active) {
        acting.asSystem(() -> transaction.executeWithoutResult(status -> register.setActive(id, version, active)));
    }
}
