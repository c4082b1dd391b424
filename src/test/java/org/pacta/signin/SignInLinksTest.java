package org.pacta.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.command.Refused;
import org.pacta.database.Acting;
import org.pacta.id.MemberId;
import org.pacta.party.Enrolment;
import org.pacta.party.Register;
import org.pacta.party.Role;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.transaction.support.TransactionTemplate;

/** A link to a password is used once, ends by itself, and says in words why it is of no use any more. */
@PactaTest
class SignInLinksTest {

    private static final String CHOSEN = "seven boats under rain";
    private static int number;

    @Autowired
    World world;

    @Autowired
    Enrolment enrolment;

    @Autowired
    Register register;

    @Autowired
    Passwords passwords;

    @Autowired
    SignInLinks links;

    @Autowired
    LinkLetters letters;

    @Autowired
    SignIn signIn;

    @Autowired
    Acting acting;

    @Autowired
    TransactionTemplate transaction;

    private String username;
    private MemberId id;

    @BeforeEach
    void begin() {
        world.begin();
        username = "linked" + ++number;
        id = new MemberId(enrolment.member(
                username, "Linked", username + "@test.example", world.office("KOR-POLICY"), Set.of(Role.OFFICER)));
    }

    @AfterEach
    void close() {
        system(() -> register.setActive(id, 0, false));
    }

    @Test
    void whereThereIsNoMailALinkIsShownOnceAndOpensTheAccountOnce() {
        var secret = given();

        assertThat(letters.delivers()).isFalse();
        assertThat(letters.link(secret)).endsWith("/link#" + secret);
        assertThat(links.open(secret)).isEqualTo(username);
        refused("password.short", () -> links.use(secret, "short"));
        links.use(secret, CHOSEN);

        assertThat(signedIn(CHOSEN).signedInOnce()).isFalse();
        refused("link.used", () -> links.use(secret, "another one under snow"));
        refused("link.unknown", () -> links.open(secret.substring(1)));
        refused("link.unknown", () -> links.open(""));
    }

    @Test
    void anInvitationTakesThePlaceOfAOneTimePasswordAndALinkToANewOneLeavesTheChosenOne() {
        var once = system(() -> passwords.oneTime(id));
        var invited = given();
        assertThatThrownBy(() -> signedIn(once)).isInstanceOf(BadCredentialsException.class);

        links.use(invited, CHOSEN);
        given();
        assertThat(signedIn(CHOSEN)).isNotNull();
    }

    @Test
    void aNewerLinkAChosenPasswordAndTheEndOfTheAccountEndALink() {
        var first = given();
        var second = given();
        refused("link.replaced", () -> links.open(first));

        passwords.set(id, CHOSEN);
        refused("link.replaced", () -> links.open(second));

        var third = given();
        system(() -> passwords.oneTime(id));
        refused("link.replaced", () -> links.open(third));

        var fourth = given();
        system(() -> register.setActive(id, 0, false));
        refused("link.closed", () -> links.open(fourth));
    }

    @Test
    void anInvitationCanBeUsedForAWeekAndALinkToANewPasswordForADay() {
        var invited = given();
        later(Duration.ofDays(7).minusSeconds(1));
        assertThat(links.open(invited)).isEqualTo(username);
        later(Duration.ofSeconds(2));
        refused("link.expired", () -> links.use(invited, CHOSEN));

        passwords.set(id, CHOSEN);
        var reset = given();
        later(Duration.ofHours(25));
        refused("link.expired", () -> links.open(reset));
    }

    private String given() {
        var link = Objects.requireNonNull(system(() -> links.give(id)).link());
        assertThat(link).contains("/link#");
        return link.substring(link.indexOf('#') + 1);
    }

    private void later(Duration duration) {
        world.timeIs(world.clock().instant().plus(duration));
    }

    private <T> T system(Supplier<T> work) {
        return Objects.requireNonNull(acting.asSystem(() -> transaction.<T>execute(status -> work.get())));
    }

    private static void refused(String reason, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private SignedInMember signedIn(String password) {
        return (SignedInMember) signIn.authenticate(new UsernamePasswordAuthenticationToken(username, password))
                .getPrincipal();
    }
}
