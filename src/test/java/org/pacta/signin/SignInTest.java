package org.pacta.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.database.Acting;
import org.pacta.database.ActingMember;
import org.pacta.id.MemberId;
import org.pacta.party.Enrolment;
import org.pacta.party.Parties;
import org.pacta.party.Role;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PactaTest
class SignInTest {

    private static int number;

    @Autowired
    World world;

    @Autowired
    SignIn signIn;

    @Autowired
    Enrolment enrolment;

    @Autowired
    Passwords passwords;

    @Autowired
    KnownDevices devices;

    @Autowired
    Parties parties;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private String username;
    private MemberId id;

    @BeforeEach
    void begin() {
        world.begin();
        username = "somebody" + ++number;
        id = new MemberId(enrolment.member(
                username, "Somebody", username + "@test.example", world.office("KOR-POLICY"), Set.of(Role.OFFICER)));
        passwords.set(id, "right-password");
    }

    /** The right password signs in, whatever the case of the name, and is not kept in the session. */
    @Test
    void theRightPasswordSignsInWhateverTheCaseOfTheName() {
        var signedIn = signIn.authenticate(request(username.toUpperCase(java.util.Locale.ROOT), "right-password"));
        assertThat(signedIn.isAuthenticated()).isTrue();
        assertThat(((ActingMember) signedIn.getPrincipal()).memberId()).isEqualTo(id);
        assertThat(((SignedInMember) signedIn.getPrincipal()).getPassword()).isNull();
        assertThat(signedIn.getAuthorities()).extracting(Object::toString).containsExactly("ROLE_OFFICER");
    }

    @Test
    void aWrongPasswordAnUnknownNameAndAnAccountWithoutAPasswordAreRefusedAlike() {
        assertThatThrownBy(() -> signIn.authenticate(request(username, "wrong")))
                .isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> signIn.authenticate(request("nobody.at.all", "wrong")))
                .isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> signIn.authenticate(request("kor.officer", "")))
                .isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void afterFiveWrongTriesEvenTheRightPasswordHasToWait() {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> signIn.authenticate(request(username, "wrong")))
                    .isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> signIn.authenticate(request(username, "right-password")))
                .isInstanceOf(LockedException.class);
    }

    @Test
    void aDeviceKnownToThePersonIsNotLockedOutByOthersAndOneOfSomebodyElseOrOfAnEarlierPasswordIs() {
        var cookie = cookieAfterSigningIn(username);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Strict");
        assertThat(cookie.getPath()).isEqualTo("/login");
        assertThat(cookie.getValue()).doesNotContain(username, "right-password");
        var others = "somebody" + ++number;
        var other = new MemberId(enrolment.member(
                others, "Somebody", others + "@test.example", world.office("KOR-POLICY"), Set.of(Role.OFFICER)));
        passwords.set(other, "another right password");
        for (int i = 0; i < 40; i++) {
            var stranger = from("198.51.100." + i, null, "wrong");
            assertThatThrownBy(() -> signIn.authenticate(stranger)).isInstanceOf(AuthenticationException.class);
        }
        assertThatThrownBy(() -> signIn.authenticate(from("203.0.113.5", null, "right-password")))
                .isInstanceOf(LockedException.class);

        assertThat(signIn.authenticate(from("198.51.100.1", cookie.getValue(), "right-password"))
                        .isAuthenticated())
                .isTrue();
        for (var forged : List.of(
                cookie.getValue().replaceFirst("[.][^.]*$", "." + "A".repeat(43)),
                cookie.getValue().replaceFirst("^" + id, other.toString()),
                cookie.getValue().replaceFirst("[.]\\d+[.]", ".20000."),
                "nonsense")) {
            assertThatThrownBy(() -> signIn.authenticate(from("203.0.113.5", forged, "right-password")))
                    .isInstanceOf(LockedException.class);
        }
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> signIn.authenticate(from("203.0.113.5", cookie.getValue(), "wrong")))
                    .isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> signIn.authenticate(from("203.0.113.5", cookie.getValue(), "right-password")))
                .as("it has tries of its own, and no more of them than others")
                .isInstanceOf(LockedException.class);

        passwords.set(id, "seven boats under rain");
        var fresh = cookieAfterSigningIn(username);
        assertThatThrownBy(() -> signIn.authenticate(from("203.0.113.6", cookie.getValue(), "seven boats under rain")))
                .isInstanceOf(LockedException.class);
        assertThat(signIn.authenticate(from("203.0.113.6", fresh.getValue(), "seven boats under rain"))
                        .isAuthenticated())
                .isTrue();
    }

    private Cookie cookieAfterSigningIn(String who) {
        var response = new MockHttpServletResponse();
        var member = new SignedInMember(parties.member(id), null);
        devices.onAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(member, null, member.getAuthorities()),
                new MockHttpServletRequest("POST", "/login"),
                response);
        return java.util.Objects.requireNonNull(response.getCookie(KnownDevices.COOKIE), who);
    }

    private UsernamePasswordAuthenticationToken from(String address, @Nullable String device, String password) {
        var asked = new MockHttpServletRequest("POST", "/login");
        asked.setRemoteAddr(address);
        if (device != null) {
            asked.setCookies(new Cookie(KnownDevices.COOKIE, device));
        }
        var request = request(username, password);
        request.setDetails(new SignInDetails(asked));
        return request;
    }

    @Test
    void passwordsAreKeptAsArgon2Hashes() {
        var hash = acting.asSystem(() -> new TransactionTemplate(transactions)
                .execute(s -> jdbc.sql("SELECT password_hash FROM credential WHERE member_id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .single()));
        assertThat(hash).startsWith("$argon2id$").doesNotContain("right-password");
    }

    @Test
    void whoeverIsNoLongerActiveDoesNothingMoreAlsoWithASessionThatIsStillOpen() {
        acting.asSystem(() -> new TransactionTemplate(transactions)
                .execute(s -> jdbc.sql("UPDATE member SET active = false WHERE id = :id")
                        .param("id", id.value())
                        .update()));
        assertThatThrownBy(() -> acting.asMember(
                        id,
                        () -> new TransactionTemplate(transactions)
                                .execute(s -> jdbc.sql("SELECT count(*) FROM party")
                                        .query(Integer.class)
                                        .single())))
                .hasMessageContaining("no longer active");
        assertThatThrownBy(() -> signIn.authenticate(request(username, "right-password")))
                .isInstanceOf(BadCredentialsException.class);
    }

    private static UsernamePasswordAuthenticationToken request(String name, String password) {
        return UsernamePasswordAuthenticationToken.unauthenticated(name, password);
    }
}
