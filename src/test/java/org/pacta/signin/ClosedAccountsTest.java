package org.pacta.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
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
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** A session does not outlive its account. */
@PactaTest
class ClosedAccountsTest {

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

    private MemberId id;
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

    private @Nullable Authentication signedInBehind(String path) throws Exception {
        var member = new SignedInMember(parties.member(id), null);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(member, null, member.getAuthorities()));
        var request = new MockHttpServletRequest("POST", path);
        request.setServletPath(path);
        request.setSession(session);
        var behind = new AtomicReference<@Nullable Authentication>();
        new ClosedAccounts(parties)
                .doFilter(
                        request,
                        new MockHttpServletResponse(),
                        (asked, answered) ->
                                behind.set(SecurityContextHolder.getContext().getAuthentication()));
        return behind.get();
    }

    private void setActive(boolean active) {
        acting.asSystem(() -> transaction.executeWithoutResult(status -> register.setActive(id, 0, active)));
    }
}
