package org.pacta.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.command.Refused;
import org.pacta.database.Acting;
import org.pacta.id.MemberId;
import org.pacta.party.Enrolment;
import org.pacta.party.Role;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A password that was given out opens one page alone, and what people choose instead is hard to guess. */
@PactaTest
class PasswordsTest {

    private static final String CHOSEN = "seven boats under rain";
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
    PasswordChange changing;

    @Autowired
    Acting acting;

    @Autowired
    PlatformTransactionManager transactions;

    private String username;
    private MemberId id;
    private String given;

    @BeforeEach
    void begin() {
        world.begin();
        username = "newcomer" + ++number;
        id = new MemberId(enrolment.member(
                username, "Newcomer", username + "@test.example", world.office("KOR-POLICY"), Set.of(Role.OFFICER)));
        given = Objects.requireNonNull(
                new TransactionTemplate(transactions).<String>execute(status -> passwords.oneTime(id)));
    }

    @Test
    void aPasswordThatWasGivenOutIsChangedAtTheFirstSignInAndWorksNoMoreThen() {
        assertThat(given).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
        assertThat(signedIn(given).signedInOnce()).isTrue();

        change(given, CHOSEN);

        assertThat(signedIn(CHOSEN).signedInOnce()).isFalse();
        assertThatThrownBy(() -> signedIn(given)).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void aPasswordThatWasGivenOutWorksForAWeek() {
        world.timeIs(world.clock().instant().plus(Passwords.ONE_TIME).minusSeconds(1));
        assertThat(signedIn(given).signedInOnce()).isTrue();
        world.timeIs(world.clock().instant().plus(Duration.ofSeconds(2)));
        assertThatThrownBy(() -> signedIn(given)).isInstanceOf(BadCredentialsException.class);
    }

    /** As an operator sets all first passwords at once: they end when they are changed. */
    @Test
    void theFirstPasswordOfANewInstallationIsToBeChangedTooAndDoesNotEndBefore() {
        passwords.first(id, "of the new installation");
        world.timeIs(world.clock().instant().plus(Duration.ofDays(60)));
        assertThat(signedIn("of the new installation").signedInOnce()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "elevenchars",
                "password1234",
                "P@ssw0rd2026!",
                "aaaaaaaaaaaaaaaa",
                "123456789012345",
                "qwertyuiop[]",
                "abcabcabcabcabc",
                "newcomer@test",
                "KOR-POLICY-2026",
                "letmeinletmein"
            })
    void whatOthersWouldTryIsRefusedAndTheOneUntilNowStays(String easy) {
        assertThatThrownBy(() -> change(given, easy))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("wanted"));
        assertThat(signedIn(given).signedInOnce()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {CHOSEN, "비밀 정원의 오래된 나무", "tx9kfw2mpqzr", "               spaces count too", "静かな湖畔の赤い橋と月影"})
    void nothingIsAskedOfTheLettersOfWhatIsHardToGuess(String hard) {
        assertThat(hard.length()).isGreaterThanOrEqualTo(PasswordStrength.SHORTEST);
        change(given, hard);
        assertThat(signedIn(hard).signedInOnce()).isFalse();
    }

    @Test
    void aPasswordIsTakenAsItIsTypedToItsLastSign() {
        var whole = "Nine large Geese ".repeat(8).substring(0, PasswordStrength.LONGEST - 1) + "x";
        change(given, whole);
        assertThat(signedIn(whole).signedInOnce()).isFalse();
        for (var other : List.of(
                whole.substring(0, whole.length() - 1),
                whole.toLowerCase(Locale.ROOT),
                whole + " ",
                whole.strip() + "y")) {
            assertThatThrownBy(() -> signedIn(other)).isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> change(whole, whole + "y")).hasMessageContaining("password.long");
    }

    @Test
    void whoDoesNotKnowThePasswordUntilNowChangesNothingAndIsSlowedDown() {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> change("wrong", CHOSEN)).hasMessageContaining("password.wrong");
        }
        assertThatThrownBy(() -> change(given, CHOSEN)).hasMessageContaining("password.throttled");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/work",
                "/evidence/1",
                "/statement-files/1",
                "/texts/1/versions/1/file",
                "/passwords",
                "/x.html"
            })
    void withAPasswordThatWasGivenOutNothingElseIsOpened(String path) throws Exception {
        assertThat(answer(path, given).getRedirectedUrl()).isEqualTo("/password");
        assertThat(OneTimePasswords.isToBeChanged())
                .as("where nobody is signed in")
                .isFalse();
        passwords.set(id, CHOSEN);
        assertThat(answer(path, CHOSEN).getRedirectedUrl()).isNull();
    }

    /** What marks a request of a page to Vaadin does so at Vaadin's own address alone. */
    @ParameterizedTest
    @ValueSource(strings = {"/evidence/1", "/statement-files/1", "/texts/1/versions/1/file", "/work"})
    void aRequestThatOnlyLooksLikeOneOfThePageOpensNothing(String path) throws Exception {
        assertThat(answer(path, given, "uidl").getRedirectedUrl()).isEqualTo("/password");
        assertThat(answer("/", given, "uidl").getRedirectedUrl()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/password", "/VAADIN/build/indexhtml.js", "/logout", "/pacta.svg", "/pages/party.css"})
    void thePageWhereItIsChangedIsOpenWithAllThatItIsMadeOf(String path) throws Exception {
        assertThat(answer(path, given).getRedirectedUrl()).isNull();
    }

    private MockHttpServletResponse answer(String path, String password) throws Exception {
        return answer(path, password, null);
    }

    private MockHttpServletResponse answer(String path, String password, @Nullable String asksVaadin) throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        if (asksVaadin != null) {
            request.setParameter("v-r", asksVaadin);
        }
        SecurityContextHolder.getContext()
                .setAuthentication(signIn.authenticate(new UsernamePasswordAuthenticationToken(username, password)));
        try {
            var response = new MockHttpServletResponse();
            new OneTimePasswordFilter().doFilter(request, response, new MockFilterChain());
            return response;
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private void change(String until, String wanted) {
        acting.asMember(id, () -> {
            changing.change(until, wanted);
            return wanted;
        });
    }

    private SignedInMember signedIn(String password) {
        return (SignedInMember) signIn.authenticate(new UsernamePasswordAuthenticationToken(username, password))
                .getPrincipal();
    }
}
